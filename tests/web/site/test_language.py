"""Choosing a language keeps the page, and leads nowhere but to this site."""

import pytest


@pytest.mark.parametrize(
    ("code", "to", "target"),
    [
        ("en", "/search?q=%E6%AF%8D&page=2", "/en/search?q=%E6%AF%8D&page=2"),
        ("zh-hans", "/en/services/mbr-zoo", "/services/mbr-zoo"),
        ("ZH-Hant", "/en", "/zh-hant/"),
        ("en", "", "/en/"),
        ("en", "//evil.example/x", "/en/"),
        ("en", "https://evil.example/", "/en/"),
        ("en", "javascript:alert(1)", "/en/"),
        ("en", "/\\evil.example", "/en/"),
        ("en", "/%2f/evil.example", "/en/"),
        ("en", "/a\r\nSet-Cookie: x=1", "/en/"),
        ("en", "search", "/en/"),
    ],
)
def test_the_switch_stays_on_this_site(app, code, to, target):
    response = app.test_client().get(f"/language/{code}", query_string={"to": to})
    assert (response.status_code, response.location) == (302, target)


def test_an_unknown_language_is_not_found(app):
    assert app.test_client().get("/language/fr").status_code == 404


def test_the_language_menu_leads_to_the_same_page(site):
    page = site.visit("/categories/nursery")
    menu = page.soup.select_one("a[hreflang='en'][href^='/language/']")
    there = page.site.client.get(str(menu["href"]), follow_redirects=True)
    assert there.request.path == "/en/categories/nursery"
    assert "Nursery (under 3)" in there.text

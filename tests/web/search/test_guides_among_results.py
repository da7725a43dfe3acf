"""Guides are results beside places: on the page, in the JSON, on the help page."""

import pytest

from tests.checks.seen import LANGUAGES


def found(page):
    return [
        (str(link["href"]), link.select_one(".guide-list__name").text)
        for link in page.soup.select(".found-guides a")
    ]


def test_a_guide_stands_above_the_entries_with_its_first_sentence(site):
    page = site.visit("/search", q="育儿补贴")
    assert found(page)[0] == ("/guides/family-benefits/2", "育儿补贴")
    note = page.soup.select_one(".found-guides .guide-list__note").text
    assert note == "生孩子、养孩子能领什么：孩子不满3岁，每年3600元。"
    section = page.soup.select_one(".found-guides")
    assert section.find_next("article") or section.find_next(class_="service-card")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("q", ["育兒補貼怎麼領", "maternity leave", "产假", "shengyujintie"])
def test_guides_are_found_in_every_language_whatever_the_words_are_in(site_in, language, q):
    site = site_in(language)
    page = site.visit("/search", q=q)
    href, name = found(page)[0]
    assert "/guides/family-benefits/" in href
    assert site.client.get(href).status_code == 200
    assert name.isascii() is (language == "en")


def test_a_question_is_named_with_its_guide(site):
    names = [name for _, name in found(site.visit("/search", q="自闭症补贴"))]
    assert "残疾人康复补贴：孩子有北京户籍吗？" in names


def test_a_search_for_a_place_has_no_guide(site):
    assert found(site.visit("/search", q="西单 母婴室")) == []


@pytest.mark.parametrize("q", ["孩子被藏", "校园欺凌", "告诫书"])
def test_a_quiet_guide_makes_the_page_quiet_and_its_address_says_nothing(site, q):
    page = site.visit("/search", q=q)
    assert page.soup.select_one("body.quiet [data-exit]")
    assert page.title.startswith("信息")
    assert "110" in page.notices[0]
    assert found(page)
    assert all(href.startswith("/guides/g") for href, _ in found(page))


def test_the_json_names_the_steps(site):
    answer = site.client.get("/api/v1/search?q=大班免费&lang=en").json
    assert answer["guides"][0] == {
        "guide": "kindergarten",
        "step": "5",
        "title": "The last year is free of fees",
        "first_sentence": (
            "Since autumn 2025 the last year before primary school is free of fees."
        ),
        "url": "/en/guides/kindergarten/5",
    }
    assert site.client.get("/api/v1/search?q=母婴室").json["guides"] == []
    for room in ("mother and baby room near Xidan", "Xidan mother-and-baby room"):
        assert site.client.get("/api/v1/search", query_string={"q": room}).json["guides"] == []


def test_the_quiet_search_of_the_help_page_leads_to_guides_too(site):
    page = site.send("/help", {"q": "孩子被藏"})
    assert found(page)[0][0] == "/guides/g6/3"
    assert not [href for href, _ in found(page) if "?" in href]

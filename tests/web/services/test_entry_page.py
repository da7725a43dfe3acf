"""What stands high on an entry's page."""

import pytest

from tests.checks.seen import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_says_before_its_facts_what_one_must_know_before_going(site_in, language):
    page = site_in(language).visit("/services/mbr-zoo")
    warnings = [tag.get_text(" ", strip=True) for tag in page.soup.select(".warning")]
    ticket = {"zh-Hans": "要买门票", "zh-Hant": "要買門票", "en": "entrance ticket"}[language]
    assert any(ticket in text for text in warnings)
    assert page.html.index(ticket) < page.html.index('id="where"')


@pytest.mark.parametrize("entry", ["mbr-hanguang", "hl-12345"])
def test_an_english_page_tells_the_name_in_chinese_and_whose_the_english_is(site_in, entry):
    page = site_in("en").visit(f"/services/{entry}")
    told = page.soup.select_one(".entry__head .own-name")
    assert "The English is our translation." in told.get_text()
    assert told.select_one("[lang=zh-Hans]").get_text() in site_in("zh-Hans").visit(
        f"/services/{entry}"
    ).soup.h1.get_text(strip=True)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_a_chinese_page_has_one_name(site_in, language):
    page = site_in(language).visit("/services/mbr-hanguang")
    assert page.soup.select_one(".own-name") is None


def test_a_card_says_nothing_of_translations(site_in):
    page = site_in("en").visit("/search", category="nursing-room")
    assert "our translation" not in page.text

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

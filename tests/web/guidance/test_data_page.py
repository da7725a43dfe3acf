"""The data page: every file that can be taken away, with its size and licence."""

import pytest

from tests.checks.seen import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_file_is_there_with_its_size_and_licence(site_in, language):
    site = site_in(language)
    page = site.visit("/data")
    links = page.soup.select(".downloads a")
    assert [link["href"] for link in links] == [
        "/data/entries-spreadsheet.csv",
        "/data/entries.csv",
        "/data/entries.geojson",
        "/data/facts.csv",
        "/data/hsds.zip",
    ]
    for link in links:
        kilobytes = max(1, round(len(site.client.get(link["href"]).data) / 1000))
        assert f"{kilobytes} kb" in link.text.lower()
        assert "ODbL" in link.text


def test_the_description_for_programs_is_linked(site):
    hrefs = [link["href"] for link in site.visit("/data").soup.select(".answers a")]
    assert "/api/v1/openapi.json" in hrefs
    assert "/api/v1/plan" in hrefs
    faces = {"/feeds/all.atom", "/hsds/services", "/data/editions", "/embed", "/llms.txt"}
    assert faces <= set(hrefs)

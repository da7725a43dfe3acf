"""Every face says how old the facts are, apart from when the files were put together."""

import io
import json
import zipfile
from datetime import date

import pytest
from babel.dates import format_date

from tests.site import words
from webapp.domain.newest import newest_fact

PAGES = ("/", "/search", "/services/mbr-hanguang", "/plan", "/data", "/about", "/offline", "/map")


@pytest.fixture
def days(toolbox):
    """The day of the newest fact, and that of the build."""
    edition = toolbox.edition()
    built = edition.manifest.built_at.date()
    return newest_fact(edition.catalogue.services, built), built.isoformat()


def test_the_newest_fact_is_older_than_the_files(days, toolbox):
    newest, built = days
    assert newest < built
    assert toolbox.edition().manifest.newest_fact == newest


@pytest.mark.parametrize("path", PAGES)
def test_pages_name_both_days(site_in, days, path):
    footer = words(site_in("en").visit(path).seen.first(".site-footer"))
    said = [format_date(date.fromisoformat(day), "long", locale="en_GB") for day in days]
    assert f"Latest information or check: {said[0]}. Compiled on {said[1]}." in footer


def test_a_page_without_an_edition_s_words_says_neither(site):
    assert "本站整理" not in site.client.get("/nowhere/at/all").text


def test_files_and_answers_say_both(site, days, toolbox):
    newest, built = days
    layer = site.client.get("/data/entries.geojson").get_json()
    assert (layer["as_of"], layer["built_at"][:10]) == (newest, built)
    plan = site.client.get("/api/v1/plan").get_json()
    assert (plan["as_of"], plan["built_on"]) == (newest, built)
    for path in ("/api/v1/search", "/api/v1/services.geojson", "/readyz"):
        assert site.client.get(path).get_json()["as_of"] == newest, path
    number = toolbox.edition().number
    pack = site.client.get(f"/offline/pack-{number}.json").get_json()
    assert (pack["newest_fact"], pack["built"]) == (newest, built)


def test_the_package_for_other_directories_says_both(site, days):
    archive = zipfile.ZipFile(io.BytesIO(site.client.get("/data/hsds.zip").data))
    described = json.loads(archive.read("datapackage.json"))
    assert described["created"][:10] == days[1]
    assert f"Newest source or check: {days[0]}." in described["description"]

"""One entry: every fact with its source, gone and moved ones, discreet and secret ones."""

from dataclasses import replace

import pytest

from tests.checks.seen import LANGUAGES
from webapp import create_app
from webapp.caches import Once
from webapp.domain.service import Retired


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_says_where_it_is_from_and_that_nobody_checked_it(site_in, language):
    page = site_in(language).visit("/services/mbr-hanguang")
    chinese = ("2015年3月9日", "未")
    said = {
        "zh-Hans": chinese,
        "zh-Hant": chinese,
        "en": ("9 March 2015", "nobody has checked it on site"),
    }
    assert all(words in page.text for words in said[language])


def test_unknown_facts_are_named_as_unknown(site_in):
    page = site_in("en").visit("/services/mbr-hanguang")
    assert "No information yet" in page.text
    assert "Fathers may come in" in page.text


def test_an_english_page_marks_chinese_content(site_in):
    page = site_in("en").visit("/services/mbr-hanguang")
    marked = [tag.text for tag in page.soup.select("main [lang='zh-Hans']")]
    assert any("西单北大街176号" in text for text in marked)


def test_directions_lead_to_map_apps_without_referrer(site):
    page = site.visit("/services/mbr-zoo")
    links = page.soup.select("a[href^='https://uri.amap.com/marker?position=']")
    assert links
    assert "noreferrer" in links[0]["rel"]


def test_a_discreet_entry_is_quiet(site):
    page = site.visit("/services/la-district")
    assert page.soup.select_one("body.quiet")
    assert "法律援助" not in page.title
    assert page.headers["Cache-Control"] == "no-store"
    assert page.soup.select_one("meta[name=robots][content=noindex]")


def test_a_shelter_has_numbers_and_no_place(site):
    page = site.visit("/services/dv-shelter")
    assert "tel:12338" in page.html
    assert "uri.amap.com" not in page.html
    assert "data-lat" not in page.html.split("service-card")[0]


def test_an_entry_that_never_was_is_not_found(site):
    site.visit("/services/no-such-entry", status=404)


@pytest.fixture
def client_with_retired(settings, toolbox):
    """The site over an edition from which one entry has gone and one has moved."""
    edition = toolbox.edition()
    retired = (
        Retired("old-room", moved_to="mbr-hanguang"),
        Retired("closed-room", reason_zh="商场已拆除"),
    )
    changed = replace(edition, catalogue=replace(edition.catalogue, retired=retired), once=Once())

    class ToolboxOfOne:
        now = staticmethod(toolbox.now)

        def edition(self):
            return changed

    return create_app(settings=settings, toolbox=ToolboxOfOne()).test_client()


def test_a_moved_entry_leads_to_its_new_address(client_with_retired):
    response = client_with_retired.get("/en/services/old-room")
    assert (response.status_code, response.location) == (301, "/en/services/mbr-hanguang")
    response = client_with_retired.get("/api/v1/services/old-room")
    assert (response.status_code, response.location) == (301, "/api/v1/services/mbr-hanguang")


def test_a_gone_entry_says_why(client_with_retired):
    response = client_with_retired.get("/services/closed-room")
    assert response.status_code == 410
    assert "商场已拆除" in response.text
    assert client_with_retired.get("/api/v1/services/closed-room").json["detail"] == "商场已拆除"


def test_nobody_is_told_that_somebody_fetches_them_or_that_an_address_is_secret(site_in):
    entry = site_in("zh-Hans").visit("/services/dv-shelter")
    found = site_in("zh-Hans").visit("/search", q="紧急庇护")
    for page in (entry, found):
        assert "保密" not in page.soup.select_one("main").text
        assert "会有人" not in page.soup.select_one("main").text.replace("没有人会来接您", "")
    assert "没有人会来接您。" in entry.text
    assert "打110，请民警送您去救助站" in entry.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_telephone_line_is_no_place(site_in, language):
    page = site_in(language).visit("/services/hl-110")
    assert page.soup.select_one("main a[href='tel:110']")
    assert not page.soup.select("main table, #where, .entry__open")
    assert page.soup.select_one("#other-lines a[href='tel:120']")
    assert page.soup.select_one("[data-exit]"), "whoever calls may not be alone"


def test_a_line_says_for_whom_when_and_what_happens(site):
    page = site.visit("/services/hl-12348")
    assert "有法律问题的人" in page.text
    assert "怎么申请" not in page.text
    assert "每天24小时可打" in page.text
    assert page.soup.select_one("#calling .sentence-list__number")

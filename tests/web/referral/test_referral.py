"""The page of a referral sheet: ids in, a sheet out, and no way for anything to leave it."""

import pytest
from bs4 import Tag

from tests.checks.seen import LANGUAGES, words
from tests.site import Page

NURSERY, LIBRARY, MEDIATION = "nursery-zhanlanlu-allage", "mbr-childrens-library", "fm-yuetan"
SECRET = "dv-shelter"
ALL = f"{MEDIATION},{NURSERY},{SECRET}"
FAMILY_WORDS = ("暴力", "家暴", "婚姻", "家庭", "调解", "妇", "儿童", "未成年", "庇护", "保护")


def places(page: Page) -> list[str]:
    return [str(place["data-id"]) for place in page.soup.select(".place")]


def place(page: Page, service_id: str) -> Tag:
    found = page.soup.select_one(f'.place[data-id="{service_id}"]')
    assert found
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("options", [{}, {"only-places": 1}, {"language": "en", "large": 1}])
def test_a_sheet_is_sound_in_every_language(site_in, language, options):
    page = site_in(language).visit("/referral", ids=ALL, **options)
    assert places(page) == [MEDIATION, NURSERY, SECRET]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_ids_places_are_picked_by_kind_and_street(site_in, language):
    site = site_in(language)
    assert site.visit("/referral").soup.select_one(".sheet") is None
    page = site.visit("/referral", ids=NURSERY, kind="parent-school", street="jinrongjie")
    offered = page.soup.select(".picker__offers a")
    assert offered
    assert all("/referral?ids=" in str(link["href"]) for link in offered)
    chosen = site.open(str(offered[0]["href"]))
    assert len(places(chosen)) == 2


def test_nothing_on_the_page_can_be_sent(site):
    page = site.visit("/referral", ids=ALL)
    form = page.soup.select_one(".sheet form")
    assert form
    assert "action" not in form.attrs
    assert form["method"] == "dialog"
    assert page.soup.select("[type=submit], .sheet button, [formaction]") == []
    fields = page.soup.select(".sheet input, .sheet textarea")
    assert len(fields) > 40
    assert [field for field in fields if "name" in field.attrs] == []
    assert {str(field["autocomplete"]) for field in fields} == {"off"}


def test_nobody_keeps_the_page(site):
    assert site.visit("/referral", ids=NURSERY).headers["Cache-Control"] == "no-store"


def test_a_discreet_entry_makes_the_title_neutral(site):
    assert "转介" in site.visit("/referral", ids=NURSERY).title
    assert "转介" not in site.visit("/referral", ids=MEDIATION).title
    assert "转介" not in site.visit("/referral", ids=NURSERY, kind="domestic-violence-help").title


def test_places_are_moved_and_taken_away_by_links(site):
    page = site.visit("/referral", ids=f"{LIBRARY},{NURSERY}")
    rows = page.soup.select(".picked__place")
    up = rows[1].select_one(".picked__ways a")
    assert up
    moved = site.open(str(up["href"]))
    assert places(moved) == [NURSERY, LIBRARY]
    away = moved.soup.select(".picked__place")[0].select(".picked__ways a")[-1]
    assert places(site.open(str(away["href"]))) == [LIBRARY]


def test_unknown_ids_are_named_and_the_others_kept(site):
    page = site.visit("/referral", ids=f"{NURSERY},no-such-place")
    assert places(page) == [NURSERY]
    assert any("no-such-place" in notice for notice in page.notices)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "%00",
        "a" * 2000,
        "," * 500,
        "'\"><img src=x>",
        "{{7*7}}",
        "\u202egnp.exe",
    ],
)
def test_hostile_ids_do_no_harm(site, hostile):
    page = site.visit("/referral", ids=f"{NURSERY},{hostile}")
    assert places(page) == [NURSERY]
    assert page.soup.select("main script, main img[src=x]") == []
    assert all(hostile not in str(link["href"]) for link in page.soup.select("main a[href]"))


def test_a_seventh_place_is_left_out_and_said(site):
    ids = [s.id for s in site.client.application.extensions["toolbox"].edition().catalogue.services]
    page = site.visit("/referral", ids=",".join(ids[:8]))
    assert len(places(page)) == 6
    assert any("2" in notice for notice in page.notices)


@pytest.mark.parametrize("id_", [SECRET, "hl-12338"])
def test_what_nobody_goes_to_is_by_phone_only_and_asks_nobody_to_call_before_they_go(site, id_):
    there = place(site.visit("/referral", ids=id_), id_)
    assert words(there.select_one(".place__address")) == "只能电话联系"
    assert there.select(".place__call, .place__map") == []


def test_where_no_number_is_known_12345_is_asked_first(site):
    page = site.visit("/referral", ids=f"{NURSERY},mbr-childrens-hospital")
    unknown, known = page.soup.select(".place__call")
    assert "12345" in words(unknown)
    assert words(known).startswith("去之前请先打电话")


def test_a_place_without_a_neutral_name_has_a_line_and_the_worker_is_told(site):
    page = site.visit("/referral", ids=f"{NURSERY},{MEDIATION}", **{"only-places": 1})
    assert place(page, MEDIATION).select(".place__name .place__line")
    assert place(page, NURSERY).select(".place__line") == []
    assert any("服务点" in notice for notice in page.notices)
    plain = site.visit("/referral", ids=NURSERY, **{"only-places": 1})
    assert not [notice for notice in plain.notices if "服务点" in notice]


def test_a_secret_place_is_by_phone_only(site):
    page = site.visit("/referral", ids=SECRET)
    shelter = place(page, SECRET)
    assert "110" in words(shelter)
    assert shelter.select(".place__map") == []
    address = shelter.select_one(".place__address")
    assert "电话" in words(address)


def test_mediation_says_that_it_is_not_first_where_there_is_violence(site):
    page = site.visit("/referral", ids=f"{MEDIATION},{NURSERY}")
    assert "暴力" in words(place(page, MEDIATION).select_one(".place__not-first"))
    assert place(page, NURSERY).select(".place__not-first") == []


def test_who_to_call_for_a_child_in_danger_stands_there_without_scripts(site):
    urgent = words(site.visit("/referral", ids=NURSERY).soup.select_one(".sheet__urgent"))
    assert "孩子可能受伤害：您必须马上报警，110" in urgent


def test_a_report_that_must_be_made_needs_no_consent(site):
    sheet = site.visit("/referral", ids=NURSERY).soup
    assert "强制报告（报警）不需要同意" in words(sheet.select_one(".consent"))
    choices = [words(tick) for tick in sheet.select("#report label")]
    assert choices == ["不涉及", "尚未报告，需立即报告", "已报告"]


def test_an_unconfirmed_place_asks_to_call_first(site):
    page = site.visit("/referral", ids=LIBRARY)
    assert place(page, LIBRARY).select(".place__call")


def test_fourteen_days_stand_on_the_sheet(site):
    days = place(site.visit("/referral", ids=LIBRARY), LIBRARY).select(".fortnight td")
    assert len(days) == 14
    assert any("11:30" in words(day) for day in days)


def test_chinese_and_english_stand_side_by_side(site_in):
    page = site_in("en").visit("/referral", ids=NURSERY)
    nursery = words(place(page, NURSERY))
    assert "展览路全龄友好服务中心托育空间" in nursery
    assert "Zhanlanlu all-age centre" in nursery
    assert place(page, NURSERY).select('[lang="zh-Latn"]')


def test_chinese_alone_has_no_second_language(site_in):
    page = site_in("en").visit("/referral", ids=NURSERY, language="zh-Hans")
    assert page.soup.select(".sheet .second") == []


@pytest.mark.parametrize("ids", [ALL, "dv-court,la-city,fm-district", "dv-womens-federation"])
def test_the_neutral_sheet_tells_nothing(site, ids):
    page = site.visit("/referral", ids=ids, **{"only-places": 1})
    sheet = words(page.soup.select_one(".sheet"))
    assert [word for word in FAMILY_WORDS if word in sheet] == []
    assert page.soup.select(".sheet form") == []
    assert all("dv-" not in str(image["src"]) for image in page.soup.select(".sheet img"))


def test_the_entry_leads_to_its_sheet(site):
    link = site.visit(f"/services/{NURSERY}").link("制作转介单")
    assert places(site.open(link)) == [NURSERY]


def test_the_small_map_is_a_picture_of_our_own(site):
    answer = site.client.get(f"/services/{NURSERY}/map.svg")
    assert answer.mimetype == "image/svg+xml"
    assert "展览路街道" in answer.text


@pytest.mark.parametrize("service_id", [SECRET, MEDIATION, "no-such-place"])
def test_there_is_no_map_where_no_pin_is_honest(site, service_id):
    assert site.client.get(f"/services/{service_id}/map.svg").status_code == 404

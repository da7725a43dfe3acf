"""A list of one's own by its address: shown, compared, handed on; discreet entries never in it."""

import struct

import pytest

from webapp.present.frame.qr import LEAST_PIXELS

ROOMS = ("mbr-hanguang", "mbr-childrens-hospital", "mbr-zoo")


@pytest.fixture
def discreet(toolbox) -> str:
    services = toolbox.edition().catalogue.services
    return next(service.id for service in services if service.is_quiet)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_a_list_shows_its_entries_in_the_order_of_the_address(site_in, language):
    page = site_in(language).visit("/shortlist", ids=",".join(ROOMS))
    assert tuple(result.id for result in page.results) == ROOMS
    assert page.headers["Cache-Control"] == "no-store"
    assert page.soup.select_one("meta[name=robots][content=noindex]")


def test_a_list_without_ids_says_how_it_is_filled(site):
    page = site.visit("/shortlist")
    assert page.results == []
    assert "只存在这个浏览器里" in page.text


def test_unknown_entries_are_counted_and_discreet_ones_left_out(site, discreet):
    page = site.visit("/shortlist", ids=f"mbr-zoo,no-such-entry,{discreet},mbr-zoo")
    assert [result.id for result in page.results] == ["mbr-zoo"]
    assert len(page.notices) == 2
    assert discreet not in page.html


def test_a_list_is_cut_at_fifty(site, toolbox):
    public = [s.id for s in toolbox.edition().catalogue.services if not s.is_quiet]
    page = site.visit("/shortlist", ids=",".join(public[:60]))
    assert len(page.results) == 50
    assert len(page.notices) == 1


def test_the_code_of_a_list_is_a_real_picture_with_a_white_margin(site):
    page = site.visit("/shortlist", ids=",".join(ROOMS))
    image = page.soup.select_one("img.share-sheet__code")
    assert int(str(image["width"])) >= 200
    answer = site.client.get(str(image["src"]))
    assert (answer.content_type, answer.headers["Cache-Control"]) == ("image/png", "no-store")
    width, height = struct.unpack(">II", answer.data[16:24])
    assert width == height >= LEAST_PIXELS


def test_a_code_of_nothing_is_not_found(site):
    for where in ("/shortlist/qr.png", "/services/no-such-entry/qr.png"):
        assert site.client.get(where).status_code == 404


def test_an_entry_s_code_may_be_kept_unless_the_entry_is_discreet(site, discreet):
    open_one = site.client.get("/services/mbr-zoo/qr.png")
    assert open_one.headers["Cache-Control"].startswith("public")
    hidden_one = site.client.get(f"/services/{discreet}/qr.png")
    assert hidden_one.headers["Cache-Control"] == "no-store"


def test_cards_and_entries_offer_to_save_but_discreet_ones_say_why_not(site, discreet):
    assert site.visit("/search", category="nursing-room").soup.select(".service-card [data-save]")
    assert site.visit("/services/mbr-zoo").soup.select_one("[data-save='mbr-zoo']")
    page = site.visit(f"/services/{discreet}")
    assert not page.soup.select(f"[data-save='{discreet}']")
    assert "不能收藏" in page.text
    assert "list-page.js" not in site.visit("/help").html


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_entries_stand_side_by_side_with_the_unknown_named(site_in, language):
    page = site_in(language).visit("/compare", ids=",".join(ROOMS))
    assert len(page.soup.select("thead th[scope=col]")) == 1 + len(ROOMS)
    rows = page.soup.select("tbody tr")
    assert all(row.select_one("th[scope=row]") for row in rows)
    assert all(len(row.select("td")) == len(ROOMS) for row in rows)
    assert all(cell.get_text(strip=True) for cell in page.soup.select("td"))
    assert page.soup.select("td.compare__unknown")


def test_nurseries_are_compared_on_what_parents_ask_of_nurseries(site, toolbox):
    services = toolbox.edition().catalogue.services
    nurseries = [s.id for s in services if s.category == "nursery"][:2]
    page = site.visit("/compare", ids=nurseries)
    rows = [row.get_text() for row in page.soup.select("tbody th")]
    asked = " ".join([*rows, page.soup.select_one(".compare + p").get_text()])
    assert all(word in asked for word in ("普惠", "全日托", "每月收费", "费用", "电话"))
    assert "尿布台" not in asked


def test_a_question_that_nobody_can_answer_stands_below_the_table_and_not_in_it(site_in):
    page = site_in("en").visit("/compare", ids=",".join(ROOMS))
    rows = page.soup.select("tbody tr")
    silent = [row for row in rows if len(row.select(".compare__unknown")) == len(ROOMS)]
    assert {str(row["data-row"]) for row in silent} <= {"address", "phone"}
    assert "Fathers may come in" in page.soup.select_one(".compare + p").get_text()


def test_a_list_in_a_link_is_not_called_ones_own(site_in):
    shared = site_in("en").visit("/shortlist", ids=",".join(ROOMS))
    assert shared.heading == "A shared list"
    assert "Whoever uses this browser" not in shared.text


def test_no_more_than_four_are_compared_and_the_page_says_so(site, toolbox):
    public = [s.id for s in toolbox.edition().catalogue.services if not s.is_quiet]
    page = site.visit("/compare", ids=public[:6])
    assert len(page.soup.select("thead th[scope=col]")) == 5
    assert len(page.notices) == 1


def test_the_choice_on_the_list_is_a_form_that_needs_no_script(site):
    page = site.visit("/shortlist", ids=",".join(ROOMS))
    chosen = page.soup.select("form[action='/compare'] input[name=ids][checked]")
    assert [box["value"] for box in chosen] == list(ROOMS)


def test_nothing_to_compare_leads_to_the_list(site):
    name_of_list = site.visit("/shortlist").heading
    assert site.visit("/compare").link(name_of_list) == "/shortlist"


def test_hostile_ids_are_only_unknown(site):
    page = site.visit("/shortlist", ids="<script>alert(1)</script>,../../etc/passwd,%00")
    assert page.results == []
    assert "alert(1)" not in page.html

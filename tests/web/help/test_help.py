"""Help now: what it says, and a search that leaves its words nowhere."""

import logging
import re

import pytest

from tests.checks.seen import LANGUAGES

CANARY = "海棠树下的猫"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_answers_on_the_page_in_every_language(site_in, language):
    site = site_in(language)
    page = site.send(site.path("/help"), {"q": "西单 母婴室"})
    assert [result for result in page.results if result.id.startswith("mbr-")]
    assert page.soup.select_one("#q")["value"] == "西单 母婴室"


def test_words_that_were_sent_stand_in_no_link_title_or_header(site):
    response = site.client.post("/help", data={"q": CANARY})
    page = site.send("/help", {"q": CANARY})
    assert response.status_code == 200
    assert "Location" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers
    assert CANARY not in page.title
    written = [str(tag.get("href", "")) + str(tag.get("action", "")) for tag in page.soup("a")]
    assert not [one for one in written if "q=" in one]
    forms = {(form["method"], form["action"]) for form in page.soup.select("main form")}
    assert forms == {("post", "/help#found")}


def test_words_that_were_sent_are_in_no_log(site, caplog):
    with caplog.at_level(logging.DEBUG):
        site.send("/help", {"q": CANARY})
    assert CANARY not in caplog.text


def test_words_in_the_address_are_not_searched_for(site):
    page = site.visit("/help", q=CANARY)
    assert CANARY not in page.html


def test_nothing_found_says_what_to_do(site):
    page = site.send("/help", {"q": "潜水艇修理"})
    assert "12345" in page.soup.select_one("#found").text


def test_nothing_typed_shows_the_page_as_it_is(site):
    assert not site.send("/help", {"q": "  "}).soup.select("#found .service-card")


def test_another_site_cannot_send_words(site):
    from_elsewhere = {"Sec-Fetch-Site": "cross-site"}
    response = site.client.post("/help", data={"q": CANARY}, headers=from_elsewhere)
    assert response.status_code == 403
    assert CANARY not in response.text
    assert "tel:110" in response.text


def test_too_much_is_refused_unread(site):
    assert site.client.post("/help", data={"q": "家" * 5000}).status_code == 413


@pytest.mark.parametrize(
    "typed",
    [
        "*",
        "((((",
        "'; drop table services; --",
        "\x00",
        "%(q)s {{q}}",
        "<script>",
        "\ud83d",
        "a" * 900,
    ],
)
def test_hostile_words_do_no_harm(site, typed):
    page = site.send("/help", {"q": typed.encode("utf-8", "surrogatepass")})
    assert not page.soup.select("main script")


def test_bytes_that_are_no_text_do_no_harm(site):
    response = site.client.post(
        "/help", data=b"q=%ff%fe&q=2", content_type="application/x-www-form-urlencoded"
    )
    assert response.status_code == 200


def test_the_page_says_what_to_do_first_and_who_can_do_what(site_in):
    page = site_in("en").visit("/help")
    headings = [tag.get_text() for tag in page.soup.select("main h2, main h3")]
    for wanted in ("What to do first", "The police, 110", "The court, 12368"):
        assert wanted in headings
    assert "The women's federation, 12338" in headings
    assert "The child-protection station of a subdistrict" in headings
    first = page.soup.select_one("main .exit-note")
    assert first.find_next("h1") is page.soup.h1


def test_every_urgent_number_dials(site):
    page = site.visit("/help")
    dialled = [str(link["href"]) for link in page.soup.select(".urgent-numbers a")]
    answered_at_night = ["tel:110", "tel:120", "tel:12345", "tel:12356"]
    assert dialled == [*answered_at_night, "tel:12338", "tel:12348"]


def test_what_is_wrong_or_dangerous_is_not_said_again(site):
    text = site.visit("/help").text
    for promise in ("从不公布", "任何地方都不", "会有人带您", "查看出警记录", "请删除可能"):
        assert promise not in text
    for wanted in (
        "庇护所不会派人来接您。",
        "先截图",
        "怀疑就要报，不用家长同意。",
        "要一张报警回执。",
    ):
        assert wanted in text


def test_the_first_sentence_is_safe_when_only_it_is_read(site):
    page = site.visit("/help")
    assert (
        page.soup.select_one("#first li").get_text(strip=True).startswith("打110，说清您在哪里。")
    )
    assert page.soup.select_one("#shelter li").get_text(strip=True).startswith("打110，")
    assert page.soup.select_one("#child li").get_text(strip=True).startswith("有危险，马上打110。")


def test_the_page_says_its_sources_and_its_day(site_in):
    page = site_in("en").visit("/help")
    listed = [item.text for item in page.soup.select("#sources li")]
    assert any(re.search(r"Anti-Domestic Violence Law.*articles .*\b16\b", item) for item in listed)
    assert "As of 28 November 2026." in page.soup.select_one("#sources").text


def test_who_cannot_speak_may_send_a_text_which_is_not_confirmed(site):
    page = site.visit("/help")
    item = next(each for each in page.soup.select("#first li") if "12110" in each.text)
    assert "没有核实" in item.text
    assert len(page.soup.select("#first .sentence-list__mark")) == 1
    assert "12110没有向警方核实。" in page.soup.select_one("#first").text
    assert not page.soup.select("a[href='tel:12110']")


def test_the_help_page_leads_into_the_guides(site_in):
    page = site_in("en").visit("/help").follow("Someone at home hurts or threatens me")
    assert page.path == "/en/guides/g2"

"""The page of results: list first, everything in the address, odd values never fail."""

import re

import pytest

from tests.checks.seen import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_finds_the_room_in_hanguang_near_xidan(site_in, language):
    page = site_in(language).visit("/search", q="母婴室", near="西单")
    assert "mbr-hanguang" in [result.id for result in page.results[:5]]


def test_the_nearest_is_first_and_says_how_far(site_in):
    page = site_in("en").visit("/search", category="nursing-room", near="39.9101,116.3667")
    assert "within 500 m" in page.results[0].text
    assert "min on foot" not in page.results[0].text
    assert re.search(r"about [\d.]+ k?m about \d+ min on foot", page.results[5].text)


def test_a_place_among_the_words_stands_as_it_was_typed(site_in):
    tags = site_in("en").visit("/search", q="nursing room near Xidan").filters_applied
    assert any("Near Xidan" in tag for tag in tags)


def test_filters_in_force_stand_as_tags_that_take_them_away(site):
    page = site.visit("/search", category="nursing-room", street="yuetan")
    assert len([tag for tag in page.filters_applied if "母婴室" in tag or "月坛" in tag]) == 2
    tag = page.soup.select_one(".applied-filters a[href]")
    assert tag
    other = site.open(str(tag["href"]))
    assert len(other.results) >= len(page.results)


def test_expected_entries_stand_apart_under_their_own_heading(site_in):
    page = site_in("en").visit("/search", category="nursing-room", per_page=100)
    found, expected = page.soup.select("section.card-group")
    assert "nobody has confirmed" in expected.text.lower()
    assert not found.select(".service-card--expected")
    assert len(expected.select(".service-card--expected")) > 10


@pytest.mark.parametrize(
    "odd",
    [
        {"page": "-1"},
        {"page": "1e9"},
        {"page": "abc"},
        {"per_page": "1000000"},
        {"radius": "NaN", "near": "西单"},
        {"sort": "<script>"},
        {"category": "no-such-kind"},
        {"open": "yesterday"},
        {"age_months": "-3"},
        {"near": "95,500"},
    ],
    ids=str,
)
def test_an_odd_value_becomes_a_sensible_one_with_a_notice(site, odd):
    page = site.visit("/search", **odd)
    assert page.notices


def test_an_unknown_place_says_so_and_keeps_the_words(site_in):
    page = site_in("en").visit("/search", q="kindergarten", near="Atlantis")
    assert any("Atlantis" in notice for notice in page.notices)
    assert page.results


def test_nothing_found_says_what_to_do(site):
    page = site.open("/search?category=nursery&street=niujie&status=confirmed")
    assert "0" in page.text
    assert page.soup.select_one("main .advice a[href]")


@pytest.mark.parametrize(
    "hostile",
    [
        "*" * 50,
        "?" * 200,
        "(" * 3000,
        "NOT " * 500,
        "name:x OR *:*",
        "~~~~///regex.*///",
        "\x00\x01\x02",
        "🤱" * 80,
        "Z̷̢̛͚a̸̡͝l̴̹̕g̶͖̚o̵" * 20,
        "<script>alert(1)</script>",
        "\"' onmouseover=alert(1) x='",
        "{{7*7}} ${7*7} %(x)s",
        "'; DROP TABLE services; --",
        "ﷺ" * 64,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_a_hostile_search_is_text(app, hostile):
    response = app.test_client().get("/search", query_string={"q": hostile})
    assert response.status_code in (200, 400, 414)
    assert "<script>alert" not in response.text
    assert "49" not in response.text or "{{7*7}}" in response.text or "7*7" not in hostile


def test_bytes_that_are_no_utf8_do_no_harm(app):
    assert app.test_client().get("/search?q=%ff%fe%c0%80&near=%ed%a0%80").status_code == 200


def test_typed_words_and_places_stand_in_no_title(site):
    page = site.visit("/search", q="产后抑郁", near="西单")
    assert "产后" not in page.title
    assert "西单" not in page.title


def test_a_shared_list_says_in_its_title_what_it_is(site):
    assert "母婴室" in site.visit("/search", category="nursing-room").title


def test_results_with_words_or_places_are_kept_by_nobody(app):
    client = app.test_client()
    for address in ("/search?q=a", "/search?near=西单"):
        assert client.get(address).headers["Cache-Control"] == "no-store"
    assert client.get("/search?category=nursery").headers["Cache-Control"] == "no-cache"


def test_results_that_show_discreet_entries_are_quiet(site):
    page = site.visit("/search", category="legal-aid")
    assert page.soup.select_one("body.quiet")
    assert page.headers["Cache-Control"] == "no-store"
    assert "法律" not in page.title


def test_the_same_question_is_answered_with_the_same_words(app):
    client = app.test_client()
    first = client.get("/en/search?q=nursery&near=西单")
    assert client.get("/en/search?q=nursery&near=西单").data == first.data


def test_a_client_is_given_the_encoding_it_asks_for(app):
    import brotli

    client = app.test_client()
    plain = client.get("/search?category=nursery")
    packed = client.get("/search?category=nursery", headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert brotli.decompress(packed.data) == plain.data
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_what_the_browser_has_is_not_sent_again(app):
    client = app.test_client()
    tag = client.get("/search?category=nursery").headers["ETag"]
    again = client.get("/search?category=nursery", headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_pages_follow_each_other(site_in):
    page = site_in("en").visit("/search", category="parent-school")
    following = page.follow("Next page")
    assert {r.id for r in page.results}.isdisjoint(r.id for r in following.results)


def test_the_language_menu_keeps_the_question(site):
    page = site.visit("/search", category="nursery", near="西单")
    links = [str(link["href"]) for link in page.soup.select("link[hreflang='en']")]
    assert links == ["/en/search?category=nursery&near=%E8%A5%BF%E5%8D%95"]


def test_a_list_of_what_is_open_says_how_many_have_unknown_hours(site):
    """Unknown hours are no closed door."""
    everything = site.visit("/search", category="nursing-room")
    page = site.visit("/search", category="nursing-room", open="now")
    notice = page.soup.select_one(".notice--hours-unknown")
    assert re.search(r"\d+处开放时间暂无信息", notice.get_text())
    assert site.visit(str(notice.a["href"])).heading == everything.heading
    assert not everything.soup.select(".notice--hours-unknown")

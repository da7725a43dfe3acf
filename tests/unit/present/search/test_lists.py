"""Paging, filters and notices of a list."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.builders import a_query
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.languages import ENGLISH
from webapp.domain.lookup import PlaceAnswer
from webapp.present.frame.links import SearchAddress
from webapp.present.search.filter_labels import (
    filter_labels,
    legends,
    value_text,
    values_text,
)
from webapp.present.search.filters import applied_filters, filter_groups
from webapp.present.search.notices import notice_of
from webapp.present.search.paging import numbers_with_gaps, paging
from webapp.present.search.summary import heading_above
from webapp.present.wording.numbers import distance_text, way_text
from webapp.present.wording.values import Text
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Facet, Notice, ResultPage

WORDS = words_in(ENGLISH)
LABELS = filter_labels(WORDS)


def an_answer(query: SearchQuery, *facets: Facet) -> ResultPage:
    return ResultPage(query, query, 0, 0, (), (), PlaceAnswer(), facets)


@pytest.mark.parametrize(
    ("metres", "within", "said"),
    [
        (3, 0, "about 10 m"),
        (412, 0, "about 410 m"),
        (405, 0, "about 410 m"),
        (994, 0, "about 990 m"),
        (996, 0, "about 1 km"),
        (1250, 0, "about 1.5 km"),
        (12_345, 0, "about 12.5 km"),
        (10, 300, "within 300 m"),
        (300, 300, "within 300 m"),
        (301, 300, "about 500 m"),
        (1250, 150, "about 1.5 km"),
        (500, 1200, "within 1.2 km"),
        (1700, 1200, "about 2 km"),
    ],
)
def test_a_distance_is_said_no_finer_than_it_is_known(metres: int, within: int, said: str) -> None:
    assert distance_text(metres, within, WORDS.phrases) == said


@pytest.mark.parametrize(
    ("minutes", "within", "walk"),
    [(8, 0, "about 8 min on foot"), (8, 150, "about 10 min on foot"), (2, 150, "")],
)
def test_a_time_is_said_no_finer_than_the_error_takes_on_foot(
    minutes: int, within: int, walk: str
) -> None:
    way = way_text(minutes * 50, minutes, within, WORDS.phrases)
    assert way is not None
    assert way.walk == walk


def test_an_unknown_distance_is_not_said() -> None:
    assert way_text(None, None, 150, WORDS.phrases) is None


@pytest.mark.parametrize(
    ("page", "pages", "shown"),
    [
        (1, 2, (1, 2)),
        (1, 9, (1, 2, 0, 9)),
        (3, 9, (1, 2, 3, 4, 0, 9)),
        (4, 9, (1, 2, 3, 4, 5, 0, 9)),
        (5, 9, (1, 0, 4, 5, 6, 0, 9)),
        (9, 9, (1, 0, 8, 9)),
    ],
)
def test_page_numbers_have_gaps_but_never_hide_a_single_page(
    page: int, pages: int, shown: tuple[int, ...]
) -> None:
    assert numbers_with_gaps(page, pages) == shown


def test_a_list_on_one_page_has_no_paging() -> None:
    assert paging("/search", 1, 1, WORDS.phrases) is None


def test_links_to_other_pages_keep_the_question() -> None:
    found = paging("/search?q=a", 2, 3, WORDS.phrases)
    assert found is not None
    assert found.previous is not None
    assert found.next is not None
    assert (found.previous.href, found.next.href) == ("/search?q=a", "/search?q=a&page=3")


def test_a_filter_in_force_carries_the_address_without_it() -> None:
    query = a_query(q="母婴", category=("nursery", "nursing-room"), open="now", page=4)
    tags = {tag.text: tag for tag in applied_filters(SearchAddress.of(WORDS, query), WORDS, LABELS)}
    assert set(tags) == {"nursery", "Mother-and-baby room", "Open now"}
    left = parse_qsl(urlsplit(tags["Open now"].href).query)
    assert ("open", "now") not in left
    assert len(left) == 3, "the words and both kinds stay, the page does not"


def test_a_filter_that_words_meant_is_taken_away_with_the_words() -> None:
    query = a_query(q="小班 幼儿园", age_months=(36, 48))
    meant = (("parameter", "age_months"), ("value", "36-48"), ("phrase", "小班"))
    told = (Notice("filter-understood", meant, a_query(q="幼儿园")),)
    (tag,) = applied_filters(SearchAddress.of(WORDS, query), WORDS, LABELS, told)
    assert parse_qsl(urlsplit(tag.href).query) == [("q", "幼儿园")]


def test_a_radius_stands_behind_its_place_and_goes_with_it() -> None:
    query = a_query(near="西单", radius=500, open="now", category=("nursery",))
    tags = applied_filters(SearchAddress.of(WORDS, query), WORDS, LABELS)
    assert [tag.text for tag in tags][1:] == ["Near Xīdān", "Within 500 m", "Open now"]
    left = parse_qsl(urlsplit(tags[1].href).query)
    assert left == [("category", "nursery"), ("open", "now")]


def test_a_radius_is_offered_beside_a_place_only() -> None:
    for query, offered in ((a_query(near="西单"), True), (a_query(), False)):
        groups = filter_groups(an_answer(query), LABELS, legends(WORDS), WORDS)
        assert ("radius" in [group.parameter for group in groups]) is offered


def test_what_is_open_now_is_counted_by_its_state() -> None:
    answer = an_answer(a_query(open="now"), Facet("open", (("open", 4), ("unknown", 9))))
    groups = filter_groups(answer, LABELS, legends(WORDS), WORDS)
    (now,) = next(group for group in groups if group.parameter == "open").values
    assert (now.value, now.count, now.checked) == ("now", "4", True)


def test_filters_nothing_answers_to_are_left_out_unless_in_force() -> None:
    query = a_query(street=("jinrongjie",))
    groups = filter_groups(
        an_answer(query, Facet("category", (("nursing-room", 3),))), LABELS, legends(WORDS), WORDS
    )
    by_parameter = {group.parameter: group for group in groups}
    assert [value.count for value in by_parameter["category"].values] == ["3"]
    (street,) = by_parameter["street"].values
    assert (street.value, street.count, street.checked) == ("jinrongjie", "0", True)


def test_an_age_that_is_not_on_the_list_can_be_seen_and_unchosen() -> None:
    groups = filter_groups(an_answer(a_query(age_months=26)), LABELS, legends(WORDS), WORDS)
    ages = next(group for group in groups if group.parameter == "age_months")
    assert [value.text for value in ages.values if value.checked] == ["26 months old"]
    assert ages.values[0].text == "Any"


@pytest.mark.parametrize(
    ("parameter", "value", "said"),
    [
        ("age_months", "1", "1 month old"),
        ("age_months", "12", "1 year old"),
        ("age_months", "60", "5 years old"),
        ("age_months", "66", "66 months old"),
        ("radius", "700", "Within 700 m"),
        ("radius", "2000", "Within 2 km"),
        ("age_months", "36-72", "3 to 6 years old"),
        ("age_months", "0-35", "Under 3 years old"),
        ("age_months", "24-35", "24 to 35 months old"),
        ("open", "2026-10-01T10:30", "Open: Thu 1 Oct, 10:30"),
        ("open", "2026-10-01T08:00/2026-10-01T12:00", "Open: Thu 1 Oct, 8:00–12:00"),
        ("open", "2026-10-03T08:00/2026-10-04T18:00", "Open: Sat 3 Oct to Sun 4 Oct"),
        ("feature", "curtain", "Curtain"),
        ("category", "nursing-room", "Mother-and-baby room"),
    ],
)
def test_every_filter_can_be_said(parameter: str, value: str, said: str) -> None:
    assert value_text(parameter, value, LABELS, WORDS) == said


def test_several_values_of_a_filter_are_said_one_after_the_other() -> None:
    said = values_text("feature", ("curtain", "lift"), LABELS, WORDS)
    assert said == "Curtain, Lift"


NOTICES = [
    Notice("value-adjusted", (("parameter", "page"), ("value", "abc"), ("used", ""))),
    Notice("query-cut"),
    Notice("terms-cut"),
    Notice("relaxed", (("dropped", "红色"),)),
    Notice("spelling", (("from", "母樱室"), ("to", "母婴室"))),
    Notice("filter-understood", (("parameter", "open"), ("value", "now"), ("phrase", "现在开门"))),
    Notice("filter-understood", (("parameter", "near-me"), ("value", "1"), ("phrase", "附近"))),
    Notice("place-understood", (("name", "西单"),)),
    Notice("place-not-found", (("text", "月球"),)),
    Notice(
        "place-outside",
        (("name", "40,117"), ("edge", "39.9,116.3"), ("metres", "5210"), ("street", "jinrongjie")),
    ),
    Notice("no-words"),
    Notice("index-fallback"),
    Notice("only-expected"),
]


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.code)
def test_every_notice_is_a_sentence_without_gaps(notice: Notice) -> None:
    said = notice_of(notice, WORDS, LABELS).text
    assert said.endswith(".")
    assert "%(" not in said


def test_a_place_outside_names_how_far_and_from_where() -> None:
    outside = next(notice for notice in NOTICES if notice.code == "place-outside")
    assert "5.2 km from Jinrongjie" in notice_of(outside, WORDS, LABELS).text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"metres": "5200", "street": "jinrongjie"}, "It is about 5.2 km from Jinrongjie."),
        ({"place": "西单"}, "The list begins at the edge nearest to it, by Xīdān."),
        ({}, ""),
    ],
)
def test_a_place_that_is_known_to_lie_outside_is_said_to_be_where(
    more: dict[str, str], said: str
) -> None:
    area = {"name": "国贸", "name_en": "Guomao", "area": "朝阳区", "area_en": "Chaoyang"}
    text = notice_of(Notice("place-outside", tuple((area | more).items())), WORDS, LABELS).text
    assert text == f"Guomao is in Chaoyang, outside {WORDS.district.spoken}. {said}".strip()


def test_what_was_understood_can_be_undone_in_one_tap() -> None:
    notice = Notice("spelling", (("from", "母樱室"), ("to", "母婴室")), a_query(q="母樱室"))
    undo = notice_of(notice, WORDS, LABELS).undo
    assert undo is not None
    assert undo.href.startswith("/en/search?q=")


def test_words_typed_in_chinese_keep_their_language_in_an_english_sentence() -> None:
    notice = Notice("excluded", (("what", "婴儿游泳"), ("possible", "true")))
    before, typed, after = notice_of(notice, WORDS, LABELS).parts
    assert (before.text, typed.text, typed.lang) == ("Left out: “", "婴儿游泳", "zh-Hans")
    assert after.text == "”."


@pytest.mark.parametrize(
    ("typed", "heading", "quiet", "said"),
    [
        ("母婴室", "Search results", False, "母婴室"),
        ("母婴室", "Search results", True, "Search results"),
        ("", "Search results", False, "Search results"),
        ("开门的", "Nursery", False, "Nursery"),
    ],
)
def test_a_list_is_headed_by_what_was_typed_where_no_kind_names_it(
    typed: str, heading: str, quiet: bool, said: str
) -> None:
    answer = replace(an_answer(a_query(q=typed)), quiet=quiet)
    assert heading_above(answer, heading, "Search results", "zh-Hans") == Text(said)


@pytest.mark.parametrize(
    ("typed", "page", "lang"),
    [
        ("母婴室", "en", "zh-Hans"),
        ("母嬰室", "en", "zh-Hant"),
        ("母婴室", "zh-Hant", "zh-Hans"),
        ("母嬰室", "zh-Hant", ""),
        ("baby room", "zh-Hans", ""),
    ],
)
def test_what_was_typed_says_in_which_chinese_it_is(typed: str, page: str, lang: str) -> None:
    above = heading_above(an_answer(a_query(q=typed)), "Results", "Results", page)
    assert above == Text(typed, lang=lang)

"""What is found, in which order, with which counts, and what is said about it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.asking import ask, codes, ids, parts_of
from tests.builders import COMMUNITY, NOW, a_confidential_service, a_service
from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.service import Status
from webapp.search.answering.advice import MOST_ALMOST
from webapp.search.answering.nearest import next_nearest
from webapp.search.question.results import ResultPage

HERE = "39.907,116.368"


def _at(lat: float, lon: float) -> Coordinates:
    return Coordinates(lat, lon)


def test_an_empty_search_is_everything_by_name_but_closed_entries():
    parts = parts_of(
        a_service("a", name_zh="乙室"),
        a_service("b", name_zh="甲室"),
        a_service("c", status=Status.CLOSED),
    )
    page = ask(parts)
    assert ids(page) == ["b", "a"]
    assert page.sort == "name"
    assert ids(ask(parts, status=("closed",))) == ["c"]


@pytest.mark.parametrize("sort", ["relevance", "distance", "checked", "name"])
def test_expected_entries_come_last_under_every_order(sort: str):
    parts = parts_of(
        a_service("a", status=Status.EXPECTED, coordinates=_at(39.955, 116.405)),
        a_service("b", status=Status.SOURCED, coordinates=_at(39.95, 116.40)),
        a_service("c", status=Status.CONFIRMED, coordinates=_at(39.96, 116.41)),
    )
    page = ask(parts, "母婴室", near=HERE, sort=sort)
    assert ids(page)[-1] == "a"


def test_confirmed_entries_come_first_by_relevance():
    parts = parts_of(a_service("a"), a_service("b", status=Status.CONFIRMED))
    assert ids(ask(parts, "母婴室")) == ["b", "a"]


def test_the_nearest_comes_first_and_entries_without_a_pin_last():
    parts = parts_of(
        a_service("a", coordinates=_at(39.915, 116.368)),
        a_service("b", coordinates=_at(39.908, 116.368)),
        a_service("c", coordinates=None, precision=Precision.NONE),
        a_service("d", coordinates=_at(39.907, 116.368), precision=Precision.COMMUNITY),
    )
    page = ask(parts, near=HERE)
    assert ids(page)[:2] == ["b", "a"]
    assert {hit.service.id for hit in page.hits if hit.distance_m is None} == {"c", "d"}
    assert page.sort == "distance"


def test_metres_agree_with_the_great_circle():
    far = [_at(39.87 + n / 100, 116.30 + n / 90) for n in range(10)]
    parts = parts_of(*(a_service(f"s{n}", coordinates=point) for n, point in enumerate(far)))
    for hit in ask(parts, near=HERE).hits:
        assert hit.service.coordinates is not None
        true = distance_m(_at(39.907, 116.368), hit.service.coordinates)
        assert hit.distance_m == pytest.approx(true, abs=1)


def test_a_shelter_takes_no_part_in_any_distance():
    hidden = replace(
        a_confidential_service("a-shelter"),
        coordinates=_at(39.907, 116.368),
        precision=Precision.VENUE,
    )
    parts = parts_of(hidden, a_service("b-room"))
    page = ask(parts, near=HERE)
    shelter = next(hit for hit in page.hits if hit.service.id == "a-shelter")
    assert shelter.distance_m is None
    assert ids(page)[-1] == "a-shelter"
    assert ids(ask(parts, near=HERE, radius=100)) == []
    assert next_nearest(0, parts, NOW) == ()


def test_the_radius_keeps_only_entries_known_to_be_within():
    parts = parts_of(
        a_service("a", coordinates=_at(39.9075, 116.368)),
        a_service("b", coordinates=_at(39.93, 116.368)),
        a_service("c", coordinates=None, precision=Precision.NONE),
    )
    assert ids(ask(parts, near=HERE, radius=200)) == ["a"]


def test_a_point_outside_the_district_is_told_with_the_nearest_edge():
    page = ask(parts_of(a_service()), near="39.99,116.36")
    (notice,) = page.notices
    assert notice.code == "place-outside"
    assert dict(notice.arguments)["street"] == "jinrongjie"


def test_an_unknown_place_is_said_and_the_words_are_still_searched():
    page = ask(parts_of(a_service()), "母婴室", near="亚特兰蒂斯")
    assert page.place.state == "not_found"
    assert "place-not-found" in codes(page)
    assert page.total == 1


def _mixed() -> ResultPage:
    parts = parts_of(
        a_service("a", features=(("lift", "yes"), ("socket", "no"), ("floor", "3"))),
        a_service("b", status=Status.EXPECTED, hours="24/7", fee_zh="免费"),
        a_service("c", category="nursery", street="", hours="Mo-Fr 09:00-17:00"),
    )
    return ask(parts, category=("nursing-room",))


def test_a_facet_counts_over_the_other_filters():
    assert _mixed().facet("category") == {"nursing-room": 2, "nursery": 1}
    assert _mixed().facet("status") == {"sourced": 1, "expected": 1}
    assert _mixed().facet("need") == {"feed-and-change": 2}


def test_only_what_is_known_to_be_there_counts_as_a_feature():
    assert _mixed().facet("feature") == {"lift": 1, "free": 1, "24h": 1, "weekend": 1}


def test_unknown_hours_are_counted_as_unknown_not_as_closed():
    assert _mixed().facet("open") == {"open": 1, "unknown": 1}


def test_values_of_one_parameter_are_or_and_parameters_are_and():
    parts = parts_of(a_service("a"), a_service("b", category="nursery"), a_service("c", street=""))
    both = ask(parts, category=("nursery", "nursing-room"), street=("jinrongjie",))
    assert set(ids(both)) == {"a", "b"}


def test_a_childs_age_drops_only_ranges_that_exclude_it():
    parts = parts_of(
        a_service("a", age_min_months=36, age_max_months=72),
        a_service("b", age_max_months=36),
        a_service("c"),
    )
    assert set(ids(ask(parts, age_months=24))) == {"b", "c"}


def test_open_at_a_time_of_its_own_is_answered_for_that_time():
    parts = parts_of(a_service("a", hours="Mo-Fr 09:00-17:00"))
    assert ids(ask(parts, open="2026-11-25T10:00")) == ["a"]
    assert ids(ask(parts, open="2026-11-25T20:00")) == []


def test_by_checked_the_latest_check_comes_first():
    parts = parts_of(
        a_service("a", checked_on=date(2026, 1, 1), status=Status.CONFIRMED),
        a_service("b", checked_on=date(2026, 6, 1), status=Status.CONFIRMED),
        a_service("c"),
    )
    assert ids(ask(parts, sort="checked")) == ["b", "a", "c"]


def test_pages_follow_each_other_and_one_too_far_is_the_last():
    parts = parts_of(*(a_service(f"s{n:02}", name_zh=f"室{n:02}") for n in range(25)))
    pages = [ask(parts, page=page, per_page=10) for page in (1, 2, 3)]
    assert [hit.number for page in pages for hit in page.hits] == list(pages[0].matching)
    beyond = ask(parts, page=9, per_page=10)
    assert ids(beyond) == ids(pages[2])
    assert beyond.understood.page == 3
    assert codes(beyond) == ["value-adjusted"]


def test_an_empty_answer_names_the_filter_that_removed_most_and_almost_fits():
    parts = parts_of(*(a_service(f"s{n}") for n in range(5)), a_service("t", category="nursery"))
    page = ask(parts, "母婴室", category=("nursery",))
    assert page.total == 0
    assert page.advice is not None
    assert (page.advice.parameter, page.advice.count) == ("category", 5)
    assert page.advice.without.q == "母婴室"
    assert len(page.almost) == MOST_ALMOST


def test_words_that_find_something_are_not_what_stands_in_the_way():
    parts = parts_of(
        a_service("a", category="nursery", street="zhanlanlu", age_max_months=36),
        *(a_service(f"r{n}", street="jinrongjie") for n in range(5)),
    )
    page = ask(parts, "托儿所", street=("jinrongjie",), age_months=24)
    assert page.advice is not None
    assert (page.advice.parameter, page.advice.count) == ("street", 1)
    none = ask(parts, "托儿所", street=("jinrongjie",), age_months=60)
    assert (none.total, none.advice) == (0, None)
    assert ids(replace(none, hits=none.almost)) == ["a"]


def test_words_that_find_nothing_are_named_where_the_filters_alone_would_do():
    parts = parts_of(*(a_service(f"r{n}", street="jinrongjie") for n in range(5)))
    page = ask(parts, "龘龘", street=("jinrongjie",))
    assert page.advice is not None
    assert (page.advice.parameter, page.advice.count) == ("q", 5)


def test_where_no_single_filter_helps_the_nearest_fits_are_shown_without_advice():
    parts = parts_of(
        a_service("a", category="nursery", street="zhanlanlu", hours="Mo-Fr 09:00-17:00"),
        a_service("b", street="jinrongjie", hours="Mo-Fr 09:00-17:00"),
    )
    asked = {"category": ("nursery",), "street": ("jinrongjie",), "open": "2026-11-25T23:00"}
    page = ask(parts, **asked)
    assert (page.total, page.advice) == (0, None)
    assert [hit.service.id for hit in page.almost] == ["a"]


def test_words_alone_that_mean_nothing_have_no_nearest_fits():
    page = ask(parts_of(a_service("a"), a_service("b")), "龘龘")
    assert (page.total, page.advice, page.almost) == (0, None, ())


def test_all_words_must_match_before_any_is_dropped():
    parts = parts_of(
        a_service("a", name_zh="东楼活动室"), a_service("b", name_zh="东楼阅览室", host_zh="南院")
    )
    assert ids(ask(parts, "东楼 南院")) == ["b"]
    relaxed = ask(parts, "东楼 北院")
    assert ids(relaxed) == ["a", "b"]
    assert dict(relaxed.notices[0].arguments) == {"dropped": "北院"}


def test_a_whole_name_comes_before_a_part_of_one():
    parts = parts_of(
        a_service("a", name_zh="东楼活动室分部", host_zh="东楼活动室分部"),
        a_service("b", name_zh="东楼活动室"),
    )
    assert ids(ask(parts, "东楼活动室"))[0] == "b"


def test_a_note_that_mentions_a_word_gives_way_to_an_entry_called_so():
    parts = parts_of(
        a_service("a", name_zh="甲处", note_zh="对面是月牙楼"),
        a_service("b", name_zh="月牙楼", status=Status.EXPECTED),
    )
    assert ids(ask(parts, "月牙楼")) == ["b"]


def test_a_phone_number_finds_its_line_first():
    parts = parts_of(
        a_service("a", phones=("010-83572211", "12338")),
        a_service("b", phones=("12338",)),
    )
    assert ids(ask(parts, "12338")) == ["b", "a"]
    assert ids(ask(parts, "83572211")) == ["a"]
    assert ids(ask(parts, "010-83572211")) == ["a"]
    assert ids(ask(parts, "8357")) == ["a"]


def test_an_answer_of_expected_entries_only_says_so():
    assert codes(ask(parts_of(a_service(status=Status.EXPECTED)))) == ["only-expected"]


def test_did_you_mean_is_asked_only_where_nothing_is_found():
    parts = parts_of(a_service("a", category="nursery"))
    assert ask(parts, "托儿所").did_you_mean is None
    assert ask(parts, "qqqq").did_you_mean is None


def test_my_communitys_own_entries_are_shown_beside_the_list():
    place = PlaceAnswer(
        "located", "某院", "某院", "compound", _at(39.911, 116.366), Precision.VENUE, "jinrongjie"
    )
    mediation = a_service("b-mediation", category="family-mediation")
    known = {"某院": replace(place, community_code=COMMUNITY.code)}
    parts = parts_of(a_service("a-room"), mediation, places=known)
    page = ask(parts, near="某院")
    assert [hit.service.id for hit in page.community_hits] == ["b-mediation"]


def test_the_next_nearest_are_of_the_same_kind_and_not_the_entry_itself():
    parts = parts_of(
        a_service("a", coordinates=_at(39.907, 116.368)),
        a_service("b", coordinates=_at(39.909, 116.368)),
        a_service("c", coordinates=_at(39.908, 116.368)),
        a_service("d", category="nursery", coordinates=_at(39.907, 116.368)),
        a_service("e", status=Status.CLOSED, coordinates=_at(39.907, 116.368)),
    )
    hits = next_nearest(0, parts, NOW)
    assert [hit.service.id for hit in hits] == ["c", "b"]
    assert hits[0].distance_m == 111


def test_the_same_question_gets_the_same_answer_again():
    parts = parts_of(*(a_service(f"s{n}") for n in range(9)))
    assert ask(parts, "母婴室", near=HERE) == ask(parts, "母婴室", near=HERE)

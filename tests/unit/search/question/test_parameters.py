"""Addresses to queries and back."""

import math
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.search.question.parameters import (
    KnownValues,
    args_from_query,
    problems_with,
    query_from_args,
)
from webapp.search.question.query import (
    PARAMETER,
    PER_PAGE,
    RADIUS_METRES,
    SORTS,
    SearchQuery,
)
from webapp.search.question.values import Moment, Months
from webapp.text.script import clean

KNOWN = KnownValues(
    {
        "category": frozenset({"nursery", "nursing-room"}),
        "street": frozenset({"yuetan", "niujie"}),
        "feature": frozenset({"lift", "step-free"}),
        "status": frozenset({"sourced", "closed"}),
        "need": frozenset({"childcare"}),
        "without": frozenset({"hospital", "nursery"}),
    }
)
WORDS = st.text(max_size=40).map(clean)
NAMES = WORDS.filter(lambda name: not set(name) & set(",，"))


def _ids(name: str) -> Any:
    ids = st.sampled_from(sorted(KNOWN.ids[name]))
    return st.sets(ids).map(lambda chosen: tuple(sorted(chosen)))


def _queries() -> Any:
    points = st.tuples(st.floats(39.8, 40.0), st.floats(116.3, 116.5)).map(
        lambda pair: (
            f"{pair[0]:.6f}".rstrip("0").rstrip(".")
            + ","
            + f"{pair[1]:.6f}".rstrip("0").rstrip(".")
        )
    )
    moments = st.datetimes().filter(lambda at: 2000 <= at.year <= 2100)
    return st.builds(
        SearchQuery,
        q=WORDS,
        category=_ids("category"),
        street=_ids("street"),
        feature=_ids("feature"),
        status=_ids("status"),
        need=_ids("need"),
        without=_ids("without"),
        near=st.one_of(st.just(""), NAMES, points),
        open=st.one_of(
            st.sampled_from(("", "now")), moments.map(lambda at: at.isoformat(timespec="minutes"))
        ),
        age_months=st.one_of(st.none(), st.integers(0, 216)),
        sort=st.sampled_from(("", *SORTS)),
        page=st.integers(1, 1_000),
        per_page=st.integers(*PER_PAGE),
        as_typed=st.booleans(),
    )


@given(_queries(), st.integers(*RADIUS_METRES))
def test_a_query_written_as_an_address_is_read_back_unchanged(query: SearchQuery, radius: int):
    if query.near or query.q:
        query = SearchQuery(
            **{name: getattr(query, name) for name in query.__slots__} | {"radius": radius}
        )
    read, notices = query_from_args(args_from_query(query), KNOWN)
    assert read == query
    assert notices == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*PARAMETER, "q[]", "lang"]),
            st.text(max_size=80),
        )
    )
)
def test_no_address_fails_and_what_is_read_is_stable(args: list[tuple[str, str]]):
    query, _ = query_from_args(args, KNOWN)
    again, notices = query_from_args(args_from_query(query), KNOWN)
    assert again == query
    assert notices == ()


@pytest.mark.parametrize(
    ("name", "value", "used"),
    [
        ("page", "-1", 1),
        ("page", "0", 1),
        ("page", "abc", 1),
        ("page", "99999999999999999999", 1_000_000),
        ("per_page", "1e6", 100),
        ("per_page", "0", 1),
        ("age_months", "-5", 0),
        ("age_months", "nan", None),
        ("sort", "<script>", ""),
        ("open", "tomorrow", ""),
        ("as_typed", "maybe", False),
    ],
)
def test_an_odd_value_becomes_the_nearest_sensible_one_and_says_so(
    name: str, value: str, used: object
):
    query, notices = query_from_args([(name, value)], KNOWN)
    assert getattr(query, name) == used
    assert [(n.code, dict(n.arguments)["parameter"]) for n in notices] == [("value-adjusted", name)]


@pytest.mark.parametrize("value", ["NaN", "inf", "-5", "1e400", "0", "99999999"])
def test_an_odd_radius_is_kept_within_its_bounds_or_dropped(value: str):
    query, notices = query_from_args([("near", "西单"), ("radius", value)], KNOWN)
    assert query.radius is None or RADIUS_METRES[0] <= query.radius <= RADIUS_METRES[1]
    assert [notice.code for notice in notices] == ["value-adjusted"]


def test_a_radius_without_a_place_means_nothing():
    query, notices = query_from_args([("radius", "500")], KNOWN)
    assert query.radius is None
    assert [notice.code for notice in notices] == ["value-adjusted"]


def test_the_first_of_a_repeated_single_parameter_counts():
    query, _ = query_from_args([("q", "a"), ("q", "b"), ("q[]", "c"), ("page", "2")], KNOWN)
    assert (query.q, query.page) == ("a", 2)


def test_unknown_ids_are_dropped_and_named():
    query, notices = query_from_args([("street", "yuetan"), ("street", "atlantis")], KNOWN)
    assert query.street == ("yuetan",)
    assert dict(notices[0].arguments) == {"parameter": "street", "value": "atlantis", "used": ""}


def test_a_long_search_is_cut_to_64_characters_and_says_so():
    query, notices = query_from_args([("q", "母" * 10_000)], KNOWN)
    assert len(query.q) == 64
    assert [notice.code for notice in notices] == ["query-cut"]


def test_longitude_first_is_put_right():
    query, notices = query_from_args([("near", "116.3667, 39.9101")], KNOWN)
    assert query.near == "39.9101,116.3667"
    assert [notice.code for notice in notices] == ["value-adjusted"]


def test_a_point_off_the_globe_is_no_place():
    query, notices = query_from_args([("near", "500,900")], KNOWN)
    assert query.near == ""
    assert [notice.code for notice in notices] == ["value-adjusted"]


def test_control_characters_and_lone_surrogates_are_cleaned_away():
    query, _ = query_from_args([("q", "母\x00婴\ud800室\u200b")], KNOWN)
    assert query.q == "母婴室"


def test_the_strict_reader_names_every_problem_with_its_parameter():
    problems = problems_with(
        [("page", "0"), ("radius", "5"), ("near", "西单"), ("sort", "x"), ("street", "atlantis")],
        KNOWN,
    )
    assert {problem.parameter for problem in problems} == {"page", "radius", "sort", "street"}
    assert all(problem.message for problem in problems)


def test_the_strict_reader_has_nothing_against_a_good_address():
    assert problems_with([("q", "母婴室"), ("near", "西单"), ("radius", "800")], KNOWN) == ()


PATTERNS = {"open": Moment().schema(), "age_months": Months(0, 216).schema()["oneOf"][1]}


@given(st.data())
@pytest.mark.parametrize("name", PATTERNS)
def test_whatever_fits_its_description_is_accepted(name: str, data: st.DataObject):
    text = data.draw(st.from_regex(re.compile(PATTERNS[name]["pattern"], re.ASCII), fullmatch=True))
    assert problems_with([(name, text)], KNOWN) == ()


@given(st.from_regex(r"20\d\d-\d\d-\d\dT\d\d:\d\d|\d{1,3}[-~ ]\d{1,3}", fullmatch=True))
@pytest.mark.parametrize("name", PATTERNS)
def test_whatever_does_not_fit_is_refused(name: str, text: str):
    fits = re.fullmatch(PATTERNS[name]["pattern"], text, re.ASCII)
    assert bool(problems_with([(name, text)], KNOWN)) == (not fits)


@pytest.mark.parametrize(
    ("name", "value", "used"),
    [
        ("age_months", "36-0", (0, 36)),
        ("open", "2026-10-02T08:00/2026-10-01T08:00", "2026-10-01T08:00/2026-10-02T08:00"),
        ("open", "2026-10-01T08:00/2026-12-01T08:00", "2026-10-01T08:00/2026-10-15T08:00"),
        ("near", "母" * 65, "母" * 64),
    ],
)
def test_what_is_meant_plainly_is_put_right_told_and_refused_by_nobody(name, value, used):
    query, notices = query_from_args([(name, value)], KNOWN)
    assert getattr(query, name) == used
    assert [notice.code for notice in notices] == ["value-adjusted"]
    assert problems_with([(name, value)], KNOWN) == ()


def test_the_strict_reader_passes_over_what_says_nothing_alone():
    assert problems_with([("radius", "500")], KNOWN) == ()


def test_two_thousand_parameters_are_read():
    query, _ = query_from_args([("street", f"s{n}") for n in range(2_000)], KNOWN)
    assert query == SearchQuery()


def test_infinity_never_leaves_a_reader():
    query, _ = query_from_args([("near", "西单"), ("radius", "inf"), ("page", "inf")], KNOWN)
    assert math.isfinite(query.page)

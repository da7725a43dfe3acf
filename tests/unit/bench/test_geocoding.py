"""The benchmark hides what it asks, and counts what comes back."""

from tests.unit.geo.small import AVENUE, PLACES, WRITING, at, named, numbered, small_gazetteer
from webapp.bench.geocoding import Figures, measure
from webapp.bench.hiding import DRAWS, Draw, Hiding, hidings, points_by_address
from webapp.domain.coordinates import Precision
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.spelling import plain


def quiet(done: int, whole: int) -> None:
    assert 0 < done <= whole


def by_name(name: str) -> Hiding:
    return next(hiding for hiding in hidings(PLACES, WRITING) if hiding.name == name)


def measured(name: str) -> Figures:
    return measure(by_name(name), small_gazetteer().locator, quiet)


def test_a_hidden_address_is_never_answered_with_itself() -> None:
    locator = small_gazetteer().locator
    asked = [(hiding, draw) for hiding in hidings(PLACES, WRITING) for draw in hiding.draws]
    for hiding, draw in asked:
        for place in draw.asked:
            hidden = draw.hidden(place)
            assert place.point in hidden
            blind = locator.without(hidden, records=hiding.records)
            assert blind.locate(place.address_zh).point not in hidden


def test_one_address_is_hidden_in_every_file_that_has_it() -> None:
    school = named(
        "primary_school", "某小学", at(39.9102, 116.3711), address_zh=f"西城区{AVENUE}10号"
    )
    points = points_by_address((*PLACES, school), plain, WRITING.addresses)
    assert points[AVENUE, HouseNumber(10)] == {at(39.910, 116.371), school.point}


def test_strict_hides_other_spellings_too() -> None:
    other = numbered("广外大街", "10号", at(39.9103, 116.3712))
    as_written = points_by_address((*PLACES, other), plain, WRITING.addresses)
    as_usual = points_by_address((*PLACES, other), WRITING.roads.usual, WRITING.addresses)
    assert other.point not in as_written[AVENUE, HouseNumber(10)]
    assert other.point in as_usual[AVENUE, HouseNumber(10)]


def test_every_address_is_asked_once_and_shares_of_them_together_in_several_draws() -> None:
    assert measured("leave one out").asked == measured("strict").asked == 6
    assert measured("half").asked == 3 * DRAWS
    assert measured("a fifth").asked == measured("a tenth").asked == DRAWS


def test_draws_differ_and_stay_the_same_from_run_to_run() -> None:
    drawn = [{place.address_zh for place in draw.asked} for draw in by_name("half").draws]
    assert any(one != drawn[0] for one in drawn)
    assert drawn == [{place.address_zh for place in draw.asked} for draw in by_name("half").draws]


def test_figures_add_up() -> None:
    figures = measured("leave one out")
    assert figures.located == figures.errors.count == 6
    assert figures.located_share == 1.0
    assert sum(spread.count for _, spread in figures.by_precision) == figures.located
    assert 0 < figures.errors.median_m <= figures.errors.p90_m
    assert figures.on_known_roads.count == 6


def test_nothing_estimated_claims_to_be_exact() -> None:
    figures = measured("leave one out")
    assert Precision.VENUE not in dict(figures.by_precision)
    assert figures.far_off == ()
    assert figures.worst_exact_m == 0.0


def test_a_wrong_exact_claim_is_named() -> None:
    place = numbered("某街", "5号", at(39.901, 116.341))
    wrong = small_gazetteer(numbered("某街", "5号", at(39.905, 116.345))).locator
    hiding = Hiding("by hand", (Draw((place,), lambda _: frozenset()),))
    figures = measure(hiding, wrong, quiet)
    assert len(figures.far_off) == 1
    assert figures.far_off[0].startswith("某街5号 (")
    assert figures.worst_exact_m > 300


def test_nothing_asked_is_nothing_measured() -> None:
    figures = measure(Hiding("none", ()), small_gazetteer().locator, quiet)
    assert (figures.located_share, figures.errors.count) == (0.0, 0)

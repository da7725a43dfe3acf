"""How far on foot: the device says the same as the server."""

import pytest

from tests.builders import IN_ENGLISH
from tests.engine import STATIC, Engine
from webapp.domain import coordinates, nearness
from webapp.domain.coordinates import Coordinates, distance_m, walk_minutes
from webapp.present.wording.numbers import way_text
from webapp.present.wording.words import phrases
from webapp.text.foreign import filled

WALK = ("NEAR_DETOUR", "FAR_DETOUR", "NEAR_M", "WALKING_METRES_PER_MINUTE")
FIGURES = ("EARTH_RADIUS_M", *WALK)
STEPS = ("STEPS_M", "STEPS_MINUTES", "FAR_M", "FAR_STEP_M")
ERRORS = (0, 150, 200, 300, 500, 600, 1200)

WORDS = {
    "metres": "about {n} m",
    "kilometres": "about {n} km",
    "withinMetres": "within {n} m",
    "withinKilometres": "within {n} km",
    "walk": "{n} min on foot",
}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("js/search/walking.js")


@pytest.mark.parametrize(
    ("metres", "within", "words"),
    [
        (14.4, 0, "about 10 m"),
        (15, 0, "about 20 m"),
        (412, 0, "about 410 m"),
        (994.4, 0, "about 990 m"),
        (994.6, 0, "about 1 km"),
        (1249, 0, "about 1 km"),
        (1250, 0, "about 1.5 km"),
        (12_345, 0, "about 12.5 km"),
        (10, 600, "within 600 m"),
        (150.4, 150, "within 150 m"),
        (150.5, 150, "about 250 m"),
        (412, 150, "about 500 m"),
        (640, 300, "about 500 m"),
        (900, 1200, "within 1.2 km"),
        (2_345, 1200, "about 2 km"),
    ],
)
def test_a_distance_is_said_as_it_may_honestly_be_said(
    engine: Engine, metres: float, within: int, words: str
):
    assert engine.call("distanceWords", metres, within, WORDS) == words


@pytest.mark.parametrize(
    ("within", "accuracy", "error"),
    [
        (150, 12, 150),
        ("150", 12, 150),
        (150, 160, 200),
        (150, 1300, 1500),
        (None, 0, 0),
        (300, None, 300),
    ],
)
def test_a_device_that_knows_only_roughly_where_it_is_widens_the_error(
    engine: Engine, within: object, accuracy: int | None, error: int
):
    here = {"lat": 39.9} if accuracy is None else {"lat": 39.9, "accuracy": accuracy}
    assert engine.call("errorOf", within, here) == error


def test_the_device_says_every_distance_as_the_server_does(engine: Engine):
    said = phrases(IN_ENGLISH)
    words = {
        "metres": filled(said.metres, {"metres": "{n}"}),
        "kilometres": filled(said.kilometres, {"kilometres": "{n}"}),
        "withinMetres": filled(said.within_metres, {"metres": "{n}"}),
        "withinKilometres": filled(said.within_kilometres, {"kilometres": "{n}"}),
        "walk": filled(said.walk, {"minutes": "{n}"}),
    }
    metres = [*range(1, 5_700, 3)]
    each = "errors.map((e) => metres.map((m) => wayWords(m, e, words)))"
    found = engine.run(each, metres=metres, errors=ERRORS, words=words)
    ways = [[way_text(m, walk_minutes(m), error, said) for m in metres] for error in ERRORS]
    assert found == [[[way.distance, way.walk] for way in of if way] for of in ways]


def test_its_figures_are_those_of_the_server_and_no_other_script_has_any(engine: Engine):
    said = {name: engine.run(name) for name in FIGURES}
    assert said == {name: getattr(coordinates, name) for name in FIGURES}
    steps = {name: engine.run(name) for name in STEPS}
    assert steps == {name: _plain(getattr(nearness, name)) for name in STEPS}
    scripts = {file.name: file.read_text("utf-8") for file in (STATIC / "js").rglob("*.js")}
    with_figures = [n for n, text in scripts.items() if "6371008" in text or "MINUTE = 67" in text]
    assert with_figures == ["walking.js"]


def test_nobody_is_told_how_long_a_walk_of_more_than_two_hours_takes(engine: Engine):
    assert engine.call("wayWords", 5700, 0, WORDS) == ["about 5.5 km", "112 min on foot"]
    assert engine.call("wayWords", 6300, 0, WORDS) == ["about 6.5 km", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((39.9, 116.37), (39.9, 116.37)),
        ((39.9, 116.37), (39.93, 116.34)),
        ((39.9, 116.37), (31.23, 121.47)),
        ((-33.86, 151.2), (39.9, 116.37)),
    ],
)
def test_metres_are_those_of_the_server(
    engine: Engine, one: tuple[float, float], other: tuple[float, float]
):
    here, there = ({"lat": lat, "lon": lon} for lat, lon in (one, other))
    metres = distance_m(Coordinates(*one), Coordinates(*other))
    assert engine.call("metresBetween", here, there) == pytest.approx(metres, rel=1e-9, abs=1e-6)

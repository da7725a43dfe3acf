"""How far on foot: the device says the same as the server."""

import pytest

from tests.builders import IN_ENGLISH
from tests.engine import STATIC, Engine
from webapp.domain import coordinates
from webapp.domain.coordinates import Coordinates, distance_m, walk_minutes
from webapp.present.wording.numbers import way_text
from webapp.present.wording.words import phrases
from webapp.text.foreign import filled

FIGURES = ("EARTH_RADIUS_M", "WALKING_DETOUR", "WALKING_METRES_PER_MINUTE")

WORDS = {"metres": "about {n} m", "kilometres": "about {n} km", "walk": "{n} min on foot"}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("js/search/walking.js")


@pytest.mark.parametrize(
    ("metres", "words"),
    [
        (0, "about 10 m"),
        (14.4, "about 10 m"),
        (15, "about 20 m"),
        (412, "about 410 m"),
        (994.4, "about 990 m"),
        (994.6, "about 1.0 km"),
        (1049, "about 1.0 km"),
        (1050, "about 1.1 km"),
        (12_345, "about 12.3 km"),
    ],
)
def test_a_distance_is_said_as_it_may_honestly_be_said(engine: Engine, metres: float, words: str):
    assert engine.call("distanceWords", metres, WORDS) == words


def test_the_device_says_every_distance_as_the_server_does(engine: Engine):
    said = phrases(IN_ENGLISH)
    words = {
        "metres": filled(said.metres, {"metres": "{n}"}),
        "kilometres": filled(said.kilometres, {"kilometres": "{n}"}),
        "walk": filled(said.walk, {"minutes": "{n}"}),
    }
    metres = [*range(6_000), *range(6_000, 20_000, 7)]
    way = "[distanceWords(m, words), words.walk.replace('{n}', walkMinutes(m))]"
    found = engine.run(f"metres.map((m) => {way})", metres=metres, words=words)
    ways = [way_text(each, walk_minutes(each), said) for each in metres]
    assert found == [[way.distance, way.walk] for way in ways if way]


def test_its_figures_are_those_of_the_server_and_no_other_script_has_any(engine: Engine):
    said = {name: engine.run(name) for name in FIGURES}
    assert said == {name: getattr(coordinates, name) for name in FIGURES}
    scripts = {file.name: file.read_text("utf-8") for file in (STATIC / "js").rglob("*.js")}
    with_figures = [n for n, text in scripts.items() if "6371008" in text or "MINUTE = 67" in text]
    assert with_figures == ["walking.js"]


def test_nobody_is_told_how_long_a_walk_of_more_than_two_hours_takes(engine: Engine):
    assert engine.call("wayWords", 6210, WORDS) == ["about 6.2 km", "120 min on foot"]
    assert engine.call("wayWords", 6300, WORDS) == ["about 6.3 km", ""]


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

"""Searches read without a signal as the site reads them."""

from typing import Any

import pytest

from tests.builders import STREET, TAXONOMY, a_catalogue
from tests.engine import Engine
from tests.unit.geo.small import at, named
from webapp.domain.coordinates import Precision
from webapp.domain.district import GazetteerPlace
from webapp.domain.vocabulary import Emoji, Term, Vocabulary
from webapp.present.offline.reading import kept_reading

KINDS = [kind.id for kind in TAXONOMY.categories]
WORDS = Vocabulary(
    terms=(
        Term("换尿布", "nursing-room", 0.9, "action"),
        Term("托儿所", "nursery", 1.0, "official"),
        Term("daycare", "nursery", 0.95, "english"),
        Term("给小小宝宝换尿布", "nursing-room", 0.9, "action"),
        Term("尿布", "nursery", 0.4, "may"),
        Term("三十五中", "nursery", 1.0, "official"),
    ),
    stop_words=("哪里有", "的"),
    emoji=(Emoji("🚼", "换尿布"),),
)
PLACES = (
    named("metro_station", "西单站", at(39.907, 116.368)),
    GazetteerPlace(
        kind="street",
        name_zh=STREET.name_zh,
        point=STREET.centre,
        precision=Precision.STREET,
        source="",
        id=STREET.id,
        street=STREET.id,
    ),
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("js/offline/danger-patterns.js", "js/offline/danger.js", "js/offline/reading.js")


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    catalogue = a_catalogue(vocabulary=WORDS, places=PLACES)
    return dict(kept_reading(catalogue, KINDS, [STREET.id], ()))


def _read(engine: Engine, kept: dict[str, Any], words: str) -> tuple[list[str], str, list[str]]:
    read = engine.run("new Reading(kept).read(words)", kept=kept, words=words)
    return [KINDS[n] for n in read["kinds"]], (read["place"] or {"name": ""})["name"], read["left"]


@pytest.mark.parametrize(
    ("words", "kind", "place"),
    [
        ("西单母婴室", "nursing-room", "西单站"),
        ("西单站b口附近哪里有换尿布", "nursing-room", "西单站"),
        ("金融街的托儿所", "nursery", "金融街街道"),
        ("daycares", "nursery", ""),
        ("daycrae near xidan", "nursery", "西单站"),
        ("huan niao bu", "nursing-room", ""),
        ("🚼", "nursing-room", ""),
        ("尿布", "", ""),
        ("35中", "nursery", ""),
    ],
)
def test_kinds_and_places_are_read(
    engine: Engine, kept: dict[str, Any], words: str, kind: str, place: str
):
    kinds, found, left = _read(engine, kept, words)
    assert (kinds, found) == ([kind] if kind else [], place)
    assert left == ([] if kind else [words])


def test_what_a_shorter_phrase_says_as_well_is_not_kept(kept: dict[str, Any]):
    phrases = "|".join(kept["phrases"][KINDS.index("nursing-room")].values()).split("|")
    assert "换尿布" in phrases
    assert "给小小宝宝换尿布" not in phrases


def test_initials_are_those_of_the_sounds(engine: Engine, kept: dict[str, Any]):
    assert engine.run("new Reading(kept).initialsOf('托儿所1')", kept=kept) == "tes1"

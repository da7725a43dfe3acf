"""Entries found in the pack that a phone keeps."""

from typing import Any

import pytest

from tests.builders import NOW, a_catalogue, a_service
from tests.engine import Engine
from webapp.domain.dangers import Dangers
from webapp.domain.service import Status
from webapp.domain.vocabulary import Term, Vocabulary
from webapp.hours.book import HoursBook
from webapp.present.offline.pack import offline_pack
from webapp.search.answering.signs import signs_of

SEASONS = "夏季07:30—18:30，冬季07:30—18:00"
WORDS = Vocabulary(terms=(Term("托儿所", "nursery", 1.0, "official"),))


@pytest.fixture(scope="module")
def pack() -> dict[str, Any]:
    """As the server makes it: a and b are nursing rooms, c a nursery, d is only expected."""
    catalogue = a_catalogue(
        a_service(
            "a",
            name_zh="西单商场母婴室",
            name_en="Xidan Mall Room",
            address_zh="北大街1号",
            hours="Mo-Fr 09:00-17:00",
        ),
        a_service("b", name_zh="图书馆母婴室", coordinates=None, hours_note_zh="随馆开放"),
        a_service("c", category="nursery", name_zh="小小托育园", serves_zh="三岁以下"),
        a_service("d", name_zh="西单公园母婴室", status=Status.EXPECTED, hours_note_zh=SEASONS),
        vocabulary=WORDS,
    )
    return offline_pack(catalogue, 1, NOW, HoursBook(()).days, signs_of(Dangers()))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(
        "js/search/walking.js",
        "js/offline/open-now.js",
        "js/offline/danger-patterns.js",
        "js/offline/danger.js",
        "js/offline/reading.js",
        "js/offline/entries.js",
    )


def _found(engine: Engine, pack: dict[str, Any], words: str, kind: str = "") -> list[str]:
    found = "new Entries(pack).find(words, kind).map((n) => pack.id[n])"
    return list(engine.run(found, pack=pack, words=words, kind=kind))


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", ["a", "b", "c", "d"]),
        ("西单", ["a", "d"]),
        ("西單", ["a", "d"]),
        ("母嬰室 西单", ["a", "b", "d"]),
        ("西单母婴室", ["a", "b", "d"]),
        ("母婴室，图书馆", ["b", "a", "d"]),
        ("XIDAN mall", ["a"]),
        ("ｘｉｄａｎ", ["a"]),
        ("xdsc", ["a"]),
        ("托儿所", ["c"]),
        ("三岁", ["c"]),
        ("北大街", ["a"]),
        ("金融街", ["a", "b", "c", "d"]),
        ("火锅", []),
    ],
)
def test_words_that_mean_no_kind_must_stand_in_an_entry_and_others_raise(
    engine: Engine, pack: dict[str, Any], words: str, ids: list[str]
):
    assert _found(engine, pack, words) == ids


def test_what_is_called_so_comes_before_a_house_of_that_number(engine: Engine):
    catalogue = a_catalogue(
        a_service("a", name_zh="卫生服务站", address_zh="2门110号"),
        a_service("b", name_zh="图书馆", phones=("010-66110000",)),
        a_service("c", name_zh="报警", phones=("110",), address_zh=""),
        a_service("d", name_zh="110路车站", status=Status.EXPECTED),
    )
    pack = offline_pack(catalogue, 1, NOW, HoursBook(()).days, signs_of(Dangers()))
    assert _found(engine, pack, "110") == ["c", "a", "d"]


def test_a_kind_leaves_out_the_others(engine: Engine, pack: dict[str, Any]):
    assert _found(engine, pack, "", "nursery") == ["c"]
    assert _found(engine, pack, "西单", "nursery") == []


def test_metres_are_to_the_pin_and_endless_without_one(engine: Engine, pack: dict[str, Any]):
    far = "pack.id.map((_, n) => new Entries(pack).metres(n, here)).map((m) => [m, m === Infinity])"
    said = engine.run(far, pack=pack, here={"lat": 39.92, "lon": 116.366})
    assert [endless for _, endless in said] == [False, True, False, False]
    assert said[0][0] == pytest.approx(1112, abs=1)


OPEN_WORDS = {
    "open": {"open": "Open", "closes": "until {time}"},
    "doubts": [{"open": "Mall open", "closes": "Mall open until {time}", "at_least": True}],
}


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("a", {"state": "open", "text": "until 17:00"}),
        ("b", None),
        ("c", None),
        ("d", {"state": "likely", "text": "Mall open until 18:00"}),
    ],
)
def test_nothing_is_said_of_hours_that_cannot_be_worked_out(
    engine: Engine, pack: dict[str, Any], id_: str, said: dict[str, str] | None
):
    line = "new Entries(pack).openLine(n, now, words)"
    now, n = NOW.timestamp() * 1000, pack["id"].index(id_)
    assert engine.run(line, pack=pack, n=n, now=now, words=OPEN_WORDS) == said

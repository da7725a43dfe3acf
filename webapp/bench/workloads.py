"""What the benchmark asks: judged words, hostile strings, random places; and larger catalogues."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import Coordinates
from webapp.domain.service import Service
from webapp.search.question.query import SearchQuery

SEED = 20_261_124
"""The same random places in every run, so that two runs can be compared."""

HOSTILE = (
    *("*", "*" * 50, "?" * 200, "*母婴", "((((((((((", "a" * 10_000, "母" * 10_000),
    *("~~~~~", "/(a+)+$/", "\x00\x01\x02", "\ud800\udfff", "\u202e\u200b\ufeff"),
    *("👩‍🍼" * 30, "e" + "\u0301" * 500, "母\u0300" * 200, "'; DROP TABLE entries; --"),
    *("<script>alert(1)</script>", "{{7*7}} ${7*7} %s%n", "a AND b OR NOT (c", 'title:"'),
    " ".join(f"w{n}" for n in range(2_000)),
    " ".join(f"词{n}" for n in range(2_000)),
    *("zhuangshuangchuang" * 10, "1" * 500, "岁" * 64, "一" * 64, "xi an " * 200),
)
"""Strings of the kinds that break query languages, tokenisers and regular expressions."""

_BOX = (39.87, 39.97, 116.33, 116.39)
_FEATURES = (("step-free",), ("lift",), ())


def random_places(count: int) -> list[str]:
    """Points inside the district's box as ``near`` values, each different."""
    dice = random.Random(SEED)  # noqa: S311  (not for secrets)
    south, north, west, east = _BOX
    return [
        f"{dice.uniform(south, north):.6f},{dice.uniform(west, east):.6f}" for _ in range(count)
    ]


def different_searches(words: Sequence[str], count: int) -> Iterator[SearchQuery]:
    """Searches with words, each near another random place and some with a filter."""
    dice = random.Random(SEED)  # noqa: S311
    for near in random_places(count):
        yield SearchQuery(q=dice.choice(words), near=near, feature=dice.choice(_FEATURES))


def enlarged(catalogue: Catalogue, entries: int) -> Catalogue:
    """The catalogue with copies of its entries, each under another id and moved a little, until
    there are so many. The copies are for measuring only and are never stored."""
    dice = random.Random(SEED)  # noqa: S311
    services = list(catalogue.services)
    originals, round_ = tuple(services), 0
    while len(services) < entries:
        round_ += 1
        services += [_copy(service, round_, dice) for service in originals]
    ordered = sorted(services[:entries], key=lambda service: service.id)
    return replace(catalogue, services=tuple(ordered))


def _copy(service: Service, round_: int, dice: random.Random) -> Service:
    point = service.coordinates
    if point is not None:
        moved = (point.lat + dice.gauss(0, 0.005), point.lon + dice.gauss(0, 0.005))
        point = Coordinates(*moved)
    return replace(service, id=f"{service.id}-copy-{round_}", coordinates=point)

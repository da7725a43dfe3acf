"""Requests that are all different: every kind of page, file and answer, in every language."""

import itertools
import json
import random
import urllib.request
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

PREFIXES = ("", "/zh-hant", "/en")
WORDS = (
    *("母婴室", "托育", "法律援助", "儿童之家", "家长学校", "亲子", "普惠", "调解", "公园", "医院"),
    *("nursing", "room", "nursery", "lawyer", "park", "changing", "xidan", "muyingshi", "tuoyu"),
)
PLACES = ("西单", "什刹海", "积水潭", "牛街", "Xidan", "广安门", "白纸坊", "天桥", "展览路")
HAN = (0x4E00, 0x9FA5)
LATIN = "abcdefghijklmnopqrstuvwxyz "


@dataclass(frozen=True)
class Known:
    """Ids that the site has."""

    entries: tuple[str, ...]
    streets: tuple[str, ...]
    kinds: tuple[str, ...]

    @classmethod
    def of(cls, address: str) -> "Known":
        """Those of a running site."""
        return cls(
            tuple(one["id"] for one in _read(f"{address}/data/entries.geojson")["features"]),
            tuple(one["id"] for one in _read(f"{address}/api/v1/streets")["streets"]),
            tuple(one["id"] for one in _read(f"{address}/api/v1/categories")["categories"]),
        )


def _read(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310  (our own)
        return json.load(answer)


class Different:
    """Addresses, none of which comes twice; the same ones for the same seed."""

    def __init__(self, seed: int, known: Known) -> None:
        self._dice = random.Random(seed)  # noqa: S311  (nothing secret)
        self._known = known
        self._numbers = itertools.count()

    def __iter__(self) -> "Different":
        return self

    def __next__(self) -> str:
        """The next one."""
        kinds = (self._search, self._entry, self._list, self._other)
        (make,) = self._dice.choices(kinds, (3, 2, 1, 4))
        return make(self._dice.choice(PREFIXES))

    def words(self) -> str:
        """A search text: a word that means something beside some that mean nothing."""
        dice = self._dice
        han = "".join(chr(dice.randrange(*HAN)) for _ in range(dice.randrange(1, 9)))
        latin = "".join(dice.choices(LATIN, k=dice.randrange(1, 30)))
        parts = [dice.choice(WORDS), *dice.sample((han, latin, str(next(self._numbers))), 2)]
        dice.shuffle(parts)
        return " ".join(parts)

    def _query(self) -> str:
        dice, known = self._dice, self._known
        may_be = {
            "near": self._near(),
            "radius": str(dice.randrange(100, 20_000)),
            "street": dice.choice(known.streets),
            "category": dice.choice(known.kinds),
            "open": self._moment(),
            "age": str(dice.randrange(216)),
        }
        asked = {name: value for name, value in may_be.items() if dice.random() < 0.4}
        return urlencode({"q": self.words(), "per_page": str(dice.randrange(1, 31)), **asked})

    def _near(self) -> str:
        dice = self._dice
        point = f"{dice.uniform(39.87, 39.97):.5f},{dice.uniform(116.32, 116.40):.5f}"
        named = dice.choice(PLACES) + dice.choice(("", "大街", "站", "胡同"))
        return dice.choice((point, f"{named}{next(self._numbers)}号"))

    def _moment(self) -> str:
        dice = self._dice
        day = f"{dice.randrange(2026, 2029)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
        return f"{day}T{dice.randrange(24):02}:{dice.randrange(60):02}"

    def _search(self, prefix: str) -> str:
        where = self._dice.choice(("/search", "/search", "/map", "/search/cards"))
        return f"{prefix}{where}?{self._query()}"

    def _entry(self, prefix: str) -> str:
        rest = self._dice.choice(("", "", "/map.svg", "/qr.png", "/report"))
        entry = self._dice.choice(self._known.entries)
        return f"{prefix}/services/{entry}{rest}?n={next(self._numbers)}"

    def _list(self, prefix: str) -> str:
        where = self._dice.choice(("/compare", "/shortlist", "/referral", "/shortlist/qr.png"))
        ids = self._dice.sample(self._known.entries, self._dice.randrange(1, 6))
        return f"{prefix}{where}?ids={','.join(ids)}&n={next(self._numbers)}"

    def _other(self, prefix: str) -> str:
        number, words, dice = next(self._numbers), quote(self.words()), self._dice
        return dice.choice(
            (
                f"/api/v1/search?{self._query()}",
                f"/api/v1/points?{self._query()}",
                f"/api/v1/services.geojson?{self._query()}",
                f"/api/v1/suggest?q={words}",
                f"/api/v1/services/{dice.choice(self._known.entries)}?n={number}",
                f"{prefix}/streets/{dice.choice(self._known.streets)}?n={number}",
                f"{prefix}/categories/{dice.choice(self._known.kinds)}?n={number}",
                f"{prefix}/nothing/{words}",
                f"{prefix}/reports/{number:08}",
                f"{prefix}/services/{words}",
                f"{prefix}/help?n={number}",
                f"{prefix}/plan?n={number}",
            )
        )

"""Judged searches about places: where a search looks, in which order, and what it says of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from webapp.bench.judging import Score, rows_of, score_of
from webapp.domain.service import Service, Status
from webapp.search.question.results import ResultPage

PLACES_SET = "places.jsonl"
MOST_COMPARED = 10
Ask = Callable[[str, str], ResultPage]
"""Answers a search text and a ``near`` value."""


@dataclass(frozen=True, slots=True)
class JudgedPlace:
    """A search with or without ``near``, and what must be true of its answer. All that is
    expected holds, or the search counts as wrong; what is expected stands in ``CHECKS``."""

    q: str
    near: str
    kind: str
    k: int
    part: str = ""
    expect: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The search as one line."""
        return f"{self.q} near={self.near}" if self.near else self.q


def read_judged_places() -> tuple[JudgedPlace, ...]:
    """The searches of the set; empty where the set is not there."""
    return tuple(_judged(row) for row in rows_of(PLACES_SET))


def _judged(row: dict[str, Any]) -> JudgedPlace:
    return JudgedPlace(
        row.get("q", ""), row.get("near", ""), row["kind"], row["k"], row["part"], row["expect"]
    )


def score_places(judged: Iterable[JudgedPlace], ask: Ask) -> Score:
    """The share of the searches whose answer is as it must be, in all and by kind."""
    return score_of((each.text, each.kind, float(is_right(each, ask))) for each in judged)


def is_right(judged: JudgedPlace, ask: Ask) -> bool:
    """Whether everything that is expected of the answer holds."""
    given = Given(judged, ask(judged.q, judged.near), ask)
    return all(CHECKS[name](wanted, given) for name, wanted in judged.expect.items())


@dataclass(frozen=True, slots=True)
class Given:
    """A judged search with the answer it was given."""

    judged: JudgedPlace
    page: ResultPage
    ask: Ask

    @property
    def first(self) -> tuple[Service, ...]:
        """The entries that count."""
        return tuple(hit.service for hit in self.page.hits[: self.judged.k])

    @property
    def told(self) -> frozenset[str]:
        """The codes of the notices."""
        return frozenset(notice.code for notice in self.page.notices)


def _host(name: str, given: Given) -> bool:
    kinds = given.judged.expect.get("category", ())
    return any(
        _is_called(service, name) and (not kinds or service.category in kinds)
        for service in given.first
    )


def _category(kinds: list[str], given: Given) -> bool:
    return bool(given.first) and all(service.category in kinds for service in given.first)


def _named_first(name: str, given: Given) -> bool:
    return bool(given.first) and _is_called(given.first[0], name)


def _place(name: str, given: Given) -> bool:
    return given.page.place.state == "located" and name in given.page.place.name


def _sort(order: str, given: Given) -> bool:
    return given.page.sort == order


def _sourced(wanted: bool, given: Given) -> bool:
    return any(service.status in _SOURCED for service in given.first) == wanted


def _same(other: str, given: Given) -> bool:
    return bool(given.first) and _ids(given.page) == _ids(given.ask(other, ""))


def _same_near(other: str, given: Given) -> bool:
    place, there = given.page.place, given.ask(given.judged.q, other).place
    return there.state == "located" and there.point == place.point


def _community(name: str, given: Given) -> bool:
    return any(service.name_zh.startswith(name) for service in given.first)


def _told(code: str, given: Given) -> bool:
    return code in given.told


def _is_called(service: Service, name: str) -> bool:
    return name in service.name_zh or name in service.host_zh


def _ids(page: ResultPage) -> list[str]:
    return [hit.service.id for hit in page.hits[:MOST_COMPARED]]


_SOURCED = frozenset({Status.SOURCED, Status.CONFIRMED})

CHECKS: dict[str, Callable[[Any, Given], bool]] = {
    "host": _host,
    "category": _category,
    "first": _named_first,
    "place": _place,
    "sort": _sort,
    "sourced": _sourced,
    "same": _same,
    "same_near": _same_near,
    "community": _community,
    "told": _told,
}
"""What can be expected of an answer: an entry called so among the first, all of the first of these
kinds, the very first called so; the place called so, the order; one with a source among the first;
the same entries as another search, the same place as another ``near``; the community's own entry;
a notice."""

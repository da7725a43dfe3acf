"""Judged searches: reading them, and how many of the first results are good ones."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from webapp import paths
from webapp.domain.service import Service

JUDGED = paths.PACKAGE.parent / "tests" / "data" / "relevance"
"""The judged sets live with the tests: they are there in a checkout, not in a wheel."""

FIRST_SET = "queries.jsonl"
SECOND_SET = "second.jsonl"


@dataclass(frozen=True, slots=True)
class JudgedSearch:
    """A search and what a good hit looks like: its category is one of ``categories``; ``street``
    and ``name`` (part of name or host) hold too, where given."""

    q: str
    kind: str
    k: int
    categories: tuple[str, ...]
    street: str = ""
    name: str = ""
    part: str = ""

    def is_good(self, service: Service) -> bool:
        return (
            service.category in self.categories
            and self.street in ("", service.street)
            and (self.name in service.name_zh or self.name in service.host_zh)
        )


def read_judged(file: str) -> tuple[JudgedSearch, ...]:
    """The searches of a set; empty where the set is not there."""
    return tuple(_judged(row) for row in rows_of(file))


def rows_of(file: str) -> Iterator[dict[str, Any]]:
    """The lines of a judged set; none where the set is not there."""
    path = JUDGED / file
    if path.is_file():
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines() if line)


def _judged(row: dict[str, Any]) -> JudgedSearch:
    expect = row["expect"]
    return JudgedSearch(
        q=row["q"],
        kind=row["kind"],
        k=row["k"],
        categories=tuple(expect["category"]),
        street=expect.get("street", ""),
        name=expect.get("name", ""),
        part=row.get("part", ""),
    )


@dataclass(frozen=True, slots=True)
class Score:
    """The mean of a set, the mean of each kind, and the searches with less than all good."""

    mean: float
    searches: int
    by_kind: dict[str, float]
    misses: tuple[tuple[str, float], ...]


def score(judged: Iterable[JudgedSearch], first: Callable[[str, int], Sequence[Service]]) -> Score:
    """How well a search does: ``first(q, k)`` gives its first ``k`` results. Missing ones count
    as bad."""
    return score_of((each.q, each.kind, _share(each, first)) for each in judged)


def _share(judged: JudgedSearch, first: Callable[[str, int], Sequence[Service]]) -> float:
    found = first(judged.q, judged.k)[: judged.k]
    return sum(judged.is_good(service) for service in found) / judged.k


def score_of(judged: Iterable[tuple[str, str, float]]) -> Score:
    """The figures of searches that were judged: each with its kind and what it reached of 1."""
    by_kind: dict[str, list[float]] = defaultdict(list)
    misses: list[tuple[str, float]] = []
    for text, kind, share in judged:
        by_kind[kind].append(share)
        if share < 1:
            misses.append((text, share))
    shares = [share for kind in by_kind.values() for share in kind]
    return Score(
        mean=sum(shares) / len(shares) if shares else 0.0,
        searches=len(shares),
        by_kind={kind: sum(each) / len(each) for kind, each in sorted(by_kind.items())},
        misses=tuple(misses),
    )

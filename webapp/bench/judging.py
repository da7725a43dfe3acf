"""Judged searches: reading them, and how many of the first results are good ones."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

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
    path = JUDGED / file
    if not path.is_file():
        return ()
    return tuple(_judged(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def _judged(line: str) -> JudgedSearch:
    row = json.loads(line)
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
    by_kind: dict[str, list[float]] = defaultdict(list)
    misses: list[tuple[str, float]] = []
    for each in judged:
        found = first(each.q, each.k)[: each.k]
        share = sum(each.is_good(service) for service in found) / each.k
        by_kind[each.kind].append(share)
        if share < 1:
            misses.append((each.q, share))
    shares = [share for kind in by_kind.values() for share in kind]
    return Score(
        mean=sum(shares) / len(shares) if shares else 0.0,
        searches=len(shares),
        by_kind={kind: sum(each) / len(each) for kind, each in sorted(by_kind.items())},
        misses=tuple(misses),
    )

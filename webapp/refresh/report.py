"""What a refresh did, for the command line and the tests."""

from collections.abc import Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Precision
from webapp.domain.news import News, NewsKind
from webapp.domain.problems import Problem
from webapp.store.manifest import Manifest


@dataclass(frozen=True)
class RefreshReport:
    """An edition that is now served. ``problems`` are of rows that were left out or look odd;
    ``located`` counts the entries that the gazetteer placed, by precision; ``unlocated`` are ids
    with an address that could not be placed; ``pruned`` are editions that were removed."""

    manifest: Manifest
    problems: tuple[Problem, ...]
    news: tuple[News, ...]
    located: Mapping[Precision, int]
    unlocated: tuple[str, ...]
    pruned: tuple[int, ...]

    def ids(self, *kinds: NewsKind) -> tuple[str, ...]:
        """The entries of which there is such news."""
        return tuple(news.entry for news in self.news if news.kind in kinds)

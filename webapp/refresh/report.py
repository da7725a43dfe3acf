"""What a refresh did, for the command line and the tests."""

from collections.abc import Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Precision
from webapp.domain.problems import Problem
from webapp.ingest.report import Changes
from webapp.store.manifest import Manifest


@dataclass(frozen=True)
class RefreshReport:
    """An edition that is now served. ``problems`` are of rows that were left out or look odd;
    ``located`` counts the entries that the gazetteer placed, by precision; ``unlocated`` are ids
    with an address that could not be placed; ``pruned`` are editions that were removed."""

    manifest: Manifest
    problems: tuple[Problem, ...]
    changes: Changes
    located: Mapping[Precision, int]
    unlocated: tuple[str, ...]
    pruned: tuple[int, ...]

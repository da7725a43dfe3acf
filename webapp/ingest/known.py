"""What entries are checked against: the ids of the reference data and the district's box."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from webapp.domain.coordinates import BoundingBox
from webapp.domain.nearness import KnownPremises
from webapp.sentence import Sentence

HoursCheck = Callable[[str], Sentence | None]
"""Says what is wrong with opening hours, or ``None``; handed in, for hours are another room's."""


@dataclass(frozen=True)
class Known:
    """``categories`` and ``streets`` map each id to its Chinese name, ``communities`` each code to
    its street, ``community_names`` the names that only one community has to its code.

    ``box`` holds every acceptable point; ``sensitive`` are those of the categories whose entries
    nobody may be seen to look at; ``area_codes`` are those of the district's own telephones;
    nothing was written after ``today``; ``premises`` tell which venues are open long."""

    categories: Mapping[str, str]
    sensitive: frozenset[str]
    streets: Mapping[str, str]
    communities: Mapping[str, str]
    community_names: Mapping[str, str]
    clauses: frozenset[str]
    box: BoundingBox
    hours_problem: HoursCheck
    area_codes: frozenset[str]
    today: date
    premises: KnownPremises = field(default_factory=KnownPremises)

"""What entries are checked against: the ids of the reference data and the district's box."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import BoundingBox

HoursCheck = Callable[[str], str | None]
"""Says what is wrong with opening hours, or ``None``; handed in, for hours are another room's."""


@dataclass(frozen=True)
class Known:
    """``categories`` maps each id to its Chinese name, ``communities`` each code to its street.
    ``box`` holds every acceptable point; ``sensitive`` are those of the categories whose entries
    nobody may be seen to look at."""

    categories: Mapping[str, str]
    sensitive: frozenset[str]
    streets: frozenset[str]
    communities: Mapping[str, str]
    clauses: frozenset[str]
    box: BoundingBox
    hours_problem: HoursCheck

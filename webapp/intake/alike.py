"""Entries that may be the one that somebody is about to add."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from webapp.domain.register.entries import RegisteredEntry
from webapp.text.names import squeezed

LEAST = 80
"""Of 100: how like two names are that are asked about."""

MOST = 8


def alike(
    entries: Iterable[RegisteredEntry], category: str, name_zh: str, street: str
) -> tuple[RegisteredEntry, ...]:
    """Those of the same kind with a name like it, the likest first; of equals those of the
    street."""
    wanted = squeezed(name_zh)
    scored = [
        (
            _likeness(wanted, squeezed(each.cells["name_zh"])),
            each.cells.get("street") == street,
            each,
        )
        for each in entries
        if each.cells["category"] == category
    ]
    found = [each for each in scored if each[0] >= LEAST]
    found.sort(key=lambda each: (-each[0], not each[1], each[2].id))
    return tuple(entry for _, _, entry in found[:MOST])


def _likeness(one: str, other: str) -> float:
    """Of 100; a name that is a part of the other is as like as can be asked about."""
    if one and other and (one in other or other in one):
        return 100.0
    return float(fuzz.ratio(one, other))

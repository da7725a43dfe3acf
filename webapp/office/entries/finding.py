"""Which entries fit what is asked for: by words in any of their texts, by pinyin, by filters."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.text.pinyin import initials, syllables
from webapp.text.script import fold

DUE = "due"
"""Asks for entries of which a fact that somebody looked at has run out, or does soon."""

_SEARCHED = ("id", "name_zh", "host_zh", "address_zh", "phones")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; an empty text asks for nothing."""

    q: str = ""
    state: str = ""
    street: str = ""
    kind: str = ""
    due: str = ""


def found_among(
    entries: Iterable[RegisteredEntry], wanted: Wanted, due: Collection[str] = ()
) -> list[RegisteredEntry]:
    """Those that fit all of it. ``due`` are the ids of those of which something runs out; what is
    hidden is not asked about."""
    terms = fold(wanted.q).split()
    fit = (each for each in entries if _fits(each, wanted) and _has(each, terms))
    return [each for each in fit if not wanted.due or (_is_shown(each) and each.id in due)]


def _is_shown(entry: RegisteredEntry) -> bool:
    return entry.state is EntryState.PUBLISHED


def _fits(entry: RegisteredEntry, wanted: Wanted) -> bool:
    pairs = (
        (wanted.state, str(entry.state)),
        (wanted.street, entry.cells.get("street", "")),
        (wanted.kind, entry.cells["category"]),
    )
    return all(not asked or asked == has for asked, has in pairs)


def _has(entry: RegisteredEntry, terms: list[str]) -> bool:
    if not terms:
        return True
    text = fold(" ".join(entry.cells.get(column, "") for column in _SEARCHED))
    missing = [term for term in terms if term not in text]
    if not missing:
        return True
    if not all(term.isascii() for term in missing):
        return False
    name = entry.cells["name_zh"]
    read = ("".join(syllables(name)), initials(name))
    return all(any(term in each for each in read) for term in missing)

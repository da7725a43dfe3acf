"""Entries that may be the one that somebody is about to add."""

from collections.abc import Iterable

from webapp.domain.register.entries import RegisteredEntry
from webapp.ingest.reference import Reference
from webapp.intake.likeness.book import EntriesBook


def alike(
    entries: Iterable[RegisteredEntry],
    reference: Reference,
    category: str,
    name_zh: str,
    street: str,
) -> tuple[RegisteredEntry, ...]:
    """Those that it may be, the likest first: by the same measure as the rows of a sheet."""
    known = {each.id: each for each in entries}
    book = EntriesBook(known.values(), reference)
    asked = {"category": category, "name_zh": name_zh, "street": street}
    found = book.find(book.reader.read(asked)).alternatives
    return tuple(known[each.entry] for each in found)

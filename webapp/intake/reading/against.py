"""What the rows of a sheet are read against: the reference data, and the register as it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process

from webapp.domain.facts import Fact
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.hours.book import problem_with
from webapp.ingest.cells.row import Read, readers_of
from webapp.ingest.known import Known
from webapp.ingest.reference import Reference
from webapp.intake.likeness.book import EntriesBook
from webapp.text.names import squeezed

_NEAREST = 3
_ENDINGS = ("社区居民委员会", "社区居委会", "社区", "街道办事处", "街道")


@dataclass(frozen=True)
class Against:
    """``entries`` are those that are published, by id; ``fresh`` the facts of them that somebody
    confirmed and that still hold, by entry and field. ``kinds`` and ``streets`` give the id of
    every name by which they are written, ``communities`` the codes of all that are called so.
    ``parents`` are left out in front of names and addresses."""

    known: Known
    readers: Mapping[str, Read]
    entries: Mapping[str, RegisteredEntry]
    book: EntriesBook
    fresh: Mapping[tuple[str, str], Fact]
    kinds: Mapping[str, str]
    streets: Mapping[str, str]
    communities: Mapping[str, tuple[str, ...]]
    parents: tuple[str, ...]

    def names_like(self, field: str, cell: str) -> tuple[str, ...]:
        """The nearest three of the names that the field may hold."""
        names: Iterable[str] = {
            "category": self.known.categories.values(),
            "street": self.known.streets.values(),
            "community_code": (f"{name}社区" for name in self.communities),
        }.get(field, ())
        found = process.extract(cell, list(names), scorer=fuzz.ratio, limit=_NEAREST)
        return tuple(name for name, _, _ in found)


def against(
    reference: Reference,
    entries: Iterable[RegisteredEntry],
    facts: Iterable[Fact],
    today: date,
) -> Against:
    """Made once for a sheet; takes a third of a second for a thousand entries. ``facts`` are those
    of ``Register.snapshot``."""
    known = reference.known(problem_with, today)
    shown = {each.id: each for each in entries if each.state is EntryState.PUBLISHED}
    kinds = reference.taxonomy.categories
    return Against(
        known=known,
        readers=readers_of(known),
        entries=shown,
        book=EntriesBook(shown.values(), reference),
        fresh={(each.entry, each.field): each for each in facts if each.holds(today)},
        kinds={squeezed(word): kind.id for kind in kinds for word in (*kind.also_zh, kind.zh)},
        streets={bare(each.name_zh): each.id for each in reference.streets},
        communities=_codes(reference),
        parents=tuple(map(squeezed, reference.district.parents_zh)),
    )


def _codes(reference: Reference) -> Mapping[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {}
    for each in reference.communities:
        codes[bare(each.name_zh)] = (*codes.get(bare(each.name_zh), ()), each.code)
    return codes


def bare(name: str) -> str:
    """The name of a street or community without what it is."""
    plain = squeezed(name)
    return next((plain.removesuffix(end) for end in _ENDINGS if plain.endswith(end)), plain)

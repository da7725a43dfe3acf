"""All entries by what tells which they are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from webapp.domain.coordinates import Coordinates
from webapp.domain.imports.rows import Alternative
from webapp.domain.register.entries import RegisteredEntry
from webapp.ingest.reference import Reference
from webapp.intake.likeness.evidence import Evidence, EvidenceReader
from webapp.intake.likeness.judging import PERHAPS, Judged, judged

MOST = 8
"""Alternatives that somebody looks through."""

_BY_NAME = 12
_LEAST_NAME = 55
_RARE = 2
"""A telephone that more entries have is that of a body, not of a place."""

_TIE = 3


@dataclass(frozen=True, slots=True)
class Matched:
    """The entries that a row may be, the likest first. Where ``is_same`` the first is it."""

    alternatives: tuple[Alternative, ...] = ()
    is_same: bool = False


class EntriesBook:
    """Finds the entries that a row may be: those of its kind; and those of other kinds for the same
    need that have its very name, for one body calls a nursery what another calls a kindergarten."""

    def __init__(self, entries: Iterable[RegisteredEntry], reference: Reference) -> None:
        self.reader = EvidenceReader(reference)
        self._kin = {kind.id: kind.need for kind in reference.taxonomy.categories}
        self._evidence = {each.id: self.reader.read(each.cells) for each in entries}
        self._names = {each.id: each.cells.get("name_zh", "") for each in entries}
        phones = Counter(phone for each in self._evidence.values() for phone in each.phones)
        self._rare = frozenset(phone for phone, count in phones.items() if count <= _RARE)
        self._wholes = Counter((e.category, e.whole) for e in self._evidence.values())
        self._by_phone = _by(self._evidence, lambda e: e.phones & self._rare)
        self._by_number = _by(self._evidence, lambda e: {(e.way, e.number)} if e.number else ())
        self._by_stem = _by(self._evidence, lambda e: ((e.category, e.stem),))
        self._by_name = _by(self._evidence, lambda e: ((self._of(e.category), e.name),))
        self._of_kind: dict[str, dict[str, str]] = defaultdict(dict)
        for id_, each in self._evidence.items():
            self._of_kind[each.category][id_] = each.bare

    def point(self, entry: str) -> Coordinates | None:
        """Where one of the entries is, if that is precisely known."""
        return self._evidence[entry].point

    def find(self, row: Evidence, without: str = "") -> Matched:
        """Who the row may be, ``without`` that entry. Where the row says no street, where a branch
        is not named, or where two are as like, somebody must look."""
        found = sorted(self._judged(row, without), key=lambda each: (-each[0].score, each[1]))
        likely = [each for each in found if each[0].score >= PERHAPS or each[0].is_same][:MOST]
        alternatives = tuple(Alternative(id_, one.score, one.reason) for one, id_ in likely)
        return Matched(alternatives, bool(likely) and self._is_sure(row, likely))

    def _is_sure(self, row: Evidence, likely: list[tuple[Judged, str]]) -> bool:
        best, id_ = likely[0]
        entry = self._evidence[id_]
        is_here = bool(row.street) and row.street == entry.street
        if not best.is_same or not is_here or row.category != entry.category:
            return False
        if self._names_no_branch(row, entry):
            return False
        return not any(one.is_same and one.score > best.score - _TIE for one, _ in likely[1:])

    def _names_no_branch(self, row: Evidence, entry: Evidence) -> bool:
        """Whether several have the name without brackets, and the row has no brackets; or one of
        the two says in brackets which part it is, and the other does not."""
        shared = self._wholes[(entry.category, entry.whole)] > 1
        one_is_silent = row.stem == entry.stem and row.bare != entry.bare
        return one_is_silent or (shared and row.name == row.whole)

    def _judged(self, row: Evidence, without: str) -> Iterator[tuple[Judged, str]]:
        for id_ in self._candidates(row):
            if id_ != without:
                other = self._evidence[id_]
                yield judged(row, other, self._names[id_], self._rare), id_

    def _candidates(self, row: Evidence) -> Iterator[str]:
        names = self._of_kind.get(row.category, {})
        near = process.extract(
            row.bare, names, scorer=fuzz.ratio, limit=_BY_NAME, score_cutoff=_LEAST_NAME
        )
        seen = dict.fromkeys(id_ for _, _, id_ in near)
        seen |= dict.fromkeys(self._by_stem.get((row.category, row.stem), ()))
        for phone in row.phones:
            seen |= dict.fromkeys(self._by_phone.get(phone, ()))
        if row.number:
            seen |= dict.fromkeys(self._by_number.get((row.way, row.number), ()))
        yield from (id_ for id_ in seen if id_ in names)
        others = self._by_name.get((self._of(row.category), row.name), ())
        yield from (id_ for id_ in others if id_ not in names)

    def _of(self, category: str) -> str:
        return self._kin.get(category, category)


def _by(
    evidence: Mapping[str, Evidence], keys: Callable[[Evidence], Iterable[object]]
) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    for id_, each in evidence.items():
        for key in keys(each):
            found[key].append(id_)
    return found

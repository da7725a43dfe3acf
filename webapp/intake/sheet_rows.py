"""The rows of a sheet, read against the register: what each would do, and what must be asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from webapp.domain.imports.mapping import SheetMapping
from webapp.domain.imports.rows import (
    Alternative,
    CellProblem,
    Decision,
    FieldRead,
    RowRead,
    SheetRead,
)
from webapp.domain.imports.sheets import SheetSeen
from webapp.domain.problems import Severity
from webapp.domain.register.entries import Cells
from webapp.intake.columns import headers
from webapp.intake.likeness.book import Matched
from webapp.intake.reading.against import Against
from webapp.intake.reading.checks import cells_said, new_cells, over, rule_problems
from webapp.intake.reading.given import Given, cells_of_rows, given_of
from webapp.intake.reading.patches import patch_of
from webapp.intake.reading.points import Pair, shifted, take_point
from webapp.intake.reading.private import is_blocked, masked_text
from webapp.sentence import Sentence
from webapp.text.names import squeezed

_BY_ID = Sentence("the same id")


def read(sheet: SheetSeen, mapping: SheetMapping, now: Against) -> SheetRead:
    """Every row below the header that is not empty and not left out by name. Nothing is changed by
    reading; ``now`` is made once by ``reading.against.against``."""
    names = headers(sheet, mapping.header_row)
    rows: list[RowRead] = []
    pairs: list[Pair] = []
    first: dict[object, int] = {}
    for number, cells in cells_of_rows(sheet, mapping):
        given = given_of(number, cells, names, mapping, now)
        point = take_point(given, mapping.datum, now)
        row = _row(given, now)
        twin = first.setdefault(_all_of(given), number)
        rows.append(replace(row, twin=twin if twin != number else 0))
        there = now.book.point(row.entry) if row.entry else None
        if point and there:
            pairs.append((point, there))
    return SheetRead(_told_twice(rows), shifted(pairs, mapping.datum))


def _row(given: Given, now: Against) -> RowRead:
    said = cells_said(given, now)
    matched = _matched(given, said, now)
    entry = now.entries[matched.alternatives[0].entry] if matched.is_same else None
    whole = over(entry.cells, said, given.erases) if entry else new_cells(said)
    asked = {each.field for each in given.problems if each.severity is Severity.ERROR}
    by_rules = rule_problems(given, whole, entry is None, now)
    problems = (*given.problems, *(each for each in by_rules if each.field not in asked))
    wrong = {each.field for each in problems if each.severity is Severity.ERROR}
    told = [now.entries[each.entry] for each in matched.alternatives]
    patches = {each.id: _without(patch_of(given, said, each, now), wrong) for each in told}
    patch = patches[entry.id] if entry else ()
    name = said.get("name_zh", "") or given.values.get("name_zh", "")
    return RowRead(
        number=given.number,
        key=_key(given, said),
        decision=_decision(matched, patch, wrong),
        shown=masked_text(name) if is_blocked(name) else name,
        entry=entry.id if entry else "",
        version=entry.version if entry else 0,
        alternatives=matched.alternatives,
        patch=patch,
        patches={} if entry else patches,
        cells={} if entry else {k: v for k, v in whole.items() if k != "id"},
        problems=_each_once(problems),
    )


def _matched(given: Given, said: Cells, now: Against) -> Matched:
    """By its id where the row has one; else by what it says."""
    if id_ := said.get("id", ""):
        if id_ in now.entries:
            return Matched((Alternative(id_, 100, _BY_ID),), is_same=True)
        message = Sentence("no service has the id %(id)r: leave it empty for a new one", id=id_)
        given.problem("id", message)
    if not said.get("name_zh") or not said.get("category"):
        return Matched()
    return now.book.find(now.book.reader.read(said))


def _decision(matched: Matched, patch: tuple[FieldRead, ...], wrong: set[str]) -> Decision:
    if wrong:
        return Decision.UNREADABLE
    if matched.is_same:
        return Decision.SAME if patch else Decision.UNCHANGED
    return Decision.PERHAPS if matched.alternatives else Decision.NEW


def _without(patch: tuple[FieldRead, ...], wrong: set[str]) -> tuple[FieldRead, ...]:
    return tuple(each for each in patch if each.field not in wrong)


def _key(given: Given, said: Mapping[str, str]) -> str:
    if id_ := said.get("id", ""):
        return id_
    name = squeezed(said.get("name_zh", ""))
    return "|".join((said.get("category", ""), name, said.get("street", ""))) or str(given.number)


def _all_of(given: Given) -> object:
    """Everything that a row says, to know it again. One that is blocked is like no other."""
    values, features = sorted(given.values.items()), sorted(given.features.items())
    return (tuple(values), tuple(features), frozenset(given.erases))


def _each_once(problems: Iterable[CellProblem]) -> tuple[CellProblem, ...]:
    return tuple({(each.field, str(each.message)): each for each in problems}.values())


def _told_twice(rows: list[RowRead]) -> tuple[RowRead, ...]:
    """Rows that would change the same entry, or say different things of one service."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        if not row.twin:
            numbers[row.entry or row.key].append(row.number)
    return tuple(_asked(row, numbers[row.entry or row.key]) for row in rows)


def _asked(row: RowRead, numbers: list[int]) -> RowRead:
    others = [each for each in numbers if each != row.number]
    if row.twin or not others:
        return row
    message = Sentence("row %(other)s says something else of the same service", other=others[0])
    problem = CellProblem(-1, "", Severity.ERROR, message)
    return replace(row, decision=Decision.UNREADABLE, problems=(*row.problems, problem))

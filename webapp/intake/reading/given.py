"""What the cells of one row say, field by field, before the rules of entry files look at it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from webapp.domain.facts import FEATURES_COLUMN
from webapp.domain.imports.mapping import AGES, FEATURE_PREFIX, LEFT_OUT, POINT, SheetMapping
from webapp.domain.imports.rows import CellProblem
from webapp.domain.imports.sheets import Cell, CellKind, SheetRow, SheetSeen
from webapp.domain.problems import Severity
from webapp.domain.service import FIELD, FIELDS
from webapp.ingest.cells.blanks import says_nothing, seen
from webapp.intake.reading.against import Against, bare
from webapp.intake.reading.hours import hours_given
from webapp.intake.reading.private import has_mobile, is_blocked, masked_text
from webapp.intake.reading.values import ages_of, feature_value, point_of
from webapp.sentence import Sentence
from webapp.text.names import squeezed

ERASES = frozenset(("—", "——", "删除"))
"""What somebody writes to say that nothing shall stand there; a blank cell says nothing."""

_KEPT = frozenset(("name_zh", *(each.name for each in FIELDS if each.required)))
_PHONES, _HOURS, _NOTE = "phones", "hours", "hours_note_zh"
_NAMED = ("category", "street", "community_code")


@dataclass
class Given:
    """What a row says: ``values`` by column of entry files, what it ``erases``, where each field
    stands (``columns``), what is wrong, and which fields come out of ``formulas`` or are kept as
    ``numbers``."""

    number: int
    values: dict[str, str] = field(default_factory=dict)
    features: dict[str, str] = field(default_factory=dict)
    erases: set[str] = field(default_factory=set)
    columns: dict[str, int] = field(default_factory=dict)
    formulas: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    problems: list[CellProblem] = field(default_factory=list)

    def problem(
        self,
        name: str,
        message: Sentence,
        severity: Severity = Severity.ERROR,
        proposed: Sequence[str] = (),
    ) -> None:
        """Something is to be said of a field."""
        column = self.columns.get(name, -1)
        self.problems.append(CellProblem(column, name, severity, message, tuple(proposed)))


def cells_of_rows(sheet: SheetSeen, mapping: SheetMapping) -> Iterator[tuple[int, SheetRow]]:
    """The rows below the header that are not empty and not left out, with their numbers; merged
    cells repeated where somebody ticked it, and cells as they were mended."""
    repeated = {
        (row, column): (merged.first_row, merged.first_column)
        for merged in sheet.merged
        if merged.first_column in mapping.repeated
        for row in range(merged.first_row, min(merged.last_row, len(sheet.rows)) + 1)
        for column in range(merged.first_column, merged.last_column + 1)
    }
    for number, row in enumerate(sheet.rows, 1):
        is_read = number > mapping.header_row and number not in mapping.skipped
        if is_read and any(cell.text.strip() for cell in row):
            yield number, tuple(_cell(sheet, mapping, repeated, number, c) for c in range(len(row)))


def given_of(
    number: int, row: SheetRow, headers: Sequence[str], mapping: SheetMapping, now: Against
) -> Given:
    """What the row says."""
    given = Given(number)
    for column, name in enumerate(mapping.fields[: len(row)]):
        cell = row[column]
        if is_blocked(cell.text):
            given.columns[name] = column
            message = Sentence("holds the number of a person's identity card: take it out")
            given.problem(name, message)
        elif name != LEFT_OUT and (cell.text.strip() or cell.kind is CellKind.FORMULA):
            given.columns[name] = column
            _take(given, name, cell, headers[column], number in mapping.reasons)
    for name, text in mapping.constants.items():
        given.values.setdefault(name, text)
    _resolve_names(given, now)
    return given


def _cell(
    sheet: SheetSeen,
    mapping: SheetMapping,
    repeated: Mapping[tuple[int, int], tuple[int, int]],
    number: int,
    column: int,
) -> Cell:
    if (mended := mapping.mended.get((number, column))) is not None:
        return Cell(mended, CellKind.TEXT if mended.strip() else CellKind.BLANK)
    first, left = repeated.get((number, column), (number, column))
    return sheet.rows[first - 1][left]


def _take(given: Given, name: str, cell: Cell, header: str, has_reason: bool) -> None:
    text = cell.text.strip()
    if cell.kind is CellKind.FORMULA:
        given.formulas.add(name)
        given.problem(name, _of_formula(text), Severity.WARNING)
    if text in ERASES:
        _erase(given, name)
    elif not text or says_nothing(seen(text)):
        return
    elif has_mobile(text) and not has_reason:
        message = Sentence(
            "%(number)s is a mobile phone: say why it may be published, or take it out",
            number=masked_text(text) if name == _PHONES else "…",
        )
        given.problem(name, message)
    elif name.startswith(FEATURE_PREFIX):
        key = name.removeprefix(FEATURE_PREFIX)
        given.features[key] = feature_value(key, text)
    else:
        _take_field(given, name, cell, header)


def _of_formula(text: str) -> Sentence:
    if text:
        return Sentence("is a formula: what was stored with it is taken, %(value)r", value=text)
    return Sentence("is a formula without a stored value: nothing is taken")


def _erase(given: Given, name: str) -> None:
    if name in _KEPT:
        given.problem(name, Sentence("cannot be left empty"))
        return
    parts = {AGES: ("age_min_months", "age_max_months"), POINT: ("lat", "lon")}
    given.erases.update(parts.get(name, (name,)))


def _take_field(given: Given, name: str, cell: Cell, header: str) -> None:
    text = cell.text.strip()
    if name == AGES:
        ages = ages_of(text, header)
        if ages is None:
            given.problem(AGES, Sentence("%(cell)r is not an age like 6-36 months", cell=text))
        given.values |= ages or {}
    elif name == POINT:
        point = point_of(text)
        if point is None:
            given.problem(POINT, Sentence("%(cell)r is not a point like 39.9, 116.3", cell=text))
        given.values |= dict(zip(("lat", "lon"), point or (), strict=False))
    elif name == _HOURS and cell.kind is not CellKind.DATE:
        _take_hours(given, text)
    else:
        if cell.kind is CellKind.NUMBER:
            given.numbers.add(name)
        given.values[name] = text


def _take_hours(given: Given, text: str) -> None:
    hours = hours_given(text)
    if hours.question:
        given.problem(_HOURS, hours.question, proposed=hours.proposed)
    elif hours.words:
        given.values.setdefault(_NOTE, hours.words)
        message = Sentence("%(cell)r names no time: kept as words", cell=text)
        given.problem(_HOURS, message, Severity.WARNING)
    else:
        given.values[_HOURS] = hours.text


def _resolve_names(given: Given, now: Against) -> None:
    """Names of kinds, streets and communities, as far as they are written in ways of their own."""
    kind = now.kinds.get(squeezed(given.values.get("category", "")))
    street = now.streets.get(bare(given.values.get("street", "")))
    given.values |= {name: id_ for name, id_ in (("category", kind), ("street", street)) if id_}
    codes = now.communities.get(bare(given.values.get("community_code", "")), ())
    if len(codes) > 1:
        codes = tuple(c for c in codes if now.known.communities[c] == given.values.get("street"))
    if len(codes) == 1:
        given.values["community_code"] = codes[0]
    for name in _NAMED:
        known = {"category": now.known.categories, "street": now.known.streets}
        ids = known.get(name, now.known.communities)
        said = given.values.get(name, "")
        if said and said not in ids and not (name == "community_code" and said.isdecimal()):
            message = Sentence("%(cell)r is not known here: one of these?", cell=said)
            given.problem(name, message, proposed=now.names_like(name, said))
            del given.values[name]


def is_entry_field(name: str) -> bool:
    """Whether a field is a column of entry files that rows may change."""
    return name in FIELD and FIELD[name].in_files and name != FEATURES_COLUMN

"""Which column of a sheet is what: guessed, for somebody to look at."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence

from webapp.domain.imports.mapping import (
    AGES,
    LEFT_OUT,
    POINT,
    Datum,
    SheetMapping,
)
from webapp.domain.imports.sheets import SheetSeen
from webapp.ingest.reference import Reference
from webapp.intake.column_words import KnownWords
from webapp.sentence import Sentence
from webapp.text.names import squeezed

_LOOKED_AT = 30
_ENOUGH_WORDS = 3
_ENOUGH_CELLS = 2
_SAMPLES = 3
_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]|[*＊:：]")
_OUR_OWN = re.compile(r"[a-z][a-z_]*(?:\.[a-z0-9_-]+)?$")
"""A column of our own exports has its name behind the words."""

Remembered = Mapping[str, SheetMapping]
"""Mappings that somebody agreed to before, by the fingerprint of the headers."""


def header_guess(sheet: SheetSeen, words: KnownWords) -> int:
    """The number of the row that names the columns: the first with three known words, else with
    most; where none is known the first with two cells; 0 where there is no such row. Of a header
    that takes several rows, told by cells merged downwards, it is the last."""
    rows = list(enumerate(sheet.rows[:_LOOKED_AT], 1))
    known = {number: sum(bool(_field(c.text, words)) for c in row) for number, row in rows}
    found = [number for number, count in known.items() if count >= _ENOUGH_WORDS]
    if found:
        return _last_of_header(sheet, found[0])
    most = max(known.values(), default=0)
    if most:
        return next(number for number, count in known.items() if count == most)
    filled = (number for number, row in rows if sum(bool(c.text) for c in row) >= _ENOUGH_CELLS)
    return next(filled, 0)


def headers(sheet: SheetSeen, header_row: int) -> tuple[str, ...]:
    """What the columns are called; nothing where no row names them. Under cells that are merged
    downwards stands what is said in the first."""
    if not header_row:
        return ("",) * sheet.columns
    above = {
        each.first_column: sheet.rows[each.first_row - 1][each.first_column].text
        for each in sheet.merged
        if each.first_row < header_row <= each.last_row
    }
    cells = enumerate(sheet.rows[header_row - 1])
    return tuple((cell.text or above.get(column, "")).strip() for column, cell in cells)


def fingerprint(names: Sequence[str]) -> str:
    """By which a mapping is remembered: what the columns are called, in their order."""
    return hashlib.sha256("\n".join(map(squeezed, names)).encode()).hexdigest()


def guess(
    sheet: SheetSeen, words: KnownWords, remembered: Remembered, reference: Reference, told: str
) -> SheetMapping:
    """The mapping that is shown first. One that somebody agreed to for the same headers holds, but
    for what it says of rows; ``told`` is all else that may name the kind (the name of the file)."""
    header_row = header_guess(sheet, words)
    names = headers(sheet, header_row)
    known = remembered.get(fingerprint(names))
    if known and len(known.fields) == len(names):
        return SheetMapping(
            sheet.name, header_row, known.fields, known.constants, known.datum, known.repeated
        )
    fields = _each_once([_field(name, words) for name in names])
    above = " ".join(cell.text for row in sheet.rows[: max(0, header_row - 1)] for cell in row)
    kind = _kind_named(f"{sheet.name} {above} {told}", reference)
    constants = {"category": kind} if kind and "category" not in fields else {}
    return SheetMapping(sheet.name, header_row, fields, constants, Datum.UNKNOWN)


def samples(sheet: SheetSeen, header_row: int, column: int) -> tuple[str, ...]:
    """Three values of a column that differ."""
    texts = (row[column].text.strip() for row in sheet.rows[header_row:])
    found: dict[str, None] = {}
    for text in texts:
        if text:
            found[text] = None
        if len(found) == _SAMPLES:
            break
    return tuple(found)


def mapping_problems(mapping: SheetMapping) -> Iterator[Sentence]:
    """What must be said before rows can be read."""
    fields = [each for each in mapping.fields if each != LEFT_OUT]
    said = {*fields, *(name for name, cell in mapping.constants.items() if cell.strip())}
    twice = sorted({each for each in fields if fields.count(each) > 1})
    if "name_zh" not in said and "id" not in said:
        yield Sentence("No column holds the names.")
    if "category" not in said and "id" not in said:
        yield Sentence("Of which kind are these services? Choose one, or the column that says it.")
    if not {"source_title_zh", "source_date"} <= said:
        yield Sentence("Where is this sheet from, and of which day? Both become the source.")
    if twice:
        yield Sentence("Two columns cannot be the same field: %(fields)s.", fields=", ".join(twice))


def _last_of_header(sheet: SheetSeen, first: int) -> int:
    """The last row of cells that begin in the first one and are merged downwards alone, where at
    least two are."""
    ends = [
        each.last_row
        for each in sheet.merged
        if each.first_row == first < each.last_row and each.first_column == each.last_column
    ]
    return min(max(ends), len(sheet.rows)) if len(ends) > 1 else first


def _field(header: str, words: KnownWords) -> str | None:
    """The field of a header, ``LEFT_OUT`` for what is known and not wanted; ``None`` where nobody
    knows it."""
    own = _OUR_OWN.search(header.strip())
    forms = (header, _BRACKETS.sub("", header), own[0] if own else "")
    squeezed_forms = [squeezed(form) for form in forms if form]
    for form in squeezed_forms:
        if form in words:
            return words[form] or ""
    return None


def _each_once(found: Sequence[str | None]) -> tuple[str, ...]:
    """The first column with a field has it; what stands in parts is not taken whole as well."""
    fields: list[str] = []
    for each in found:
        fields.append(each if each and each not in fields else LEFT_OUT)
    whole = {POINT: ("lat", "lon"), AGES: ("age_min_months", "age_max_months")}
    return tuple(
        LEFT_OUT if any(part in fields for part in whole.get(each, ())) else each for each in fields
    )


def _kind_named(text: str, reference: Reference) -> str:
    """The kind that a title names; none where it names two that are not one in the other."""
    plain = squeezed(text)
    names = [
        (squeezed(word), kind.id)
        for kind in reference.taxonomy.categories
        for word in (kind.zh, *kind.also_zh)
    ]
    in_order = sorted(names, key=lambda each: len(each[0]))
    found = {id_: word for word, id_ in in_order if word in plain}
    longest = max(found.values(), key=len, default="")
    return next((id_ for id_, word in found.items() if word == longest), "")

"""Rows that are wrong: mended on the page, or left out by name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from webapp.domain.imports.mapping import SheetMapping, mapping_written
from webapp.domain.imports.rows import CellProblem, RowRead
from webapp.domain.problems import Severity
from webapp.domain.register.imports import Import
from webapp.intake.reading.private import is_blocked
from webapp.office.forms.models import Box, Tick
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import now, parts, sentences
from webapp.office.imports.held import Held
from webapp.office.imports.models import MendedCell, MendedRow

CELL, OUT, BACK, WHY = "cell-", "out-", "back-", "why-"


def mended_row(row: RowRead, found: Held, typed: Typed) -> MendedRow:
    """A row with what is wrong, and boxes in which it is mended."""
    say = sentences().say
    heading = say("Row %(number)s: %(name)s", number=row.number, name=row.shown or "–")
    errors = [each for each in row.problems if each.severity is Severity.ERROR]
    why = f"{WHY}{row.number}"
    label = say("Row %(number)s: why this mobile phone may be published", number=row.number)
    asks_why = any(each.field == "phones" for each in errors) or row.number in found.mapping.reasons
    out = f"{OUT}{row.number}"
    return MendedRow(
        heading,
        tuple(_cells(row, errors, found, typed)),
        Box(why, label, typed.get(why, found.mapping.reasons.get(row.number, "")))
        if asks_why
        else None,
        Tick(out, say("Leave row %(number)s out", number=row.number), bool(typed.get(out))),
    )


def with_mended(mapping: SheetMapping, found: Held, typed: Typed) -> SheetMapping:
    """The mapping with what was typed of cells and rows."""
    mended, reasons = dict(mapping.mended), dict(mapping.reasons)
    skipped = set(mapping.skipped)
    for name, text in typed.items():
        kind, _, rest = name.partition("-")
        place = [int(each) for each in rest.split("-") if each.isdecimal() and len(each) < 6]
        if name.startswith(CELL) and len(place) == 2 and _is_there(found, *place):
            if text != cell_text(found, place[0], place[1]):
                mended[place[0], place[1]] = text
        elif len(place) == 1 and kind == "why" and text:
            reasons[place[0]] = text
        elif len(place) == 1 and kind == "out":
            skipped.add(place[0])
        elif len(place) == 1 and kind == "back":
            skipped.discard(place[0])
    return replace(mapping, mended=mended, reasons=reasons, skipped=tuple(sorted(skipped)))


def left_out(one: Import, mapping: SheetMapping, rows: Iterable[int]) -> Import:
    """Leave rows out by name."""
    skipped = tuple(sorted({*mapping.skipped, *rows}))
    written = mapping_written(replace(mapping, skipped=skipped))
    return parts().register.imports.say_how(one.number, now(), written)


def cell_text(found: Held, row: int, column: int) -> str:
    """What stands in a cell, as it was mended."""
    mended = found.mapping.mended.get((row, column))
    return found.sheet.rows[row - 1][column].text if mended is None else mended


def out_ticks(found: Held) -> tuple[Tick, ...]:
    """The rows that were left out, each of which can be taken back in."""
    say = sentences().say
    name = found.mapping.column_of("name_zh")
    return tuple(
        Tick(
            f"{BACK}{number}",
            say("Take row %(number)s back in", number=number),
            checked=False,
            note=cell_text(found, number, name) if name >= 0 else "",
        )
        for number in found.mapping.skipped
        if number <= len(found.sheet.rows)
    )


def _is_there(found: Held, row: int, column: int) -> bool:
    return 0 < row <= len(found.sheet.rows) and 0 <= column < found.sheet.columns


def _cells(
    row: RowRead, errors: Iterable[CellProblem], found: Held, typed: Typed
) -> Iterator[MendedCell]:
    say = sentences()
    shown: set[int] = set()
    for each in errors:
        message = each.message.said(say.say_declared)
        proposed = say.listed(each.proposed) if each.proposed else ""
        if each.column < 0 or each.column in shown:
            yield MendedCell(message, None, proposed)
            continue
        shown.add(each.column)
        name = f"{CELL}{row.number}-{each.column}"
        stands = cell_text(found, row.number, each.column)
        value = typed.get(name, "" if is_blocked(stands) else stands)
        label = say.say(
            "Row %(number)s, %(column)s", number=row.number, column=_called(found, each.column)
        )
        yield MendedCell(message, Box(name, label, value), proposed)


def _called(found: Held, column: int) -> str:
    header = found.mapping.header_row
    name = found.sheet.rows[header - 1][column].text if header else ""
    return name or sentences().say("column %(number)s", number=column + 1)

"""Changes field by field: before and after, and one answer for all rows of a field."""

from collections.abc import Iterator

from webapp.domain.imports.rows import FieldRead, Flag
from webapp.domain.register.imports import Answered
from webapp.intake.planning import Plan, PlannedRow
from webapp.office.entries.models import Line
from webapp.office.entries.words import label_of, said
from webapp.office.forms.models import Box, Choice, Tick
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import sentences
from webapp.office.imports.models import FieldGroup

KEEP, TAKE, SEEN = "keep-", "take-", "seen-"
OURS, THEIRS = "ours", "sheet"
_MOST = 50


def fresher_groups(planned: Plan) -> tuple[FieldGroup, ...]:
    """Fields whose present value was confirmed later than the sheet is from: ticked one by one."""
    return tuple(_fresher(field, rows) for field, rows in _by_field(planned, fresher=True))


def plain_groups(planned: Plan) -> tuple[FieldGroup, ...]:
    """All other fields that change."""
    return tuple(_plain(field, rows) for field, rows in _by_field(planned, fresher=False))


def took_typed(each: PlannedRow, before: Answered, typed: Typed) -> tuple[str, ...]:
    """The fresher fields of a row that the sheet may overwrite: where they were shown, the ticked
    ones."""
    took = set(before.took)
    for one in each.patch:
        if Flag.FRESHER in one.flags and typed.get(_name(SEEN, each, one)):
            took.discard(one.field)
            if typed.get(_name(TAKE, each, one)):
                took.add(one.field)
    return tuple(sorted(took))


def kept_typed(each: PlannedRow, before: Answered, typed: Typed) -> tuple[str, ...]:
    """The fields of a row that stay as they are, by the answer for all rows."""
    kept = set(before.kept)
    for one in each.patch:
        answer = typed.get(KEEP + one.field, "")
        if Flag.FRESHER not in one.flags and answer in (OURS, THEIRS):
            kept.discard(one.field)
            if answer == OURS:
                kept.add(one.field)
    return tuple(sorted(kept))


def _by_field(
    planned: Plan, *, fresher: bool
) -> Iterator[tuple[str, list[tuple[PlannedRow, FieldRead]]]]:
    found: dict[str, list[tuple[PlannedRow, FieldRead]]] = {}
    for each in planned.rows:
        for one in () if each.asks else each.patch:
            if (Flag.FRESHER in one.flags) is fresher:
                found.setdefault(one.field, []).append((each, one))
    yield from found.items()


def _name(kind: str, each: PlannedRow, one: FieldRead) -> str:
    return f"{kind}{each.row.number}-{one.field}"


def _fresher(field: str, rows: list[tuple[PlannedRow, FieldRead]]) -> FieldGroup:
    say = sentences().say
    ticks = tuple(
        Tick(
            _name(TAKE, each, one),
            say("Row %(number)s, %(name)s", number=each.row.number, name=each.row.shown),
            one.taken,
            note=say(
                "%(before)s, confirmed on %(day)s → %(after)s",
                before=said(field, one.before),
                day=one.fresh_on,
                after=said(field, one.after),
            ),
        )
        for each, one in rows[:_MOST]
    )
    heading = say("%(field)s: ours is fresher", field=label_of(field))
    return FieldGroup(heading, Box("", "", ""), ticks, (), _more(rows))


def _plain(field: str, rows: list[tuple[PlannedRow, FieldRead]]) -> FieldGroup:
    say = sentences().say
    ours = all(not one.taken for _, one in rows)
    heading = say("%(field)s: %(count)s changes", field=label_of(field), count=len(rows))
    choices = (
        Choice(THEIRS, say("Take all from the sheet"), not ours),
        Choice(OURS, say("Keep all of ours"), ours),
    )
    label = say("%(field)s, all rows", field=label_of(field))
    lines = tuple(
        Line(each.row.shown, said(field, one.after), said(field, one.before))
        for each, one in rows[:_MOST]
    )
    box = Box(KEEP + field, label, "", choices=choices, radios=True)
    return FieldGroup(heading, box, (), lines, _more(rows))


def _more(rows: list[tuple[PlannedRow, FieldRead]]) -> str:
    left = len(rows) - _MOST
    return sentences().say("%(count)s more are in the sheet.", count=left) if left > 0 else ""

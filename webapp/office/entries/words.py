"""Cells in words."""

from collections.abc import Iterator, Mapping

from webapp.domain.datatypes import PAIRS
from webapp.domain.facts import FEATURES_COLUMN
from webapp.domain.features import FEATURE
from webapp.domain.fields import translatable
from webapp.domain.register.changes import Change, ChangeKind, ChangeState, Patch
from webapp.domain.register.entries import Cells, EntryState, RegisteredEntry
from webapp.domain.service import FIELD as DECLARED
from webapp.office.entries.fields import FIELD, PRECISIONS
from webapp.office.entries.models import Line, PastChange, Row
from webapp.office.here.parts import sentences
from webapp.office.here.reference import community_name, kind_name, street_name
from webapp.present.wording.features import feature_words
from webapp.register.facts.basis import basis_of

STATES: Mapping[EntryState, str] = {
    EntryState.PUBLISHED: translatable("The public sees it"),
    EntryState.WITHDRAWN: translatable("Withdrawn"),
}
KINDS: Mapping[ChangeKind, str] = {
    ChangeKind.ADOPT: translatable("taken in from the files"),
    ChangeKind.ADD: translatable("new entry"),
    ChangeKind.EDIT: translatable("change"),
    ChangeKind.WITHDRAW: translatable("withdrawal"),
    ChangeKind.RESTORE: translatable("shown again"),
}
_OTHERS: Mapping[str, str] = {
    "features": translatable("What is there"),
    "checked_on": translatable("Checked on"),
    "lat": translatable("Latitude"),
    "lon": translatable("Longitude"),
    "name_en": translatable("English name"),
    "features.places_free_date": translatable("Free places counted on"),
}
"""Columns that nobody types here and that have no label elsewhere."""

_ONE_FEATURE = f"{FEATURES_COLUMN}."

OUTCOMES: Mapping[ChangeState, str] = {
    ChangeState.PROPOSED: translatable("waits for a second person"),
    ChangeState.APPLIED: translatable("holds"),
    ChangeState.REJECTED: translatable("was rejected"),
    ChangeState.OVERTAKEN: translatable("was overtaken by another change"),
}


def label_of(column: str) -> str:
    """What a column, or one feature, is called."""
    if column.startswith(_ONE_FEATURE) and column not in _OTHERS:
        return feature_words(sentences()).label(column.removeprefix(_ONE_FEATURE))
    known = FIELD.get(column)
    declared = DECLARED.get(column)
    label = known.label if known else _OTHERS.get(column) or (declared.label if declared else "")
    return sentences().say_declared(label) if label else column


def said(column: str, cell: str) -> str:
    """What a cell says; *not known* where it is empty."""
    say = sentences()
    if not cell:
        return say.say("Not known")
    if column.startswith(_ONE_FEATURE):
        return feature_words(say).value(column.removeprefix(_ONE_FEATURE), cell)
    if column == "street":
        return street_name(cell)
    if column == "category":
        return kind_name(cell)
    if column == "community_code":
        return community_name(cell)
    if column == "coordinate_precision":
        return say.say_declared(PRECISIONS.get(cell, cell))
    if column == "features":
        return say.listed(_features_said(cell))
    choices = FIELD[column].choices if column in FIELD else None
    return say.say_declared(choices[cell]) if choices and cell in choices else cell


def patch_lines(patch: Patch) -> tuple[Line, ...]:
    """Before and after, field by field."""
    return tuple(
        Line(label_of(each.field), said(each.field, each.after), said(each.field, each.before))
        for each in patch
    )


def change_said(change: Change) -> str:
    """What was asked for, by whom, and what became of it."""
    say, declared = sentences().say, sentences().say_declared
    gaps = {
        "day": f"{change.made_at:%Y-%m-%d %H:%M}",
        "kind": declared(KINDS[change.kind]),
        "by": change.made_by,
        "state": declared(OUTCOMES[change.state]),
    }
    if change.publish_from and change.state is ChangeState.PROPOSED:
        return say(
            "%(day)s, %(kind)s by %(by)s, holds from %(from)s on: %(state)s",
            **{**gaps, "from": f"{change.publish_from}", "state": _dated_said(change)},
        )
    if change.second_by:
        return say(
            "%(day)s, %(kind)s by %(by)s, seconded by %(second)s: %(state)s",
            second=change.second_by,
            **gaps,
        )
    return say("%(day)s, %(kind)s by %(by)s: %(state)s", **gaps)


def _dated_said(change: Change) -> str:
    say = sentences().say
    if change.agreed_by:
        return say("agreed to by %(by)s", by=change.agreed_by)
    return say("waits for a second person") if change.wants_second else say("waits for its day")


def past_change(change: Change, undo: str = "", href: str = "") -> PastChange:
    """A change as the page of its entry shows it. What files said once is not told again."""
    lines = () if change.kind in (ChangeKind.ADOPT, ChangeKind.ADD) else patch_lines(change.patch)
    reason = " ".join(filter(None, (change.reason, _source_said(change), change.decision)))
    return PastChange(change.number, change_said(change), reason, lines, undo, href)


def _source_said(change: Change) -> str:
    """Where what is new is from, where that was said."""
    source = basis_of(change.basis).source
    named = ", ".join(filter(None, (source.title_zh or source.url, source.date)))
    return sentences().say("Source: %(source)s.", source=named) if named else ""


def row_of(entry: RegisteredEntry) -> Row:
    """An entry in a list."""
    state = (
        "" if entry.state is EntryState.PUBLISHED else sentences().say_declared(STATES[entry.state])
    )
    cells: Cells = entry.cells
    street = street_name(cells["street"]) if cells.get("street") else ""
    href = f"/entries/{entry.id}"
    return Row(href, cells["name_zh"], kind_name(cells["category"]), street, state)


def _features_said(cell: str) -> Iterator[str]:
    words = feature_words(sentences())
    for key, value in PAIRS.read(cell):
        if key in FEATURE:
            yield sentences().say(
                "%(label)s: %(value)s", label=words.label(key), value=words.value(key, value)
            )

"""Sets of changes in words."""

from collections.abc import Mapping

from webapp.domain.fields import translatable
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.imports import Import, ImportKind, ImportState, Tally
from webapp.office.here.parts import sentences

STATES: Mapping[ImportState, str] = {
    ImportState.OPEN: translatable("open"),
    ImportState.PROPOSED: translatable("waits for a second person"),
    ImportState.DONE: translatable("holds"),
    ImportState.LEFT: translatable("given up"),
}
_DONE: Mapping[ChangeKind, str] = {
    ChangeKind.ADD: translatable("New entries: %(count)s"),
    ChangeKind.EDIT: translatable("Changed entries: %(count)s"),
    ChangeKind.WITHDRAW: translatable("Withdrawn entries: %(count)s"),
    ChangeKind.RESTORE: translatable("Entries shown again: %(count)s"),
}


def import_name(each: Import) -> str:
    """What a set is called."""
    say = sentences().say
    if each.kind is ImportKind.UNDO:
        return say(
            "Import %(number)s: takes import %(other)s back", number=each.number, other=each.undoes
        )
    if each.kind is ImportKind.MERGE:
        return say("Import %(number)s: two entries merged", number=each.number)
    return say("Import %(number)s: %(name)s", number=each.number, name=each.shown_name)


def state_said(each: Import) -> str:
    """By whom, when, and what became of it."""
    say = sentences()
    gaps = {
        "day": f"{each.made_at:%Y-%m-%d %H:%M}",
        "by": each.made_by,
        "state": say.say_declared(STATES[each.state]),
    }
    if each.undone_by:
        return say.say(
            "%(day)s by %(by)s: %(state)s; taken back by import %(other)s",
            other=each.undone_by,
            **gaps,
        )
    if each.second_by:
        return say.say(
            "%(day)s by %(by)s, seconded by %(second)s: %(state)s", second=each.second_by, **gaps
        )
    return say.say("%(day)s by %(by)s: %(state)s", **gaps)


def tally_said(tally: Tally) -> tuple[str, ...]:
    """How much it changed."""
    return tuple(
        sentences().say_declared(text) % {"count": tally.kinds[kind]}
        for kind, text in _DONE.items()
        if tally.kinds.get(kind)
    )

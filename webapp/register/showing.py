"""What the public shall see of the register on a day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, case, func, select

from webapp.domain.datatypes import DAY
from webapp.domain.facts import STANDING, Fact, standing
from webapp.domain.register.checks import KeptFact
from webapp.domain.register.entries import Cells, EntryState, RegisteredEntry, Snapshot
from webapp.domain.register.posters import Poster
from webapp.domain.service import Retired, Source, Status, Visibility
from webapp.register.audit import AUDIT
from webapp.register.facts.rows import facts_in, public
from webapp.register.history import version_of
from webapp.register.occasions.keeping import occasions_in
from webapp.register.posters.posters import posters_in_use
from webapp.register.rows import NEWEST, entry_from
from webapp.register.tables import VersionRow


def snapshot_of(connection: Connection, today: date, held_back: Mapping[str, int]) -> Snapshot:
    """Everything that the public shall see on that day. What was withdrawn is hidden, whether or
    not it is held back."""
    newest = tuple(all_entries(connection))
    entries = tuple(_held(connection, newest, held_back))
    line = AUDIT.last(connection)
    shown = {each.id: each for each in entries if each.state is EntryState.PUBLISHED}
    facts = tuple(_given_away(shown[each.entry], each) for each in _of(connection, shown))
    held = {each.entry: each for each in facts if each.field == STANDING}
    return Snapshot(
        act=line.number if line else 0,
        mark=line.mark if line else "",
        entries=tuple(_standing(each, held.get(each.id), today) for each in shown.values()),
        retired=tuple(retired_among(entries)),
        facts=facts,
        occasions=tuple(each.cells for each in occasions_in(connection) if each.entry in shown),
        posters=tuple(_asking(connection, shown)),
    )


def all_entries(connection: Connection) -> Iterator[RegisteredEntry]:
    """Every entry in its newest version, sorted by id."""
    for row in connection.execute(NEWEST.order_by(VersionRow.entry)):
        yield entry_from(row)


def changed_since(connection: Connection, act: int) -> Mapping[str, tuple[int, int]]:
    """The entries that were changed after that act: their versions then (0: none) and now."""
    then = func.coalesce(func.max(case((VersionRow.audit <= act, VersionRow.number))), 0)
    wanted = select(VersionRow.entry, then, func.max(VersionRow.number)).group_by(VersionRow.entry)
    rows = connection.execute(wanted.having(func.max(VersionRow.audit) > act))
    return {entry: (before, now) for entry, before, now in rows}


def _held(
    connection: Connection, newest: Iterable[RegisteredEntry], held_back: Mapping[str, int]
) -> Iterator[RegisteredEntry]:
    for entry in newest:
        if entry.id not in held_back or entry.state is EntryState.WITHDRAWN:
            yield entry
        elif older := version_of(connection, entry.id, held_back[entry.id]):
            yield older


def retired_among(entries: Iterable[RegisteredEntry]) -> Iterator[Retired]:
    """The withdrawn ones, as the public knows them."""
    for each in entries:
        if each.state is EntryState.WITHDRAWN:
            yield Retired(each.id, each.moved_to, each.reason_zh)


def _of(connection: Connection, shown: dict[str, RegisteredEntry]) -> Iterator[KeptFact]:
    return (each for each in facts_in(connection) if each.entry in shown)


def _asking(connection: Connection, shown: dict[str, RegisteredEntry]) -> Iterator[Poster]:
    """The posters of entries that everybody may see."""
    for each in posters_in_use(connection):
        entry = shown.get(each.entry)
        if entry and entry.cells["visibility"] == Visibility.PUBLIC:
            yield each


def _given_away(entry: RegisteredEntry, fact: KeptFact) -> Fact:
    visibility = entry.cells["visibility"]
    quiet, secret = visibility != Visibility.PUBLIC, visibility == Visibility.CONFIDENTIAL
    return public(fact, quiet=quiet, secret=secret)


def _standing(entry: RegisteredEntry, fact: Fact | None, today: date) -> RegisteredEntry:
    """The entry with the status that it has for the public on that day."""
    cells: Cells = entry.cells
    source = Source(cells["source_title_zh"], cells["source_url"])
    status, checked_on = standing(Status(cells["status"]), source, fact, today)
    ours = {"status": str(status), "checked_on": DAY.written(checked_on)}
    return replace(entry, cells={**cells, **ours})

"""The register as its users hold it: each method is one piece of work, kept whole or not at all.

What people do with entries goes through ``webapp.intake`` first, which asks the rules of every
entry file: ``intake.changing.propose`` (add, edit, withdraw, restore) and
``intake.checking.check``, and after a withdrawal or a restoring
``intake.withholding.hide_what_is_withdrawn``. Everything else is asked here:

- ``register.entry(ID)``, ``entries()``, ``facts(ID)``, ``waiting()``: what is, and what waits;
- ``second``, ``reject``: the second person's word on a change that waits;
- ``register.publications``: ``ask`` (publish now), ``second`` and ``reject`` (where entries may be
  lost), ``newest`` (queue and history), ``unpublished``, ``last_beat`` (is anybody tending it?);
- ``register.history``: ``about`` an entry, ``before`` an act, ``version`` of an entry as it was;
- ``register.occasions``: the dated events of an entry;
- ``register.claims``: who is at work on what;
- ``register.looks``: what was looked at, of all entries at once;
- ``register.imports``: sets of changes that hold, wait and are taken back as a whole;
- ``register.posters``: which code at a door asks about which entry.

A change that waits is ``PROPOSED``; one whose base is not the newest raises ``ChangedMeanwhile``,
which names the newest version. All that is handed out is frozen (``webapp.domain.register``).
"""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import select

from webapp.domain.register.changes import Change, NewChange
from webapp.domain.register.checks import Check, KeptFact, NewCheck
from webapp.domain.register.entries import EntryState, RegisteredEntry, Snapshot
from webapp.domain.register.errors import ChangeRefused, NoSuchEntry
from webapp.domain.register.publications import PUBLISHER
from webapp.domain.register.status import Adopted, Adoption, NewAdoption, RegisterStatus
from webapp.domain.service import Retired
from webapp.ledger.place import Patience, Place
from webapp.register import adopting, changing, dating
from webapp.register.access import Access
from webapp.register.audit import verified
from webapp.register.claims import Claims
from webapp.register.database import PATIENCE, register_ledger
from webapp.register.facts import checking, undoing
from webapp.register.facts.looks import Looks
from webapp.register.facts.rows import facts_in, running_out
from webapp.register.history import History
from webapp.register.imports.imports import Imports
from webapp.register.occasions.occasions import Occasions
from webapp.register.posters.posters import Posters
from webapp.register.publications.publications import Publications
from webapp.register.publications.waiting import unpublished
from webapp.register.rows import (
    CHANGE_COLUMNS,
    HOW_MANY_OF_STATE,
    HOW_MANY_WAIT,
    NEWEST,
    WAITS,
    change_from,
    entry_from,
    entry_of,
)
from webapp.register.showing import all_entries, changed_since, retired_among, snapshot_of
from webapp.register.tables import ChangeRow, VersionRow
from webapp.sentence import Sentence


class Register:
    """The register kept at ``place``. Nothing is opened before something is asked of it.

    Every method raises ``RegisterUnavailable`` where the database cannot be used; those that
    change something, ``ChangeRefused`` where a rule would be broken; all but ``adoption``,
    ``adopt`` and ``status`` raise ``NotAdopted`` where the files count.
    """

    def __init__(self, place: Place, patience: Patience = PATIENCE) -> None:
        self._database = register_ledger(place, patience)
        self._access = Access(self._database)
        self.publications = Publications(self._access)
        self.history = History(self._access)
        self.claims = Claims(self._access)
        self.occasions = Occasions(self._access)
        self.looks = Looks(self._access)
        self.imports = Imports(self._access)
        self.posters = Posters(self._access)

    def adoption(self) -> Adoption | None:
        """Since when the register counts; ``None`` where the files do."""
        if not self._database.is_there():
            return None
        with self._database.reading() as connection:
            return adopting.adoption_of(connection)

    def adopt(self, new: NewAdoption) -> Adopted:
        """Take in what the files say; from then on the register counts. Raises
        ``AlreadyAdopted``."""
        with self._access.writing() as connection:
            return adopting.adopt(connection, new)

    def leave(self, by: str, at: datetime) -> None:
        """The files count again; what the register knows stays in it."""
        with self._access.counting() as connection:
            adopting.leave(connection, by, at)

    def begin_anew(self, at: datetime) -> str:
        """Set the register aside, deleting nothing; the files count then. Says where it is now, or
        ``""``. For whoever lost the database and has no backup of it."""
        return self._database.begin_anew(f"{at:%Y%m%d%H%M%S}")

    def status(self) -> RegisterStatus:
        """The register in numbers, its audit verified. Raises ``ChainBroken``."""
        if not self._database.is_there():
            return RegisterStatus(None, 0, 0, 0, 0, 0, "")
        with self._database.reading() as connection:
            line = verified(connection)
            of_state: dict[str, int] = dict(iter(connection.execute(HOW_MANY_OF_STATE)))
            waiting = connection.scalar(HOW_MANY_WAIT) or 0
            return RegisterStatus(
                adoption=adopting.adoption_of(connection),
                published=of_state.get(EntryState.PUBLISHED, 0),
                withdrawn=of_state.get(EntryState.WITHDRAWN, 0),
                waiting=waiting,
                act=line.number if line else 0,
                newest=unpublished(connection, 0).newest,
                mark=line.mark if line else "",
            )

    def snapshot(self, today: date, held_back: Mapping[str, int] | None = None) -> Snapshot:
        """Everything that the public shall see on that day, read at one moment; entries that are
        held back in those older versions, those of version 0 not at all."""
        with self._access.looking() as connection:
            return snapshot_of(connection, today, held_back or {})

    def changed_since(self, act: int) -> Mapping[str, tuple[int, int]]:
        """The entries that were changed after that act: the version that they had then, 0 where
        there was none, and the newest."""
        with self._access.looking() as connection:
            return changed_since(connection, act)

    def entries(self) -> tuple[RegisteredEntry, ...]:
        """All entries in their newest versions, withdrawn ones among them, sorted by id."""
        with self._access.looking() as connection:
            return tuple(all_entries(connection))

    def withdrawn(self) -> tuple[Retired, ...]:
        """The ids that the public must not see, sorted."""
        with self._access.looking() as connection:
            hidden = NEWEST.where(VersionRow.state == str(EntryState.WITHDRAWN))
            rows = connection.execute(hidden.order_by(VersionRow.entry))
            return tuple(retired_among(map(entry_from, rows)))

    def facts(self, entry: str) -> tuple[KeptFact, ...]:
        """What is known of the facts of an entry beside their values, in order of the fields."""
        with self._access.looking() as connection:
            return tuple(facts_in(connection, entry))

    def running_out(self, by: date) -> frozenset[str]:
        """The entries of which a fact that somebody looked at runs out on that day, or before."""
        with self._access.looking() as connection:
            return running_out(connection, by)

    def entry(self, entry: str) -> RegisteredEntry:
        """One entry in its newest version. Raises ``NoSuchEntry``."""
        with self._access.looking() as connection:
            found = entry_of(connection, entry)
        if found is None:
            raise NoSuchEntry(
                Sentence("%(entry)s: there is no such entry in the register", entry=entry)
            )
        return found

    def waiting(self) -> tuple[Change, ...]:
        """The changes that wait for a second person, oldest first."""
        with self._access.looking() as connection:
            wanted = select(*CHANGE_COLUMNS).where(WAITS).order_by(ChangeRow.number)
            return tuple(change_from(row) for row in connection.execute(wanted).mappings())

    def dated(self) -> tuple[Change, ...]:
        """The changes that only wait for their day, the nearest first."""
        with self._access.looking() as connection:
            return dating.settled(connection)

    def apply_dated(self, at: datetime) -> tuple[Change, ...]:
        """Let the changes hold whose day has come. One that breaks a rule by now is rejected with
        that sentence, and holds up no other."""
        today = at.date()
        due = (each for each in self.dated() if each.publish_from and each.publish_from <= today)
        return tuple(self._applied_dated(each.number, at) for each in due)

    def _applied_dated(self, number: int, at: datetime) -> Change:
        try:
            with self._access.counting() as connection:
                return dating.apply_dated(connection, number, at)
        except ChangeRefused as error:
            return self.reject(number, PUBLISHER, str(error), at)

    def propose(self, new: NewChange, two_person_kinds: frozenset[str]) -> Change:
        """Write a change down, and apply it where one person is enough: its state tells. What was
        ``once`` proposed is not proposed again.

        Raises ``NoSuchEntry`` or ``ChangedMeanwhile``.
        """
        with self._access.counting() as connection:
            adopting.keep_two_person_kinds(connection, two_person_kinds)
            return changing.propose(connection, new)

    def check(self, *new: NewCheck) -> tuple[Check, ...]:
        """Keep that somebody looked at facts of entries, and what they found: all of it, or
        nothing. What was ``once`` told is not kept again.

        Raises ``NoSuchEntry`` or ``ChangedMeanwhile``.
        """
        with self._access.counting() as connection:
            return tuple(checking.check(connection, each) for each in new)

    def undo_check(self, number: int, by: str, at: datetime) -> Check:
        """Take back that somebody looked: the days hold again that held before; once more changes
        nothing. Raises ``ChangeRefused`` where somebody looked again since, and
        ``ChangedMeanwhile``."""
        with self._access.counting() as connection:
            return undoing.undo(connection, number, by, at)

    def second(self, number: int, by: str, at: datetime) -> Change:
        """Apply a change as its second person; it is ``OVERTAKEN`` instead where its entry was
        changed meanwhile. Raises ``NoSuchChange``."""
        with self._access.counting() as connection:
            return changing.second(connection, number, by, at)

    def reject(self, number: int, by: str, sentence: str, at: datetime) -> Change:
        """End a change with the sentence that says why. Raises ``NoSuchChange``."""
        with self._access.counting() as connection:
            return changing.reject(connection, number, by, sentence, at)

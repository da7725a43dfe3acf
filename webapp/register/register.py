"""The register as its users hold it: each method is one piece of work, kept whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, func, select

from webapp.domain.register.changes import Change, ChangeState, NewChange
from webapp.domain.register.entries import EntryState, RegisteredEntry, Snapshot
from webapp.domain.register.errors import ChangeRefused, NoSuchEntry, NotAdopted
from webapp.domain.register.status import Adopted, Adoption, NewAdoption, RegisterStatus
from webapp.domain.service import Retired
from webapp.ledger.ledger import Refused
from webapp.ledger.place import Patience, Place
from webapp.register import adopting, changing
from webapp.register.audit import last_line, verified
from webapp.register.database import PATIENCE, register_ledger
from webapp.register.rows import CHANGE_COLUMNS, NEWEST, change_from, entry_from, entry_of
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

    def adoption(self) -> Adoption | None:
        """Since when the register counts; ``None`` where the files do."""
        if not self._database.is_there():
            return None
        with self._database.reading() as connection:
            return adopting.adoption_of(connection)

    def adopt(self, new: NewAdoption) -> Adopted:
        """Take in what the files say; from then on the register counts. Raises
        ``AlreadyAdopted``."""
        with self._writing() as connection:
            return adopting.adopt(connection, new)

    def leave(self, by: str, at: datetime) -> None:
        """The files count again; what the register knows stays in it."""
        with self._counting() as connection:
            adopting.leave(connection, by, at)

    def begin_anew(self, at: datetime) -> str:
        """Set the register aside, deleting nothing; the files count then. Says where it is now, or
        ``""``. For whoever lost the database and has no backup of it."""
        return self._database.begin_anew(f"{at:%Y%m%d%H%M%S}")

    def status(self) -> RegisterStatus:
        """The register in numbers, its audit verified. Raises ``ChainBroken``."""
        if not self._database.is_there():
            return RegisterStatus(None, 0, 0, 0, 0, "")
        with self._database.reading() as connection:
            line = verified(connection)
            of_state: dict[str, int] = dict(iter(connection.execute(_COUNTS)))
            waiting = connection.scalar(_HOW_MANY_WAIT) or 0
            return RegisterStatus(
                adoption=adopting.adoption_of(connection),
                published=of_state.get(EntryState.PUBLISHED, 0),
                withdrawn=of_state.get(EntryState.WITHDRAWN, 0),
                waiting=waiting,
                act=line.number if line else 0,
                mark=line.mark if line else "",
            )

    def snapshot(self) -> Snapshot:
        """Everything that the public shall see, read at one moment."""
        with self._looking() as connection:
            rows = connection.execute(NEWEST.order_by(VersionRow.entry))
            entries = [entry_from(row) for row in rows]
            line = last_line(connection)
        shown = tuple(each for each in entries if each.state is EntryState.PUBLISHED)
        hidden = (each for each in entries if each.state is EntryState.WITHDRAWN)
        retired = tuple(Retired(each.id, each.moved_to, each.reason_zh) for each in hidden)
        return Snapshot(line.number if line else 0, shown, retired)

    def entry(self, entry: str) -> RegisteredEntry:
        """One entry in its newest version. Raises ``NoSuchEntry``."""
        with self._looking() as connection:
            found = entry_of(connection, entry)
        if found is None:
            raise NoSuchEntry(
                Sentence("%(entry)s: there is no such entry in the register", entry=entry)
            )
        return found

    def waiting(self) -> tuple[Change, ...]:
        """The changes that wait for a second person, oldest first."""
        with self._looking() as connection:
            wanted = select(*CHANGE_COLUMNS).where(_WAITS).order_by(ChangeRow.number)
            return tuple(change_from(row) for row in connection.execute(wanted).mappings())

    def propose(self, new: NewChange, two_person_kinds: frozenset[str]) -> Change:
        """Write a change down, and apply it where one person is enough: its state tells. What was
        ``once`` proposed is not proposed again.

        Raises ``NoSuchEntry`` or ``ChangedMeanwhile``.
        """
        with self._counting() as connection:
            adopting.keep_two_person_kinds(connection, two_person_kinds)
            return changing.propose(connection, new)

    def second(self, number: int, by: str, at: datetime) -> Change:
        """Apply a change as its second person; it is ``OVERTAKEN`` instead where its entry was
        changed meanwhile. Raises ``NoSuchChange``."""
        with self._counting() as connection:
            return changing.second(connection, number, by, at)

    def reject(self, number: int, by: str, sentence: str, at: datetime) -> Change:
        """End a change with the sentence that says why. Raises ``NoSuchChange``."""
        with self._counting() as connection:
            return changing.reject(connection, number, by, sentence, at)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with self._database.writing() as connection:
                yield connection
        except Refused as error:
            raise ChangeRefused(str(error)) from error

    @contextmanager
    def _counting(self) -> Iterator[Connection]:
        """To write where the register counts."""
        self._refuse_files()
        with self._writing() as connection:
            _refuse_left(connection)
            yield connection

    @contextmanager
    def _looking(self) -> Iterator[Connection]:
        self._refuse_files()
        with self._database.reading() as connection:
            _refuse_left(connection)
            yield connection

    def _refuse_files(self) -> None:
        if not self._database.is_there():
            raise NotAdopted(_NO_REGISTER)


_NO_REGISTER = Sentence(
    "there is no register: the files are what counts (`jiamenkou register adopt`)"
)
_WAITS = ChangeRow.state == str(ChangeState.PROPOSED)
_HOW_MANY_WAIT = select(func.count()).select_from(ChangeRow).where(_WAITS)
_STATES = NEWEST.subquery()
_COUNTS = select(_STATES.c.state, func.count()).group_by(_STATES.c.state)


def _refuse_left(connection: Connection) -> None:
    if adopting.adoption_of(connection) is None:
        raise NotAdopted(_NO_REGISTER)

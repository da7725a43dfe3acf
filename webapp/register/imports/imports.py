"""Sets of changes as their users hold them."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from webapp.domain.register.changes import Change, ChangeKind, ChangeState, NewChange
from webapp.domain.register.imports import (
    Answered,
    Import,
    ImportKind,
    ImportState,
    NewImport,
    Tally,
    origin_of,
)
from webapp.register import adopting
from webapp.register.access import Access
from webapp.register.imports import handing_in, keeping, pairs, undoing
from webapp.register.imports.rows import import_of
from webapp.register.tables import ChangeRow


class Imports:
    """Each method is one piece of work; it raises what ``Register`` says of all its methods, and
    ``NoSuchImport`` where there is no set of that number, or it is at another step."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def begin(self, new: NewImport) -> Import:
        """Take a sheet. Raises ``AlreadySent``."""
        with self._access.counting() as connection:
            return keeping.begin(connection, new)

    def send_again(self, number: int, new: NewImport) -> Import:
        """The same sheet, mended elsewhere; what was answered stays. Raises ``AlreadySent``."""
        with self._access.counting() as connection:
            return keeping.send_again(connection, number, new)

    def say_how(self, number: int, at: datetime, mapping: str, asked_encoding: str = "") -> Import:
        """How the sheet is read."""
        with self._access.counting() as connection:
            return keeping.say_how(connection, number, at, mapping, asked_encoding)

    def keep_less(self, number: int, at: datetime, rows: tuple[tuple[str, ...], ...]) -> Import:
        """Put other cells in the place of those that were sent, of which not all may be kept."""
        with self._access.counting() as connection:
            return keeping.keep_less(connection, number, at, rows)

    def answer(self, number: int, at: datetime, answers: Mapping[str, Answered]) -> Import:
        """Keep what somebody said of rows, by their keys."""
        with self._access.counting() as connection:
            return keeping.answer(connection, number, at, answers)

    def leave(self, number: int, by: str, at: datetime) -> Import:
        """Give an open import up."""
        with self._access.counting() as connection:
            return keeping.leave(connection, number, by, at)

    def hand_in(
        self,
        number: int,
        changes: tuple[NewChange, ...],
        two_person_kinds: frozenset[str],
        at: datetime,
    ) -> Import:
        """Let all changes of an open import hold, or none; where a second person is needed all of
        them wait. Raises ``EntriesChangedMeanwhile``."""
        with self._access.counting() as connection:
            adopting.keep_two_person_kinds(connection, two_person_kinds)
            return handing_in.hand_in(connection, number, changes, at)

    def second(self, number: int, by: str, at: datetime) -> Import:
        """Agree to a set as the second person: all of it holds then. It goes back to whoever made
        it where an entry was changed meanwhile."""
        with self._access.counting() as connection:
            return handing_in.second(connection, number, by, at)

    def refuse(self, number: int, by: str, sentence: str, at: datetime) -> Import:
        """Refuse a set with the sentence that says why."""
        with self._access.counting() as connection:
            return handing_in.refuse(connection, number, by, sentence, at)

    def undo(self, number: int, by: str, reason: str, at: datetime) -> Import:
        """Take a set back, by a set of its own; what was changed since stays."""
        with self._access.counting() as connection:
            return undoing.undo(connection, number, by, reason, at)

    def merge(
        self,
        changes: tuple[NewChange, ...],
        two_person_kinds: frozenset[str],
        reason: str,
        at: datetime,
    ) -> Import:
        """Make one of two entries: the changes that this takes, as a set of their own. Raises
        ``EntriesChangedMeanwhile``."""
        with self._access.counting() as connection:
            adopting.keep_two_person_kinds(connection, two_person_kinds)
            by = changes[0].made_by
            number = undoing.begun(connection, ImportKind.MERGE, by, reason, at)
            return handing_in.hand_in(connection, number, changes, at)

    def expire(self, at: datetime) -> None:
        """Give up what nobody went on with for 14 days, and forget cells 30 days after the end."""
        with self._access.looking() as connection:
            if not keeping.has_expired(connection, at):
                return
        with self._access.counting() as connection:
            keeping.expire(connection, at)

    def one(self, number: int) -> Import:
        """The set of that number."""
        with self._access.looking() as connection:
            return import_of(connection, number)

    def rows(self, number: int) -> tuple[tuple[str, ...], ...]:
        """The rows of each sheet as they were sent last; those that are not kept any more are
        empty texts."""
        with self._access.looking() as connection:
            return keeping.rows_of(connection, import_of(connection, number))

    def newest(self, limit: int = 50) -> tuple[Import, ...]:
        """So many sets, the newest first."""
        with self._access.looking() as connection:
            return keeping.newest(connection, limit)

    def in_state(self, state: ImportState) -> tuple[Import, ...]:
        """The sets at that step, oldest first."""
        with self._access.looking() as connection:
            return keeping.in_state(connection, state)

    def changes(self, number: int, state: ChangeState | None = None) -> tuple[Change, ...]:
        """The changes of a set, in the order in which they were made."""
        with self._access.looking() as connection:
            return handing_in.changes_of(connection, number, state)

    def tally(self, number: int) -> Tally:
        """How many changes of each kind a set has that hold, and what was changed since."""
        holds = ChangeRow.state == str(ChangeState.APPLIED)
        wanted = select(ChangeRow.kind, func.count()).where(
            ChangeRow.origin == origin_of(number), holds
        )
        with self._access.looking() as connection:
            kinds = connection.execute(wanted.group_by(ChangeRow.kind))
            return Tally(
                {ChangeKind(kind): count for kind, count in kinds},
                tuple(undoing.edited_since(connection, number)),
            )

    def remember(self, fingerprint: str, mapping: str, by: str, at: datetime) -> None:
        """Keep how a sheet with these headers is read."""
        with self._access.counting() as connection:
            keeping.remember(connection, fingerprint, mapping, by, at)

    def remembered(self, fingerprint: str) -> str:
        """How a sheet with these headers was read last; ``""`` where there was none."""
        with self._access.looking() as connection:
            return keeping.remembered(connection, fingerprint)

    def say_not_same(self, one: str, other: str, by: str, at: datetime) -> None:
        """Remember that two entries are not the same."""
        with self._access.counting() as connection:
            pairs.say_not_same(connection, one, other, by, at)

    def not_same(self) -> frozenset[tuple[str, str]]:
        """The pairs of which somebody said that they are not the same, the lesser id first."""
        with self._access.looking() as connection:
            return pairs.not_same(connection)

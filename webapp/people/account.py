"""What somebody does about their own account: be in, go out, change the password, print codes."""

from datetime import datetime

from webapp.domain.people.errors import PeopleRefused
from webapp.domain.people.passwords import as_typed, trouble_with
from webapp.domain.people.persons import Person, Session, SessionKind, WaitingRoles
from webapp.people import sessions, vouching
from webapp.people.credentials import (
    keep_new_recovery_codes,
    keep_password,
    password_hash,
    recovery_codes_left,
)
from webapp.people.joining import KNOWN
from webapp.people.log import record
from webapp.people.means import Means
from webapp.sentence import Sentence


class Account:
    """Every method raises ``PeopleUnavailable`` where the database cannot be used."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._ledger = means.ledger

    def session(self, token: str, at: datetime) -> Session | None:
        """The whole session that a browser is in, which is seen by this; else ``None``."""
        with self._ledger.reading() as connection:
            found = sessions.session_of(connection, token, at)
        if found is None or found.kind is not SessionKind.WHOLE:
            return None
        if (at - found.seen_at).total_seconds() >= sessions.SEEN_EVERY_SECONDS:
            with self._ledger.writing() as connection:
                sessions.see(connection, token, at)
        return found

    def half(self, token: str, at: datetime) -> Session | None:
        """The session in which only a password was typed."""
        with self._ledger.reading() as connection:
            found = sessions.session_of(connection, token, at)
        return found if found and found.kind is SessionKind.HALF else None

    def sign_out(self, token: str, at: datetime) -> None:
        """End the session that a browser is in."""
        with self._ledger.writing() as connection:
            sessions.end(connection, token, at)

    def change_password(self, person: Person, old: str, new: str, at: datetime) -> None:
        """Let ``new`` be the password; every session of theirs ends. Raises ``PeopleRefused`` where
        the old one is wrong, or the new one is easily guessed."""
        typed = as_typed(new)
        with self._ledger.reading() as connection:
            hash = password_hash(connection, person.number)
        if not self._means.hasher.fits(as_typed(old), hash):
            raise PeopleRefused(Sentence("the password that you have now is not right"))
        if wrong := trouble_with(typed, KNOWN, (person.name, person.shown_name)):
            raise PeopleRefused(wrong)
        made = self._means.hasher.hashed(typed)
        with self._ledger.writing() as connection:
            keep_password(connection, person.number, made, at)
            sessions.end_all(connection, person.number, at)
            record(connection, at, person.name, "changed the password")

    def waiting_roles(self, person: Person) -> WaitingRoles | None:
        """The roles of theirs that wait for a second person, who types their mark."""
        with self._ledger.reading() as connection:
            found = vouching.waiting(connection)
        return next((each for each in found if each.person == person.number), None)

    def recovery_codes_left(self, person: Person) -> int:
        """How many recovery codes were not used yet."""
        with self._ledger.reading() as connection:
            return recovery_codes_left(connection, person.number)

    def print_recovery_codes(self, person: Person, at: datetime) -> tuple[str, ...]:
        """Ten new ones; those that there were work no more."""
        with self._ledger.writing() as connection:
            record(connection, at, person.name, "printed recovery codes")
            return keep_new_recovery_codes(connection, person.number)

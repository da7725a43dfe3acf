"""The ways into the register: to look, to write, to write where it counts."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from webapp.domain.register.errors import ChangeRefused, NotAdopted
from webapp.ledger.ledger import Ledger, Refused
from webapp.register.adopting import adoption_of
from webapp.sentence import Sentence

_NO_REGISTER = Sentence(
    "there is no register: the files are what counts (`jiamenkou register adopt`)"
)


class Access:
    """Every way raises ``RegisterUnavailable`` where the database cannot be used."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction. Raises ``ChangeRefused`` where the database refuses a statement."""
        try:
            with self.ledger.writing() as connection:
                yield connection
        except Refused as error:
            raise ChangeRefused(str(error)) from error

    @contextmanager
    def counting(self) -> Iterator[Connection]:
        """To write where the register counts. Raises ``NotAdopted`` elsewhere."""
        self._refuse_files()
        with self.writing() as connection:
            _refuse_left(connection)
            yield connection

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """To look where the register counts. Raises ``NotAdopted`` elsewhere."""
        self._refuse_files()
        with self.ledger.reading() as connection:
            _refuse_left(connection)
            yield connection

    def _refuse_files(self) -> None:
        if not self.ledger.is_there():
            raise NotAdopted(_NO_REGISTER)


def _refuse_left(connection: Connection) -> None:
    if adoption_of(connection) is None:
        raise NotAdopted(_NO_REGISTER)

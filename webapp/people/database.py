"""The database of the people: a ledger whose errors are those of the people."""

from pathlib import Path

from webapp.domain.people.errors import PeopleUnavailable
from webapp.ledger.ledger import Ledger
from webapp.ledger.place import Line, Patience, Place
from webapp.people.tables import Base

REVISIONS = Path(__file__).parent / "migrations" / "versions"
PEOPLE = Line("people", Base.metadata, REVISIONS, newest="0003")
PATIENCE = Patience(seconds=5.0, at_once=8, queue_seconds=3.0)


def people_ledger(place: Place, patience: Patience = PATIENCE) -> Ledger:
    """The people kept at that place. Making this object opens nothing."""
    return Ledger(place, PEOPLE, PeopleUnavailable, patience)

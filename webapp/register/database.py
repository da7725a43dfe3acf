"""The database of the register: a ledger whose errors are those of the register."""

from pathlib import Path

from webapp.domain.register.errors import RegisterUnavailable
from webapp.ledger.ledger import Ledger
from webapp.ledger.place import Line, Patience, Place
from webapp.register.facts.tables import FactRow
from webapp.register.imports.tables import ImportRow
from webapp.register.posters.tables import PosterRow
from webapp.register.publications.tables import PublicationRow
from webapp.register.tables import AuditRow

TABLES = (AuditRow, FactRow, PublicationRow, ImportRow, PosterRow)
"""One of each module that declares tables: all are of one metadata."""

REVISIONS = Path(__file__).parent / "migrations" / "versions"
REGISTER = Line("register", TABLES[0].metadata, REVISIONS, newest="0008")
PATIENCE = Patience(seconds=10.0, at_once=4, queue_seconds=5.0)
"""Adopting thousands of entries takes seconds, and the others wait for it."""


def register_ledger(place: Place, patience: Patience) -> Ledger:
    """The register kept at that place. Making this object opens nothing."""
    return Ledger(place, REGISTER, RegisterUnavailable, patience)

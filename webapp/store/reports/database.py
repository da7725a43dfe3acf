"""The database of the reports: a ledger whose errors are those of the reports."""

from pathlib import Path

from webapp.domain.reports import ReportsUnavailable
from webapp.ledger.ledger import Ledger
from webapp.ledger.place import Line, Patience, Place
from webapp.store.reports.tables import Base

REVISIONS = Path(__file__).parent / "migrations" / "versions"
_AGES = "UPDATE reports SET words = '', form = NULL WHERE received_on < :before"
REPORTS = Line("reports", Base.metadata, REVISIONS, newest="0002", ages=_AGES)
PATIENCE = Patience()


def report_ledger(place: Place, patience: Patience) -> Ledger:
    """The reports kept at that place. Making this object opens nothing."""
    return Ledger(place, REPORTS, ReportsUnavailable, patience)

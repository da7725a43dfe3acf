"""Rows of publications as what they mean."""

from datetime import datetime

from sqlalchemy import RowMapping

from webapp.domain.register.publications import Publication, PublicationState, Why
from webapp.register.publications.tables import PublicationRow
from webapp.sentence import read

COLUMNS = tuple(getattr(PublicationRow, name) for name in Publication.__slots__)


def publication_from(row: RowMapping) -> Publication:
    """The publication of a row of ``COLUMNS``."""
    known = {
        "why": Why(row["why"]),
        "state": PublicationState(row["state"]),
        "asked_at": datetime.fromisoformat(row["asked_at"]),
        "due": datetime.fromisoformat(row["due"]),
        "problem": read(row["problem"]),
        "accepted": tuple(filter(None, row["accepted"].split(","))),
    }
    return Publication(**{**row, **known})

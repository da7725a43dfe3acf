"""How much was confirmed of late, by subdistrict and by kind: what the public reads on its page of
the plan once it is published."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response

from webapp.domain.lately import Looked, confirmed_lately
from webapp.domain.service import Status
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.present.plan.lately import lately_tables
from webapp.present.plan.models import FigureTable

blueprint = Blueprint("freshness", __name__)


@dataclass(frozen=True, slots=True)
class FreshnessPage:
    """The same tables as the public's."""

    h1: str
    tables: tuple[FigureTable, ...]


@blueprint.get("/freshness")
def freshness() -> Response:
    """The figures of today."""
    h1, today = sentences().say("Confirmed of late"), now().date()
    streets = {each.id: each.name_zh for each in reference().streets}
    kinds = {each.id: each.zh for each in reference().taxonomy.categories}
    figures = confirmed_lately(_looked(today), today)
    tables = lately_tables(figures, streets, kinds, sentences())
    return page("office/freshness/freshness.html", h1, FreshnessPage(h1, tables))


def _looked(today: date) -> Iterator[Looked]:
    """Each entry with the status that it has for the public today."""
    for each in parts().register.snapshot(today).entries:
        cells = each.cells
        if cells["status"] != Status.CLOSED:
            is_confirmed = cells["status"] == Status.CONFIRMED and cells["checked_on"]
            day = date.fromisoformat(cells["checked_on"]) if is_confirmed else None
            yield Looked(cells.get("street", ""), cells["category"], day)

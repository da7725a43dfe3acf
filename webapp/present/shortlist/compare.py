"""Up to four entries side by side, on the facts that visitors ask of their kinds."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from webapp.domain.fields import COMPARE
from webapp.domain.service import FIELD, Service, fields_on
from webapp.present.frame.links import service_href, shortlist_href
from webapp.present.search.cards import floor_text
from webapp.present.shortlist.cells import CellWriter
from webapp.present.shortlist.models import Cell, CompareColumn, ComparePage, CompareRow
from webapp.present.shortlist.page import Listed, list_notices, share_list
from webapp.present.wording.fields import label_of
from webapp.present.wording.trust import trust_mark
from webapp.present.wording.values import Link, OpenLine
from webapp.present.wording.words import Words

PATH = "/compare"
SHOWN = ("address", "phone")
"""Rows that stand even where nobody knows the answer."""


def compare_page(listed: Listed, open_lines: Mapping[str, OpenLine], words: Words) -> ComparePage:
    """The table; ``open_lines`` by id. Unknown facts are named as unknown; what is not known of any
    of them is named below the table instead of in rows that say nothing."""
    services = listed.services
    rows = [
        *_first_rows(services, open_lines, words),
        *_field_rows(services, words),
        *_feature_rows(services, words),
    ]
    telling = [row for row in rows if row.id in SHOWN or any(cell.known for cell in row.cells)]
    silent = [row.label for row in rows if row not in telling]
    return ComparePage(
        h1=words.say("Side by side"),
        columns=tuple(_column(service, listed.ids, words) for service in services),
        rows=tuple(telling),
        missing=words.listed(silent),
        notices=list_notices(listed, words),
        list_link=Link(words.say("My list"), shortlist_href(words.language, ())),
        share=share_list(words.language, listed.ids, PATH) if services else None,
    )


def _column(service: Service, ids: Sequence[str], words: Words) -> CompareColumn:
    others = tuple(id_ for id_ in ids if id_ != service.id)
    return CompareColumn(
        service.id,
        words.name(service),
        service_href(words.language, service),
        shortlist_href(words.language, others, PATH) if others else "",
    )


def _first_rows(
    services: Sequence[Service], open_lines: Mapping[str, OpenLine], words: Words
) -> list[CompareRow]:
    """What every kind has: kind, status, hours, place, numbers."""
    cell = CellWriter(words)
    streets = words.streets

    def label(field: str) -> str:
        return label_of(FIELD[field], words)

    rows: tuple[tuple[str, str, Callable[[Service], Cell]], ...] = (
        ("kind", label("category"), lambda s: cell.said(words.kinds[s.category])),
        ("status", label("status"), lambda s: cell.said(trust_mark(s, words).text)),
        ("open", words.say("Open"), lambda s: cell.open(open_lines[s.id], s)),
        ("address", label("address_zh"), lambda s: cell.field(FIELD["address_zh"], s)),
        ("street", label("street"), lambda s: cell.said(streets.get(s.street, ""))),
        ("floor", words.features.label("floor"), lambda s: cell.said(floor_text(s, words))),
        ("phone", label("phones"), cell.phone),
    )
    return [CompareRow(id_, name, tuple(map(write, services))) for id_, name, write in rows]


def _field_rows(services: Sequence[Service], words: Words) -> Iterator[CompareRow]:
    """For whom, how, at what cost; what nobody asks of these kinds only where it is known."""
    cell = CellWriter(words)
    for field in fields_on(COMPARE):
        cells = tuple(cell.field(field, service) for service in services)
        is_asked = COMPARE in field.asked or any(words.asks(s.category, field) for s in services)
        if is_asked or any(one.known for one in cells):
            yield CompareRow(field.id, label_of(field, words), cells)


def _feature_rows(services: Sequence[Service], words: Words) -> list[CompareRow]:
    """What visitors ask of these kinds, then what else is known of any of them."""
    asked = [key for service in services for key in words.asked_of(service.category)]
    known = [key for s in services for key, value in s.features if value != "unknown"]
    keys = [key for key in dict.fromkeys([*asked, *known]) if key != "floor"]
    cell = CellWriter(words)
    return [
        CompareRow(
            key,
            words.features.label(key),
            tuple(cell.feature(key, service) for service in services),
        )
        for key in keys
    ]

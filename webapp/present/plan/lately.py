"""How many entries were confirmed of late, in tables by subdistrict and by kind."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from webapp.domain.lately import LATELY, Lately, Looked, Share, confirmed_lately
from webapp.domain.service import Service, Status
from webapp.present.plan.models import FigureTable, TableRow
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link


def lately_of(services: Iterable[Service], today: date) -> Lately:
    """The figures of an edition on a day."""
    return confirmed_lately(_looked(services), today)


def _looked(services: Iterable[Service]) -> Iterator[Looked]:
    for each in services:
        if each.status is not Status.CLOSED:
            day = each.checked_on if each.status is Status.CONFIRMED else None
            yield Looked(each.street or "", each.category, day)


def lately_tables(
    figures: Lately,
    streets: Mapping[str, str],
    kinds: Mapping[str, str],
    sentences: Sentences,
) -> tuple[FigureTable, ...]:
    """A table of the streets and one of the kinds, each by their names."""
    say = sentences.say
    caption = say("Confirmed within %(days)s days", days=LATELY.days)
    whole = _row(say("Whole district"), figures.whole, total=True)
    elsewhere = figures.streets.get("")
    rest = (_row(say("In no subdistrict"), elsewhere),) if elsewhere else ()
    return (
        FigureTable(
            "lately-streets",
            caption,
            _columns(say("Subdistrict"), sentences),
            (whole, *_rows(figures.streets, streets), *rest),
        ),
        FigureTable(
            "lately-kinds",
            say("The same by kind of service"),
            _columns(say("Kind of service"), sentences),
            tuple(_rows(figures.kinds, kinds)),
        ),
    )


def _columns(first: str, sentences: Sentences) -> tuple[Link, ...]:
    say = sentences.say
    return tuple(Link(each, "") for each in (first, say("Confirmed"), say("Services listed")))


def _rows(shares: Mapping[str, Share], names: Mapping[str, str]) -> Iterator[TableRow]:
    return (_row(name, shares[id]) for id, name in names.items() if id in shares)


def _row(name: str, share: Share, total: bool = False) -> TableRow:
    return TableRow(name, (str(share.confirmed), str(share.entries)), total=total)

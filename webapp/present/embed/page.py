"""The first entries of one kind, and the line that puts them into another page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from html import escape

from webapp.domain.catalogue import Catalogue
from webapp.domain.categories import Category
from webapp.domain.district import Street
from webapp.present.embed.drawing import drawing_of
from webapp.present.embed.models import EmbedItem, EmbedPage, MakerPage, Option
from webapp.present.frame.links import page_href, phone_to, search_href, service_href
from webapp.present.search.cards import where_text
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.trust import trust_mark
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Hit, ResultPage

MOST_ITEMS = 10
MAP = "map"
HEIGHT_PIXELS = 520


def embed_page(
    kind: Category,
    street: Street | None,
    result: ResultPage,
    catalogue: Catalogue,
    words: Words,
    now: datetime,
    as_map: bool,
) -> EmbedPage:
    """The list; with the streets drawn above it where ``as_map``. Quiet entries are not in it."""
    hits = tuple(hit for hit in result.hits if not hit.service.is_quiet)[:MOST_ITEMS]
    query = SearchQuery(category=(kind.id,), street=(street.id,) if street else ())
    items = tuple(_item(n, hit, words, OpenSayer(words, now)) for n, hit in enumerate(hits, 1))
    page = EmbedPage(
        h1=heading(kind, street, words),
        items=items,
        call_first=words.say("Call before you go; not every service was checked."),
        more=Link(
            words.say_count("Show %(num)d service", "Show all %(num)d services", result.total),
            search_href(words, query),
        ),
    )
    streets = (street,) if street else catalogue.streets
    return _drawn(page, hits, streets) if as_map else page


def heading(kind: Category, street: Street | None, words: Words) -> str:
    """What the list is of, in words."""
    of_kind = words.kinds[kind.id]
    if street is None:
        return words.say("%(kind)s, %(place)s", kind=of_kind, place=words.district.spoken)
    return words.say("%(kind)s, %(place)s", kind=of_kind, place=words.streets[street.id])


def _item(number: int, hit: Hit, words: Words, say_open: OpenSayer) -> EmbedItem:
    service = hit.service
    return EmbedItem(
        number=str(number),
        name=words.name(service),
        href=service_href(words.language, service),
        where=where_text(service, words),
        open=say_open(hit.open),
        status=trust_mark(service, words),
        phone=phone_to(service.phones[0]) if service.phones else None,
    )


def _drawn(page: EmbedPage, hits: Sequence[Hit], streets: Sequence[Street]) -> EmbedPage:
    pins = [hit.service.pin for hit in hits]
    drawing = drawing_of(streets, [pin for pin in pins if pin])
    items = []
    for item, pin in zip(page.items, pins, strict=True):
        x, y = map(str, drawing.at(pin)) if pin else ("", "")
        items.append(replace(item, x=x, y=y))
    outlines = tuple(drawing.outline(street) for street in streets)
    return replace(page, items=tuple(items), outlines=outlines)


def maker_page(
    kind: Category,
    street: Street | None,
    as_map: bool,
    catalogue: Catalogue,
    words: Words,
    site: str,
) -> MakerPage:
    """The page that makes the line for what was chosen. Kinds that are nobody's business are not
    offered."""
    kinds = (c for c in catalogue.taxonomy.categories if not catalogue.is_quiet((c.id,)))
    at, title = (street.id if street else ""), heading(kind, street, words)
    src = embed_href(kind, street, as_map, words)
    return MakerPage(
        h1=words.say("A list for your own page"),
        kinds=tuple(Option(c.id, words.kinds[c.id], c.id == kind.id) for c in kinds),
        streets=(
            Option("", words.say("Any"), not at),
            *(Option(id_, name, id_ == at) for id_, name in words.streets.items()),
        ),
        views=(
            Option("", words.say("List"), not as_map),
            Option(MAP, words.say("List with a map"), as_map),
        ),
        title=title,
        src=src,
        line=(
            f'<iframe src="{site}{src}" title="{escape(title)}" width="100%"'
            f' height="{HEIGHT_PIXELS}" loading="lazy" style="border:0"></iframe>'
        ),
    )


def embed_href(kind: Category, street: Street | None, as_map: bool, words: Words) -> str:
    """Where the list is."""
    path = f"/embed/{kind.id}" + (f"/{street.id}" if street else "")
    return page_href(words.language, path) + (f"?view={MAP}" if as_map else "")

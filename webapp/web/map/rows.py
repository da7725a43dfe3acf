"""Rows of the list beside the map, each rendered once and filled with what is true now."""

from collections.abc import Callable

from markupsafe import Markup

from webapp.present.map.page import area_of
from webapp.present.search.cards import service_card
from webapp.present.search.models import CardGroup, CardPlace
from webapp.present.wording.values import OpenLine, Way
from webapp.serving.templates import environment
from webapp.web.rendering.cuts import Cut, escaped, mark
from webapp.web.rendering.localized_edition import Desk

TEMPLATE = "map/row.html"


def rows(desk: Desk, group: CardGroup) -> Markup:
    """The rows of a group, one after the other."""
    return Markup("".join([_row(desk, place) for place in group.places]))  # noqa: S704


def prepare(desk: Desk) -> None:
    """Cut every row as it is where no place was asked for."""
    for number in range(len(desk.edition.catalogue.services)):
        _cut(desk, number, has_way=False)


def _cut(desk: Desk, number: int, has_way: bool) -> Cut:
    key = ("map row", number, has_way)
    return desk.fragments.cut(key, lambda: _marked_row(desk, number, has_way))


def _row(desk: Desk, place: CardPlace) -> str:
    cut = _cut(desk, place.number, place.way is not None)
    values = {"state": place.open.state, "open": escaped(place.open.text)}
    if place.way is not None:
        values |= {"distance": escaped(place.way.distance), "walk": escaped(place.way.walk)}
    return cut.filled(values)


def _marked_row(desk: Desk, number: int, has_way: bool) -> str:
    service = desk.edition.catalogue.services[number]
    card = service_card(
        service,
        desk.speech.words,
        OpenLine(mark("state"), mark("open")),
        Way(mark("distance"), mark("walk")) if has_way else None,
    )
    return _macro(desk)(card, area_of(service))


def _macro(desk: Desk) -> Callable[..., Markup]:
    module = environment(desk.language).get_template(TEMPLATE).module
    macro: Callable[..., Markup] = module.map_row  # type: ignore[attr-defined]
    return macro

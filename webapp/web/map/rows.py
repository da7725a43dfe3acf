"""Rows of the list beside the map, each rendered once and filled with what is true now."""

from collections.abc import Callable

from markupsafe import Markup

from webapp.present.map.page import area_of
from webapp.present.search.cards import service_card
from webapp.present.search.models import CardGroup, CardPlace
from webapp.present.wording.values import OpenLine, Way
from webapp.serving.templates import environment
from webapp.web.rendering.cuts import Cut, escaped, mark
from webapp.web.rendering.localized_edition import LocalizedEdition

TEMPLATE = "map/row.html"


def rows(localized: LocalizedEdition, group: CardGroup) -> Markup:
    """The rows of a group, one after the other."""
    return Markup("".join([_row(localized, place) for place in group.places]))  # noqa: S704


def prepare(localized: LocalizedEdition) -> None:
    """Cut every row as it is where no place was asked for."""
    for number in range(len(localized.edition.catalogue.services)):
        _cut(localized, number, has_way=False)


def _cut(localized: LocalizedEdition, number: int, has_way: bool) -> Cut:
    key = ("map row", number, has_way)
    return localized.fragments.cut(key, lambda: _marked_row(localized, number, has_way))


def _row(localized: LocalizedEdition, place: CardPlace) -> str:
    cut = _cut(localized, place.number, place.way is not None)
    values = {"state": place.open.state, "open": escaped(place.open.text)}
    if place.way is not None:
        values |= {"distance": escaped(place.way.distance), "walk": escaped(place.way.walk)}
    return cut.filled(values)


def _marked_row(localized: LocalizedEdition, number: int, has_way: bool) -> str:
    service = localized.edition.catalogue.services[number]
    card = service_card(
        service,
        localized.speech.words,
        OpenLine(mark("state"), mark("open")),
        Way(mark("distance"), mark("walk")) if has_way else None,
    )
    return _macro(localized)(card, area_of(service))


def _macro(localized: LocalizedEdition) -> Callable[..., Markup]:
    module = environment(localized.language).get_template(TEMPLATE).module
    macro: Callable[..., Markup] = module.map_row  # type: ignore[attr-defined]
    return macro

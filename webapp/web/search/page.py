"""The page of results as one body."""

from dataclasses import replace
from datetime import datetime

from webapp.domain.lookup import PlaceAnswer
from webapp.present.map.models import MapCanvas
from webapp.present.occasions.choosing import days_of_places
from webapp.present.occasions.lines import shared_list
from webapp.present.search.models import ResultsView
from webapp.present.search.results_page import results_view
from webapp.present.wording.numbers import degrees
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice, ResultPage
from webapp.serving.bodies import Body
from webapp.text.foreign import with_languages
from webapp.web.fragments.components import RESULTS
from webapp.web.rendering.localized_edition import LocalizedEdition
from webapp.web.rendering.map_files import empty_canvas
from webapp.web.rendering.pages import visit


def results_body(
    localized: LocalizedEdition, query: SearchQuery, notices: tuple[Notice, ...], now: datetime
) -> Body:
    """The finished page. Pages with words or a place in them are private to the visitor."""
    result = find_services(query, localized.edition.searcher, now, notices)
    view = with_events(
        results_view(result, localized.wording, now, visit()), result, localized, now
    )
    html = with_languages(_html(localized, view, result.place))
    return Body(html.encode(), private=result.is_private, language=localized.language.code)


def with_events(
    view: ResultsView, result: ResultPage, localized: LocalizedEdition, now: datetime
) -> ResultsView:
    """The page with the dated events that were asked for."""
    days = days_of_places(localized.edition.catalogue.freshness, sensitive=False)
    told = shared_list(result.occasions, localized.wording.words, now.date(), days, "")
    answer = replace(view.page.answer, occasions=told)
    return replace(view, page=replace(view.page, answer=answer))


def _html(localized: LocalizedEdition, view: ResultsView, place: PlaceAnswer) -> str:
    fragments, canvas = localized.fragments, canvas_beside(localized, view, place)
    return fragments.page(
        RESULTS,
        {
            "shell": view.shell,
            "page": view.page,
            "cards": fragments.sections(view.groups),
            "filters": fragments.filters(view.filters),
            "canvas": canvas,
        },
        key=(view.shell.quiet, view.shell.care, canvas is not None),
    )


def canvas_beside(
    localized: LocalizedEdition, view: ResultsView, place: PlaceAnswer
) -> MapCanvas | None:
    """The map beside the list, without pins of its own: they are those of the cards, around the
    place that was asked for. None where no card has a place, and none on a quiet page."""
    services = localized.edition.catalogue.services
    numbers = (place.number for group in view.groups for place in group.places)
    if view.shell.quiet or not any(services[number].pin for number in numbers):
        return None
    canvas = empty_canvas(localized, (), quiet=False)
    if not place.point:
        return canvas
    lat, lon = degrees(place.point.lat), degrees(place.point.lon)
    return replace(canvas, lat=lat, lon=lon, place=localized.wording.words.plain(place.name))

"""ResultPage → the page of the map: who is a pin, who is counted in a street, who is nowhere."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from webapp.domain.service import Service, Visibility
from webapp.present.frame.frame import PageNature, Visit, results_shell
from webapp.present.frame.links import page_args, page_href, search_href, with_args
from webapp.present.frame.models import SearchForm
from webapp.present.map.models import MapCanvas, MapPage, MapView
from webapp.present.search.filters import filter_groups
from webapp.present.search.models import AnswerView, CardGroup, CardPlace
from webapp.present.search.results_page import (
    FORM_PARAMETERS,
    SayOpen,
    Wording,
    answer_view,
    card_groups,
)
from webapp.present.search.summary import results_heading
from webapp.present.wording.numbers import degrees
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.parameters import args_from_query
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage

PATH = "/map"

NOT_FOUND = ("community", "hours-unknown", "almost")
"""Groups that repeat entries, may be closed or only almost fit; the others are what was found."""

Services = Mapping[int, Service]


def map_view(
    result: ResultPage,
    wording: Wording,
    now: datetime,
    ground: Callable[[bool], MapCanvas],
    visit: Visit,
) -> MapView:
    """Everything that the page of the map needs, for an answer that has all its hits on one page.
    ``ground`` gives the map without pins, for a quiet page or another."""
    quiet, say_open = result.asks_quietly, OpenSayer(wording.words, now, result.at)
    page = map_page(result, wording, say_open, ground(quiet))
    everything = result.asked == SearchQuery()
    nature = PageNature("map", page.h1, quiet=quiet, indexed=everything)
    return MapView(page, results_shell(wording.words, PATH, result.asked, nature, visit))


def map_page(result: ResultPage, wording: Wording, say_open: SayOpen, ground: MapCanvas) -> MapPage:
    """What is printed."""
    words = wording.words
    services = {hit.number: hit.service for hit in result.hits}
    groups = [
        group for group in card_groups(result, wording, say_open) if group.id not in NOT_FOUND
    ]
    coarse = [place for group in groups for place in group.places if not services[place.number].pin]
    in_a_street = [place for place in coarse if area_of(services[place.number])]
    return MapPage(
        h1=map_heading(result.understood, wording),
        form=_form(result.understood, words),
        answer=replace(on_the_map(answer_view(result, wording), words), lists=bool(groups)),
        filters=filter_groups(result, wording.labels, wording.legends, words),
        list_href=search_href(words, result.asked),
        canvas=_canvas(ground, result, words),
        pinned=_pinned(groups, services),
        streets=_by_street(in_a_street, services, words),
        elsewhere=_elsewhere(
            [each for each in coarse if not area_of(services[each.number])], words
        ),
    )


def _canvas(ground: MapCanvas, result: ResultPage, words: Words) -> MapCanvas:
    """The map with what was found and the place that was asked for."""
    point = result.place.point
    kinds = sorted({hit.service.category for hit in result.hits if hit.service.pin})
    return replace(
        ground,
        kinds=tuple((kind, words.picture(kind)) for kind in kinds),
        points_href=with_args("/api/v1/points", args_from_query(result.asked)),
        lat=degrees(point.lat) if point else "",
        lon=degrees(point.lon) if point else "",
        place=words.plain(result.place.name),
    )


def map_heading(query: SearchQuery, wording: Wording) -> str:
    """What is on the map, told like the heading of the list; never by typed words or a place."""
    heading = results_heading(query, wording.words, wording.headings["results"])
    if heading == wording.headings["results"]:
        return wording.words.say("Map")
    return wording.words.say("Map: %(heading)s", heading=heading)


def area_of(service: Service) -> str:
    """The community, else the street, in which an entry without a pin is somewhere; empty where
    none is known or it is secret."""
    if service.pin or service.visibility is Visibility.CONFIDENTIAL:
        return ""
    return service.community_code or service.street


def on_the_map(answer: AnswerView, words: Words) -> AnswerView:
    """The same answer with its own links leading to the map, not to the list."""
    start, own = (page_href(words.language, path) for path in ("/search", PATH))

    def moved(href: str) -> str:
        return own + href.removeprefix(start) if href.partition("?")[0] == start else href

    def moved_link(link: Link | None) -> Link | None:
        return replace(link, href=moved(link.href)) if link else None

    advice = answer.advice
    return replace(
        answer,
        notices=tuple(replace(one, undo=moved_link(one.undo)) for one in answer.notices),
        applied=tuple(replace(one, href=moved(one.href)) for one in answer.applied),
        clear_href=moved(answer.clear_href),
        clear_all_href=moved(answer.clear_all_href),
        filter_action=own,
        did_you_mean=moved_link(answer.did_you_mean),
        place_choices=tuple(replace(one, href=moved(one.href)) for one in answer.place_choices),
        advice=replace(advice, link=moved_link(advice.link)) if advice else None,
    )


def _form(query: SearchQuery, words: Words) -> SearchForm:
    """The search box, which asks for the map again."""
    hidden = tuple(pair for pair in page_args(query, words) if pair[0] not in FORM_PARAMETERS)
    return SearchForm(page_href(words.language, PATH), query.q, query.near, hidden)


def _pinned(groups: Iterable[CardGroup], services: Services) -> tuple[CardGroup, ...]:
    pinned = (
        replace(group, places=tuple(p for p in group.places if services[p.number].pin))
        for group in groups
    )
    return tuple(group for group in pinned if group.places)


def _by_street(
    places: Iterable[CardPlace], services: Services, words: Words
) -> tuple[CardGroup, ...]:
    """The entries of each street, in the order of streets, each in the order of the list."""
    found: defaultdict[str, list[CardPlace]] = defaultdict(list)
    for place in places:
        found[services[place.number].street].append(place)
    return tuple(
        CardGroup(street, _count_in(name, len(found[street]), words), "", tuple(found[street]))
        for street, name in words.streets.items()
        if found[street]
    )


def _count_in(street: str, count: int, sentences: Sentences) -> str:
    return sentences.say_count(
        "%(street)s: %(num)d service", "%(street)s: %(num)d services", count, street=street
    )


def _elsewhere(places: Iterable[CardPlace], sentences: Sentences) -> CardGroup:
    note = sentences.say("Telephone and online services, and places that no source has told us.")
    return CardGroup("elsewhere", sentences.say("Not on the map"), note, tuple(places))

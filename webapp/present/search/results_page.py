"""ResultPage → the list that a visitor reads: groups of cards, what was understood, the way on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from webapp.domain.nearness import error_m
from webapp.domain.opening import OpenAnswer
from webapp.domain.service import Status
from webapp.present.frame.frame import PageNature, Visit, results_shell
from webapp.present.frame.links import SearchAddress, place_href
from webapp.present.frame.models import SearchForm, Share
from webapp.present.search.advice import advice_of
from webapp.present.search.fact_line import fact_line
from webapp.present.search.filter_labels import Labels, filter_labels, legends
from webapp.present.search.filters import applied_filters, filter_groups
from webapp.present.search.guide_links import guide_links
from webapp.present.search.meant import did_you_mean, place_choices
from webapp.present.search.models import (
    AnswerView,
    CardGroup,
    CardPlace,
    ResultsPage,
    ResultsView,
    SharedWarning,
)
from webapp.present.search.near import edge_words
from webapp.present.search.notices import notice_of
from webapp.present.search.paging import paging
from webapp.present.search.summary import heading_above, results_heading, summary_of
from webapp.present.search.told_above import told_above, told_of
from webapp.present.wording.numbers import WaySayer, pair
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link, OpenLine, Way
from webapp.present.wording.words import Words
from webapp.search.question.declaration import SHEET
from webapp.search.question.query import SORTS, SearchQuery, parameters_on
from webapp.search.question.results import Hit, ResultPage

NOBODY = Visit()
PATH = "/search"
FORM_PARAMETERS = frozenset({"q", "page", "as_typed"})
FILTER_PARAMETERS = frozenset({*(each.name for each in parameters_on(SHEET)), "page"})
KEPT_WITHOUT_FILTERS = frozenset({"q", "near", "sort", "per_page"})
NEAR_PARAMETERS = frozenset({"near", "radius", "sort", "page"})

SayOpen = Callable[[OpenAnswer], OpenLine]


@dataclass(frozen=True)
class Wording:
    """All that is needed to say an answer in one language, apart from the answer itself."""

    words: Words
    labels: Labels
    legends: dict[str, str]
    headings: dict[str, str]
    notes: dict[str, str]
    sorts: dict[str, str]
    say_way: WaySayer


def wording_for(words: Words) -> Wording:
    """Made once for an edition and language."""
    return Wording(
        words=words,
        labels=filter_labels(words),
        legends=legends(words),
        headings=_headings(words),
        notes=_notes(words),
        sorts=_sorts(words),
        say_way=WaySayer(words.phrases),
    )


def _headings(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "community": say("In your community"),
        "results": say("Search results"),
        "found": "",
        "hours-unknown": say("Hours not known: ask first"),
        "expected": say("Planned, not confirmed"),
        "closed": say("Closed"),
        "almost": say("These almost fit"),
    }


def _notes(sentences: Sentences) -> dict[str, str]:
    return {
        "expected": sentences.say(
            "The plan requires these. Nobody has confirmed them: ask before you go."
        ),
    }


def _sorts(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "relevance": say("Best match"),
        "distance": say("Nearest"),
        "checked": say("Last checked"),
        "name": say("Name"),
    }


def results_view(
    result: ResultPage, wording: Wording, now: datetime, visit: Visit = NOBODY
) -> ResultsView:
    """Everything that the page of a result needs, at a moment. No typed word and no place goes
    into its title."""
    words, say_open = wording.words, OpenSayer(wording.words, now, result.at)
    groups = card_groups(result, wording, say_open)
    answer = replace(answer_view(result, wording), lists=bool(groups))
    otherwise = wording.headings["results"]
    heading = results_heading(result.understood, words, otherwise)
    if result.answer is not None:
        answer = replace(answer, fact=fact_line(result.answer, words, now))
    if [each.text for each in answer.applied] == [heading]:
        answer = replace(answer, tag_told=True)
    nature = PageNature("search", heading, quiet=answer.quiet, indexed=False)
    return ResultsView(
        page=ResultsPage(
            heading_above(result, heading, otherwise, words.language.code),
            search_form(result.asked, words),
            answer,
        ),
        groups=groups,
        filters=filter_groups(result, wording.labels, wording.legends, words) if groups else (),
        shell=results_shell(words, PATH, result.asked, nature, visit),
    )


def answer_view(result: ResultPage, wording: Wording) -> AnswerView:
    """What stands around the cards of an answer, finished."""
    words, query = wording.words, result.understood
    address = SearchAddress.of(words, query)
    asked = address if query is result.asked else SearchAddress.of(words, result.asked)
    applied = applied_filters(address, words, wording.labels, result.notices)
    clear_href = address.only(KEPT_WITHOUT_FILTERS)
    return AnswerView(
        summary=summary_of(result, words),
        notices=tuple(notice_of(notice, words, wording.labels) for notice in result.notices),
        applied=applied,
        applied_count=str(len(applied)) if applied else "",
        clear_href=clear_href,
        clear_all_href=clear_href if len(applied) > 1 else "",
        sorts=_sort_links(result, address, wording),
        paging=paging(address.href(), query.page, result.pages, words.phrases),
        filter_action=address.language.prefix + "/search",
        hidden=asked.but_for(FILTER_PARAMETERS),
        map_href=address.href("/map"),
        did_you_mean=did_you_mean(result, words),
        place_choices=place_choices(result, words),
        near=result.asked.near,
        near_hidden=asked.but_for(NEAR_PARAMETERS),
        near_tag=applied[0] if query.near and len(applied) == 1 else None,
        walk_from="" if result.quiet or not result.place.point else pair(result.place.point),
        share=None
        if result.quiet or not result.total
        else Share(address.href(), address.href("/search/qr.png")),
        tag_told=bool(query.near) and len(applied) == 1,
        advice=None
        if result.total or result.asks_back
        else advice_of(result, wording.words, wording.labels),
        guides=guide_links(result, words),
        edge=edge_words(words),
        quiet=result.quiet,
    )


def card_groups(result: ResultPage, wording: Wording, say_open: SayOpen) -> tuple[CardGroup, ...]:
    """The hits under their headings; *expected* and closed ones stand apart and below, but the
    expected ones not where distance decides: there each card says what it is. Between them stand
    those of unknown hours, where somebody asks for what is open. Where several things were asked
    for each has its own headings."""
    if result.groups:
        return tuple(_need_groups(result, wording, say_open))
    apart = (Status.CLOSED,) if _mixes(result) else (Status.EXPECTED, Status.CLOSED)
    under: dict[str, list[Hit]] = {"found": [], **{status.value: [] for status in apart}}
    for hit in result.hits:
        under[hit.service.status.value if hit.service.status in apart else "found"].append(hit)
    rows = (
        ("community", result.community_hits),
        ("found", under.pop("found")),
        ("hours-unknown", result.hours_unknown),
        *under.items(),
        ("almost", result.almost),
    )
    error = error_m(result.place.precision, result.place.source)
    return tuple(
        _with_more(card_group(id_, found, wording, say_open, error=error), found, wording)
        for id_, found in rows
        if found
    )


def _with_more(group: CardGroup, hits: Iterable[Hit], wording: Wording) -> CardGroup:
    """What a community has leads to all that is known of it."""
    codes = (hit.service.community_code for hit in hits if hit.service.community_code)
    code = next(codes, "") if group.id == "community" else ""
    if not code:
        return group
    words = wording.words
    return replace(group, more=Link(words.say("My community"), place_href(words.language, code)))


def _need_groups(result: ResultPage, wording: Wording, say_open: SayOpen) -> Iterator[CardGroup]:
    """The hits in their order, with a heading wherever another need or status begins."""
    kind_of = {number: group.kind for group in result.groups for number in group.numbers}
    expected, kinds = wording.headings["expected"], wording.words.kinds
    apart = () if _mixes(result) else (Status.EXPECTED,)
    if result.community_hits:
        own = card_group("community", result.community_hits, wording, say_open)
        yield _with_more(own, result.community_hits, wording)
    for (kind, is_expected), hits in groupby(
        result.hits, lambda hit: (kind_of[hit.number], hit.service.status in apart)
    ):
        heading = f"{kinds[kind]} · {expected}" if is_expected else kinds[kind]
        id_ = "expected" if is_expected else kind
        yield card_group(id_, hits, wording, say_open, heading)
    if result.hours_unknown:
        yield card_group("hours-unknown", result.hours_unknown, wording, say_open)


def _mixes(result: ResultPage) -> bool:
    """Whether expected ones stand among the others."""
    by_distance = result.place.state == "located" and result.sort in ("relevance", "distance")
    return by_distance and not result.understood.open


def card_group(
    id_: str,
    hits: Iterable[Hit],
    wording: Wording,
    say_open: SayOpen,
    heading: str = "",
    error: int = 0,
) -> CardGroup:
    """Hits as cards under one heading. ``error`` are the metres to which the place is known from
    which distances are measured."""
    found = tuple(hits)
    above = told_above([hit.service for hit in found])
    return CardGroup(
        id=id_,
        heading=heading or wording.headings.get(id_, ""),
        note=wording.notes.get(id_, ""),
        places=tuple(
            [
                CardPlace(
                    hit.number,
                    say_open(hit.open),
                    _way(hit, error, wording),
                    *told_of(hit.service, above),
                )
                for hit in found
            ]
        ),
        told=tuple(SharedWarning(each.sign, wording.words.text(each.remark)) for each in above),
    )


def _way(hit: Hit, error: int, wording: Wording) -> Way | None:
    if hit.distance_m is None:
        return None
    within = max(error, wording.words.closeness(hit.service).within_m)
    return wording.say_way(hit.distance_m, hit.walk_minutes, within)


def search_form(query: SearchQuery, words: Words) -> SearchForm:
    """The search box as filled in by the visitor."""
    return SearchForm(
        action=f"{words.language.prefix}/search",
        q=query.q,
        near=query.near,
        hidden=SearchAddress.of(words, query).but_for(FORM_PARAMETERS),
    )


def _sort_links(result: ResultPage, address: SearchAddress, wording: Wording) -> tuple[Link, ...]:
    has_place = result.place.state == "located"
    has_words = bool(result.understood.q)
    possible = {"relevance": has_words, "distance": has_place, "checked": True, "name": True}
    return tuple(
        Link(wording.sorts[sort], address.ordered(sort), current=sort == result.sort)
        for sort in SORTS
        if possible[sort]
    )

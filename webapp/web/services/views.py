"""One service: all facts with their source. Gone ones say so (410), moved ones lead on (301)."""

from dataclasses import replace

from flask import Blueprint, abort, current_app, redirect, request
from markupsafe import Markup
from werkzeug import Response

from webapp.domain.languages import Language
from webapp.domain.opening import OpenAnswer
from webapp.domain.service import Retired, Service
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import category_href, page_href, service_href
from webapp.present.search.models import CardGroup
from webapp.present.search.results_page import card_group
from webapp.present.services.line import line_page
from webapp.present.services.models import GonePage, SeenPanel
from webapp.present.services.page import entry_page, hours_table
from webapp.present.services.seen import Told, seen_panel
from webapp.present.services.structured import structured_data
from webapp.present.wording.opening import fortnight
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.answering.nearest import next_nearest
from webapp.serving.bodies import Body, respond
from webapp.serving.redirects import moved_unseen
from webapp.store.reports.tallies import DailyTallies
from webapp.web.occasions.telling import told_of_entry
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.map_files import canvas_of_entry
from webapp.web.rendering.pages import care, frame, page_body, settings
from webapp.web.services.way import asked_near, way_to

blueprint = Blueprint("services", __name__)


@blueprint.get("/services/<service_id>")
def entry(language: Language, service_id: str) -> Response:
    """One entry, or what has become of it."""
    localized = localized_edition(language)
    found = localized.service(service_id)
    if found is None:
        return _retired(localized, service_id)
    if service_id != found[1].slug:
        return moved_unseen(service_href(language, found[1]))
    near = asked_near(found[1], request.args.get("near", ""), localized)
    return respond(entry_body(localized, *found, near=near))


def entry_body(
    localized: LocalizedEdition,
    number: int,
    service: Service,
    told: Told | None = None,
    near: str = "",
) -> Body:
    """The page of an entry, kept for a minute; ``told`` is what became of a tap on it. Nobody but
    us keeps a page that says where somebody is (``near``)."""
    seen, language = _seen(localized, service, told), localized.language.code
    key = ("entry", language, service.slug, near, this_minute(), care(), seen)
    body: Body = localized.edition.answers.get_or_make(
        key, lambda: _entry_body(localized, number, service, seen, near)
    )
    return body


def _entry_body(
    localized: LocalizedEdition,
    number: int,
    service: Service,
    seen: SeenPanel | None,
    near: str,
) -> Body:
    now = this_minute()
    searcher, words = localized.edition.searcher, localized.wording.words
    if service.is_telephone:
        return _line_body(localized, service, searcher.open_at(number, now))
    nearest, today = _nearest(localized, number), now.date()
    days = fortnight(searcher.days_of(number, today), today, words)
    page = entry_page(
        service,
        words,
        localized.open_sayer(now)(searcher.open_at(number, now)),
        hours_table(service, words, days, searcher.known_hours[number].house),
        nearest,
        today,
    )
    page, is_answer = replace(page, seen=seen), bool(seen and seen.told)
    description = _description(localized, service)
    nature = PageNature("services", page.h1.text, description, page.quiet, indexed=not is_answer)
    shell = frame(localized.language, nature, words.as_of)
    cards = localized.fragments.cards(nearest) if nearest else ""
    canvas = canvas_of_entry(localized, service)
    if canvas and near:
        canvas = replace(canvas, way=way_to(service, near, localized))
    told = told_of_entry(localized, service, now)
    shell = replace(shell, calendar=told.calendar if told else "")
    more = {
        "occasions": told,
        "nearest": cards,
        "canvas": canvas,
        "structured": _structured(localized, service),
        "site": settings().public_address,
    }
    body = page_body(localized.language, "services/entry.html", shell, page, **more)
    return replace(body, private=body.private or bool(near))


def _seen(localized: LocalizedEdition, service: Service, told: Told | None) -> SeenPanel | None:
    """What visitors say with one tap, where the site asks for it."""
    tallies: DailyTallies | None = current_app.extensions.get("tallies")
    if tallies is None:
        return None
    words = localized.wording.words
    kind = words.taxonomy.category(service.category)
    return seen_panel(service, kind, tallies.of(service.id), words, told)


def _line_body(localized: LocalizedEdition, service: Service, answer: OpenAnswer) -> Body:
    """A telephone line: nowhere to go, nothing to be near."""
    now, words = this_minute(), localized.wording.words
    said = localized.open_sayer(now)(answer)
    page = line_page(service, words, said, localized.edition.catalogue, now.date())
    description = _description(localized, service)
    nature = PageNature("services", page.h1.text, description, page.quiet, leaves=True)
    shell = frame(localized.language, nature, words.as_of)
    told = told_of_entry(localized, service, now)
    shell = replace(shell, calendar=told.calendar if told else "")
    more = {"structured": _structured(localized, service), "occasions": told}
    return page_body(localized.language, "services/line.html", shell, page, **more)


def _structured(localized: LocalizedEdition, service: Service) -> Markup:
    """The entry for machines; everything that HTML could mistake is escaped already."""
    text = structured_data(service, localized.wording.words, settings().public_address)
    return Markup(text)  # noqa: S704


def _description(localized: LocalizedEdition, service: Service) -> str:
    """What a shared link says of the entry beside its name."""
    words = localized.wording.words
    kind = words.kinds[service.category]
    if service.is_quiet or service.is_telephone:
        return kind
    area = words.streets.get(service.street, words.district.spoken)
    if not service.address_zh:
        return words.say("%(kind)s, %(area)s: for whom and where to ask", kind=kind, area=area)
    return words.say(
        "%(kind)s, %(area)s: address, hours and how to get there", kind=kind, area=area
    )


def _nearest(localized: LocalizedEdition, number: int) -> CardGroup | None:
    now = this_minute()
    hits = next_nearest(number, localized.edition.searcher, now)
    if not hits:
        return None
    words, here = localized.wording.words, localized.edition.catalogue.services[number]
    heading, error = words.say("Next nearest"), words.closeness(here).within_m
    sayer = localized.open_sayer(now)
    return card_group("nearest", hits, localized.wording, sayer, heading, error)


def _retired(localized: LocalizedEdition, service_id: str) -> Response:
    """301 to the new id of a moved entry, 410 with the reason for one that is gone, else 404."""
    retired = localized.retired(service_id)
    if retired is None:
        abort(404)
    moved_to = localized.service(retired.moved_to)
    if moved_to:
        href = service_href(localized.language, moved_to[1])
        return moved_unseen(href) if moved_to[1].is_quiet else redirect(href, 301)
    return _gone(localized, retired)


def _gone(localized: LocalizedEdition, retired: Retired) -> Response:
    words, language = localized.wording.words, localized.language
    page = GonePage(
        words.say("This service is no longer here"),
        words.text(retired.reason_zh) if retired.reason_zh else None,
        _ways_on(words),
    )
    shell = frame(
        language, PageNature("services", page.h1, leaves=True, indexed=False), words.as_of
    )
    return respond(page_body(language, "services/gone.html", shell, page), status=410)


def _ways_on(words: Words) -> tuple[Link, ...]:
    """Where else to look: the search, what is looked for most, all kinds."""
    language, most = words.language, words.taxonomy.pages.near_me
    looked_for = (
        [Link(words.kinds[most], category_href(language, words.taxonomy.category(most)))]
        if most
        else []
    )
    return (
        Link(words.say("Search"), page_href(language, "/search")),
        *looked_for,
        Link(words.say("Kinds of service"), page_href(language, "/categories")),
    )

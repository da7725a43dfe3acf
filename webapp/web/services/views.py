"""One service: all facts with their source. Gone ones say so (410), moved ones lead on (301)."""

from flask import Blueprint, abort, redirect
from markupsafe import Markup
from werkzeug import Response

from webapp.domain.languages import Language
from webapp.domain.service import Retired, Service
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import category_href, page_href, service_href
from webapp.present.search.models import CardGroup
from webapp.present.search.results_page import card_group
from webapp.present.services.models import GonePage
from webapp.present.services.page import entry_page
from webapp.present.services.structured import structured_data
from webapp.present.wording.opening import fortnight
from webapp.present.wording.sentences import gettext
from webapp.present.wording.values import Link
from webapp.search.answering.nearest import next_nearest
from webapp.serving.bodies import Body, respond
from webapp.web.map.files import canvas_of_entry
from webapp.web.rendering.localized_edition import Desk, desk_for, open_sayer, this_minute
from webapp.web.rendering.pages import care, frame, page_body, settings

blueprint = Blueprint("services", __name__)


@blueprint.get("/services/<service_id>")
def entry(language: Language, service_id: str) -> Response:
    """One entry, or what has become of it."""
    desk = desk_for(language)
    found = desk.service(service_id)
    if found is None:
        return _retired(desk, service_id)
    now = this_minute()
    key = ("entry", language.code, service_id, now, care())
    body = desk.edition.answers.get(key)
    if body is None:
        body = _entry_body(desk, *found)
        desk.edition.answers.put(key, body, body.size)
    return respond(body)


def _entry_body(desk: Desk, number: int, service: Service) -> Body:
    now = this_minute()
    hours = desk.edition.parts.hours
    nearest = _nearest(desk, number)
    page = entry_page(
        service,
        desk.speech.words,
        open_sayer(now)(hours.answer(service.hours, now)),
        fortnight(hours.days(service.hours, now.date()), now.date()),
        nearest,
    )
    nature = PageNature("services", page.h1.text, _description(desk, service), page.quiet)
    shell = frame(desk.language, nature, desk.speech.words.built_on)
    cards = desk.fragments.cards(nearest) if nearest else ""
    canvas = canvas_of_entry(desk, service)
    more = {"nearest": cards, "canvas": canvas, "structured": _structured(desk, service)}
    return page_body(desk.language, "services/entry.html", shell, page, **more)


def _structured(desk: Desk, service: Service) -> Markup:
    """The entry for machines; everything that HTML could mistake is escaped already."""
    text = structured_data(service, desk.speech.words, settings().public_address)
    return Markup(text)  # noqa: S704


def _description(desk: Desk, service: Service) -> str:
    words = desk.speech.words
    street = words.streets.get(service.street, "")
    return words.phrases.separator.join(filter(None, (words.kinds[service.category], street)))


def _nearest(desk: Desk, number: int) -> CardGroup | None:
    now = this_minute()
    hits = next_nearest(number, desk.edition.parts, now)
    if not hits:
        return None
    return card_group("nearest", hits, desk.speech, open_sayer(now), gettext("Next nearest"))


def _retired(desk: Desk, service_id: str) -> Response:
    """301 to the new id of a moved entry, 410 with the reason for one that is gone, else 404."""
    retired = desk.retired(service_id)
    if retired is None:
        abort(404)
    if retired.moved_to:
        return redirect(service_href(desk.language, retired.moved_to), 301)
    return _gone(desk, retired)


def _gone(desk: Desk, retired: Retired) -> Response:
    words = desk.speech.words
    page = GonePage(
        gettext("This entry is no longer here"),
        words.text(retired.reason_zh) if retired.reason_zh else None,
        (
            Link(gettext("Search"), page_href(desk.language, "/search")),
            Link(gettext("Mother-and-baby rooms"), category_href(desk.language, "nursing-room")),
            Link(gettext("Kinds of service"), page_href(desk.language, "/categories")),
        ),
    )
    shell = frame(desk.language, PageNature("services", page.h1, indexed=False), words.built_on)
    return respond(page_body(desk.language, "services/gone.html", shell, page), status=410)

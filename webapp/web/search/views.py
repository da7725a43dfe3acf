"""The page of results: list first, filters with counts, the map one tap away."""

from urllib.parse import parse_qsl, urlencode

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response as AnyResponse

from webapp.domain.languages import Language
from webapp.present.frame.links import KIND, SearchAddress
from webapp.present.frame.qr import qr_png
from webapp.search.question.parameters import query_from_args
from webapp.serving.bodies import Body, respond
from webapp.serving.limits import MOST_ARGUMENTS
from webapp.serving.redirects import moved_unseen
from webapp.serving.worn_addresses import decoded, mended_query
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import care, site_address
from webapp.web.search.page import results_body

MOST_OF_A_CODE = 2000
"""Letters of an address: what phones still read, and less than a code can hold."""

blueprint = Blueprint("search", __name__)


def arguments() -> list[tuple[str, str]]:
    """The (name, value) pairs of the address, in order; bytes that are no UTF-8 are replaced, what
    was encoded twice is read as it was meant."""
    text = mended_query(request.query_string.decode("utf-8", "replace"))
    pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_ARGUMENTS)
    return [(name, decoded(value)) for name, value in pairs]


def neutral_address(localized: LocalizedEdition) -> str:
    """The address of this page with neutral words for kinds that tell what is looked at; empty
    where it holds none. Browsers note where they arrive, not what led there."""
    asked, neutral = arguments(), localized.known.neutral
    if not any(name == KIND and value.strip() in neutral for name, value in asked):
        return ""
    words = [(name, neutral.get(value.strip(), value)) for name, value in asked]
    return f"{request.path}?{urlencode(words)}"


@blueprint.get("/search/qr.png")
def code_of_search(language: Language) -> AnyResponse:
    """The QR code of a list; kinds that tell what is looked at stand in it by neutral words."""
    localized = localized_edition(language)
    query = query_from_args(arguments(), localized.known)[0]
    address = site_address() + SearchAddress.of(localized.wording.words, query).href()
    if len(address) > MOST_OF_A_CODE:
        abort(404)
    picture = qr_png(address)
    return respond(Body(picture, "image/png", private=True, compressible=False))


@blueprint.get("/search")
def results(language: Language) -> AnyResponse:
    """Ask, find, show; the same question in the same minute is answered from memory."""
    localized = localized_edition(language)
    elsewhere = neutral_address(localized)
    if elsewhere:
        return moved_unseen(elsewhere)
    query, notices = query_from_args(arguments(), localized.known)
    now = this_minute()
    key = ("results", language.code, query, notices, now, care())
    answers = localized.edition.answers
    return respond(answers.get_or_make(key, lambda: results_body(localized, query, notices, now)))

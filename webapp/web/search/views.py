"""The page of results: list first, filters with counts, the map one tap away."""

from urllib.parse import parse_qsl

from flask import Blueprint, Response, request

from webapp.domain.languages import Language
from webapp.search.question.parameters import query_from_args
from webapp.serving.bodies import respond
from webapp.serving.limits import MOST_ARGUMENTS
from webapp.serving.worn_addresses import decoded, mended_query
from webapp.web.rendering.localized_edition import localized_edition, this_minute
from webapp.web.rendering.pages import care
from webapp.web.search.page import results_body

blueprint = Blueprint("search", __name__)


def arguments() -> list[tuple[str, str]]:
    """The (name, value) pairs of the address, in order; bytes that are no UTF-8 are replaced, what
    was encoded twice is read as it was meant."""
    text = mended_query(request.query_string.decode("utf-8", "replace"))
    pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_ARGUMENTS)
    return [(name, decoded(value)) for name, value in pairs]


@blueprint.get("/search")
def results(language: Language) -> Response:
    """Ask, find, show; the same question in the same minute is answered from memory."""
    localized = localized_edition(language)
    query, notices = query_from_args(arguments(), localized.known)
    now = this_minute()
    key = ("results", language.code, query, notices, now, care())
    answers = localized.edition.answers
    return respond(answers.get_or_make(key, lambda: results_body(localized, query, notices, now)))

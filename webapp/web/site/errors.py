"""Error pages: in the visitor's language, keeping what was typed, with the urgent numbers.

They need neither an edition nor an index. Should even the template fail, a plain page without a
single moving part is sent.
"""

import json
import logging
from functools import partial

from flask import Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError
from werkzeug.wrappers import Response as AnyResponse

from webapp import paths
from webapp.domain.languages import Language, language_of_path
from webapp.domain.problems import IndexDamaged, NoEdition
from webapp.present.frame.frame import PageNature, Whereabouts, shell_for
from webapp.present.guidance.pages import error_page, words_of_unknown_host
from webapp.present.wording.district_names import NOT_NAMED, DistrictNames
from webapp.search.question.query import MOST_CHARACTERS
from webapp.serving.hosts import host_asked_for
from webapp.serving.redirects import moved_unseen, page_meant
from webapp.serving.traces import trace_of
from webapp.serving.worn_addresses import mended_query
from webapp.text.script import clean
from webapp.web.rendering.localized_edition import names_of_district
from webapp.web.rendering.pages import care, rendered, settings
from webapp.web.rendering.refusal import Words
from webapp.web.rendering.sentences import sentences_in

EMERGENCY = paths.TEMPLATES / "errors" / "emergency.html"
LAST_RESORT = "110 · 120 · 12345 · 12356 · 12338 · 12348"
HEADERS_KEPT = ("Allow", "Retry-After")
RETRY_AFTER_SECONDS = 30
NOT_TRUSTED = "JIAMENKOU_TRUSTED_HOSTS does not name this host"

log = logging.getLogger("jiamenkou.errors")


def init_errors(app: Flask) -> None:
    """Answer every error with a page, and with problem details under ``/api``."""
    app.register_error_handler(HTTPException, answer_http_error)
    app.register_error_handler(SecurityError, answer_unknown_host)
    app.register_error_handler(NoEdition, answer_no_edition)
    app.register_error_handler(IndexDamaged, answer_damage)
    app.register_error_handler(Exception, answer_mistake)


def answer_http_error(error: HTTPException) -> AnyResponse:
    """A refusal that was meant; or the way to the page that a worn address means."""
    if error.code is None or error.code < 400:
        return Response(status=error.code or 500)
    if error.code == 404 and request.method in ("GET", "HEAD") and (to := _address_meant()):
        return moved_unseen(to)
    headers = {}
    for name, value in error.get_headers(request.environ):
        if name in HEADERS_KEPT:
            headers[name] = value
    return answer_error(error.code, headers, getattr(error, "words", None))


def _address_meant() -> str:
    """The page that a worn address means, with its question; empty where there is none."""
    meant = page_meant(request.path)
    query = mended_query(request.query_string.decode("ascii", "replace"))
    return f"{meant}?{query}" if meant and query else meant


def answer_unknown_host(error: SecurityError) -> Response:
    """Somebody asked by a name that is not ours, as happens on the first day of a site: the page
    and the log say which setting is missing."""
    host = host_asked_for()
    if host:
        current_app.extensions["unknown_hosts"].tell(host)
        detail = f"{host}: {NOT_TRUSTED}"
        return answer_error(error.code, {}, partial(words_of_unknown_host, host), detail)
    return answer_error(error.code, {})


def answer_no_edition(_error: NoEdition) -> Response:
    """Nothing can be served yet, or any more; the toolbox has said why in the log."""
    return answer_error(503, {"Retry-After": str(RETRY_AFTER_SECONDS)})


def answer_damage(error: Exception) -> Response:
    """Both the index and what answers instead of it cannot be read, until a new one is built."""
    log.error("a search had no answer\n%s", trace_of(error))
    return answer_error(503, {"Retry-After": str(RETRY_AFTER_SECONDS)})


def answer_mistake(error: Exception) -> Response:
    """A mistake of ours: its trace goes to the log, without what was asked for."""
    log.error("%s failed\n%s", request.endpoint, trace_of(error))
    return answer_error(InternalServerError.code, {})


def answer_error(
    code: int, headers: dict[str, str], words: Words | None = None, detail: str = ""
) -> Response:
    """The error as problem details, with ``detail``, or as a page, with words of its own."""
    is_for_programs = request.path.startswith(("/api/", "/hsds"))
    response = problem(code, detail) if is_for_programs else _page(code, words)
    response.headers.update(headers)
    response.headers["Cache-Control"] = "no-store"
    return response


def problem(code: int, detail: str = "", errors: tuple[dict[str, str], ...] = ()) -> Response:
    """Problem details (RFC 9457)."""
    known = HTTPException()
    known.code = code
    content: dict[str, object] = {"type": "about:blank", "title": known.name, "status": code}
    if detail:
        content["detail"] = detail
    if errors:
        content["errors"] = list(errors)
    body = json.dumps(content, ensure_ascii=False)
    return Response(body, code, content_type="application/problem+json")


def _page(code: int, words: Words | None) -> Response:
    try:
        html = _rendered(code, words)
    except Exception as error:
        log.error("the error page itself failed\n%s", trace_of(error))
        html = _emergency()
    return Response(html, code, content_type="text/html; charset=utf-8")


def _rendered(code: int, words: Words | None) -> str:
    sentences = sentences_in(language_of_path(request.path)[0])
    typed = {name: clean(request.args.get(name, ""))[:MOST_CHARACTERS] for name in ("q", "near")}
    page = error_page(code, sentences, **typed, own_words=words(sentences) if words else ())
    nature = PageNature("error", page.h1, leaves=True, indexed=False)
    at = Whereabouts(sentences, "/", care=care(), district=_district(sentences.language))
    shell = shell_for(at, nature, settings().exit_url)
    return rendered(sentences.language, "errors/error.html", shell, page)


def _district(language: Language) -> DistrictNames:
    """The district's names; none where the edition is what is broken."""
    try:
        return names_of_district(language)
    except Exception as error:
        log.error("the district was not named\n%s", trace_of(error))
        return NOT_NAMED


def _emergency() -> str:
    try:
        return EMERGENCY.read_text("utf-8")
    except OSError:
        return LAST_RESORT

"""Failures, as pages of the office."""

import logging
from http import HTTPStatus

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from webapp.domain.problems import JiamenkouError
from webapp.office.forms.trouble import KNOWN, trouble_of
from webapp.office.here.frame import page
from webapp.office.here.parts import sentences
from webapp.office.signing_in.models import AgainPage
from webapp.serving.traces import trace_of

log = logging.getLogger("jiamenkou.office")
LAST_RESORT = "工作台现在打不开。Nothing was changed."


def init_errors(app: Flask) -> None:
    """Answer every error with a page that says what happened."""
    app.register_error_handler(HTTPException, answer_http_error)
    app.register_error_handler(JiamenkouError, answer_refusal)
    app.register_error_handler(Exception, answer_mistake)


def answer_http_error(error: HTTPException) -> Response:
    """What was asked for is not there, or cannot be asked for so."""
    code = error.code or 500
    if code < HTTPStatus.BAD_REQUEST:
        return Response(status=code)
    say = sentences().say
    if code == HTTPStatus.NOT_FOUND:
        return _page(code, say("There is no such page"), ())
    if code == HTTPStatus.FORBIDDEN:
        return _page(code, say("Your roles do not let you see this"), ())
    if code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        told = say("It was not read, nothing was changed. Open the form anew and send less.")
        return _page(code, say("That was far too much"), (told,))
    return _page(code, say("This cannot be done"), ())


def answer_refusal(error: JiamenkouError) -> Response:
    """A page could not be made because of something that is told."""
    if not isinstance(error, KNOWN):
        return answer_mistake(error)
    trouble = trouble_of(error)
    response = _page(
        trouble.status, sentences().say("This cannot be done just now"), trouble.sentences
    )
    if trouble.wait_seconds:
        response.headers["Retry-After"] = str(trouble.wait_seconds)
    return response


def answer_mistake(error: Exception) -> Response:
    """A mistake of ours: its trace goes to the log, without what was asked for."""
    log.error("%s failed\n%s", request.endpoint, trace_of(error))
    try:
        told = sentences().say("It is written in the log. Nothing was changed.")
        return _page(500, sentences().say("Something went wrong here"), (told,))
    except Exception as worse:
        log.error("the error page itself failed\n%s", trace_of(worse))
        return Response(LAST_RESORT, 500, content_type="text/plain; charset=utf-8")


def _page(code: int, h1: str, lines: tuple[str, ...]) -> Response:
    return page("office/signing_in/not_now.html", h1, AgainPage(h1, "/", (), lines), code)

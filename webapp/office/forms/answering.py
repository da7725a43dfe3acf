"""Answers a form that was sent: it is done, or it comes back with everything that was typed."""

import hmac
from collections.abc import Callable
from http import HTTPStatus

from flask import Response, request

from webapp.office.forms.trouble import KNOWN, NO_TROUBLE, Trouble, trouble_from, trouble_of
from webapp.office.forms.typed import AGAIN, MOST_FORM_CHARACTERS, TOKEN, Typed, is_too_much, typed
from webapp.office.here.cookies import session_token
from webapp.office.here.frame import form_token
from webapp.sentence import Sentence

Show = Callable[[Typed, Trouble], Response]
"""Makes the page of the form, with what was typed and what is wrong."""

Do = Callable[[Typed], Response]
"""Does what the form asks for, and leads on."""


def answered(show: Show, do: Do, most: int = MOST_FORM_CHARACTERS) -> Response:
    """The answer to the form that was sent. What it asks for is done only where it comes from a
    page of ours, in this session, has not more than ``most`` characters, and nothing refuses it."""
    sent = typed()
    trouble = _trouble_before(most)
    if trouble.sentences or AGAIN in request.form:
        return _shown(show, sent, trouble)
    try:
        return do(sent)
    except KNOWN as error:
        return _shown(show, sent, trouble_of(error))


def moved_on(path: str) -> Response:
    """Lead on to a page, which is asked for anew."""
    response = Response(status=HTTPStatus.SEE_OTHER)
    response.headers["Location"] = path
    response.headers["Cache-Control"] = "no-store"
    return response


def _shown(show: Show, sent: Typed, trouble: Trouble) -> Response:
    response = show(sent, trouble)
    response.status_code = trouble.status
    if trouble.wait_seconds:
        response.headers["Retry-After"] = str(trouble.wait_seconds)
    return response


def _trouble_before(most: int) -> Trouble:
    if is_too_much(most):
        return trouble_from(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            Sentence("That is more than fits: shorten it. Nothing was changed."),
        )
    if session_token() and not hmac.compare_digest(request.form.get(TOKEN, ""), form_token()):
        return trouble_from(
            HTTPStatus.FORBIDDEN,
            Sentence(
                "You signed in anew since this page was opened. Look at it and send it again."
            ),
        )
    return NO_TROUBLE

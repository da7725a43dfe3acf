"""Nobody sees a page of the office, or changes anything, who has not signed in."""

from flask import Flask, Response, request

from webapp.domain.people.errors import PeopleUnavailable
from webapp.office.here.session import look_who_is_here
from webapp.office.signing_in.gates import sign_in_again, try_again
from webapp.serving.same_origin import is_from_elsewhere

OPEN_TO_ALL = frozenset(("static", "signing_in", "joining", "health"))
"""Blueprints that ask nobody who they are."""

FORM_BYTES = 1024 * 1024
"""So much is read of a form; what is too long of it comes back to whoever typed it."""

MOST_BYTES = 4 * FORM_BYTES
"""So much of whoever has signed in: what somebody pasted by mistake comes back as well."""


FILE_BYTES = 11 * FORM_BYTES
"""So much where a sheet is sent, which may have 10 MB."""


def init_guarding(app: Flask) -> None:
    """Ask before every request."""
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = FORM_BYTES

    @app.before_request
    def stop_other_sites() -> Response | None:
        if request.method not in ("GET", "HEAD") and is_from_elsewhere():
            return Response(status=403)
        return None

    @app.before_request
    def ask_who_is_here() -> Response | None:
        if request.endpoint is None or request.blueprint in OPEN_TO_ALL:
            return None
        try:
            if not look_who_is_here():
                return sign_in_again()
        except PeopleUnavailable as error:
            return try_again(error)
        sends_files = request.blueprint == "sending_sheets"
        request.max_content_length = FILE_BYTES if sends_files else MOST_BYTES
        request.max_form_memory_size = MOST_BYTES
        return None

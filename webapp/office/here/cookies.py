"""The two cookies of the office: the session, and a mark of the browser that opens nothing.

Behind TLS their names begin with ``__Host-``: a browser takes them from nobody but this host, over
TLS, for every path of it. Without TLS, on a machine of one's own, browsers refuse such names.
"""

from flask import Flask, Response, g, request

from webapp.office.here.parts import parts

_HOST = "__Host-"
SESSION = "office"
BROWSER = "office-browser"
BROWSER_SECONDS = 180 * 86_400


_HELD = {SESSION: "office_session_token", BROWSER: "office_browser_mark"}


def session_token() -> str:
    """The token of the session that the browser is in, or is in from this answer on; empty where
    it is in none."""
    return _held(SESSION)


def browser_mark() -> str:
    """The mark of a browser in which somebody has signed in before."""
    return _held(BROWSER)


def go_on_as(token: str) -> None:
    """Let the browser hold this session from this answer on, until it is closed; none where it is
    empty."""
    setattr(g, _HELD[SESSION], token)


def know_browser(mark: str) -> None:
    """Let the browser be known half a year."""
    setattr(g, _HELD[BROWSER], mark)


def init_cookies(app: Flask) -> None:
    """Send what was decided with the answer."""

    @app.after_request
    def send_cookies(response: Response) -> Response:
        for name, attribute in _HELD.items():
            value = getattr(g, attribute, None)
            if value is not None:
                _set(response, name, value)
        return response


def _held(name: str) -> str:
    decided: str | None = getattr(g, _HELD[name], None)
    return request.cookies.get(_name(name), "") if decided is None else decided


def _set(response: Response, name: str, value: str) -> None:
    lasts = {SESSION: None, BROWSER: BROWSER_SECONDS}[name]
    response.set_cookie(
        _name(name),
        value,
        max_age=lasts if value else 0,
        path="/",
        secure=parts().settings.https,
        httponly=True,
        samesite="Strict",
    )


def _name(name: str) -> str:
    return (_HOST if parts().settings.https else "") + name

"""Headers that every answer carries: what a browser may load, tell and keep."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from flask import Flask

from webapp.settings import Settings

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    )
)
_FRAMED = "frame-ancestors *"
_OF_A_FRAME = ("default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'")
_SWITCHED_OFF = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "serial",
    "usb",
)
PERMISSIONS = ", ".join(("geolocation=(self)", *(f"{name}=()" for name in _SWITCHED_OFF)))

MAY_HEAR = PERMISSIONS.replace("microphone=()", "microphone=(self)")
"""For a page that listens when somebody taps, and asks them first."""

POLICY, ABILITIES = "Content-Security-Policy", "Permissions-Policy"
EVERYWHERE = {
    POLICY: CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    ABILITIES: PERMISSIONS,
}
"""What a view sets of ``POLICY`` and ``ABILITIES`` takes the place of these."""

TWO_YEARS = 63_072_000
OPEN_DATA = ("/api/v1/", "/data/")
"""What other sites may read: public, and without any cookie."""

_OPEN_FACES = ("/hsds", "/feeds/", "/en/feeds/", "/zh-hant/feeds/", "/llms.txt")
"""The same where such a face is open."""

_OPEN = OPEN_DATA + _OPEN_FACES


RESOURCES = "Cross-Origin-Resource-Policy"
OPENED = [(RESOURCES, "cross-origin"), ("Access-Control-Allow-Origin", "*")]

Headers = list[tuple[str, str]]
_NOT_OF_A_FRAME = ("X-Frame-Options", "Cross-Origin-Opener-Policy", RESOURCES)
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def init_headers(app: Flask, settings: Settings) -> None:
    """Add the headers to every answer, errors too."""
    policy = policy_with(settings.map_tiles)
    app.wsgi_app = HeadedApplication(  # type: ignore[method-assign]
        app.wsgi_app, settings.https, policy
    )


def policy_with(map_tiles: str) -> str:
    """The policy, with the host of the base map where one is set: pictures only, and only that."""
    if not map_tiles:
        return CONTENT_SECURITY_POLICY
    parts = urlsplit(map_tiles)
    return CONTENT_SECURITY_POLICY.replace(
        "img-src 'self'", f"img-src 'self' {parts.scheme}://{parts.netloc}"
    )


def policy_of_a_frame() -> str:
    """The policy of a page that any other page may show in a frame: styles, and nothing else."""
    return "; ".join((*_OF_A_FRAME, _FRAMED))


def policy_of_framing(map_tiles: str) -> str:
    """The policy of a page of ours that shows one of those."""
    return f"{policy_with(map_tiles)}; frame-src 'self'"


def closed_headers(https: bool, policy: str = CONTENT_SECURITY_POLICY) -> Headers:
    """Those of an answer that is for nobody else's page."""
    always = EVERYWHERE | {POLICY: policy, RESOURCES: "same-origin"}
    if https:
        always["Strict-Transport-Security"] = f"max-age={TWO_YEARS}; includeSubDomains"
    return list(always.items())


class HeadedApplication:
    """Adds the same headers to every answer, outside of Flask: there it costs next to nothing.
    What a view has set itself is kept."""

    def __init__(
        self, application: Application, https: bool, policy: str = CONTENT_SECURITY_POLICY
    ) -> None:
        self._application = application
        self._closed = closed_headers(https, policy)
        self._framed = [pair for pair in self._closed if pair[0] not in _NOT_OF_A_FRAME]
        self._framed.append((RESOURCES, "cross-origin"))
        self._open = [pair for pair in self._closed if pair[0] != RESOURCES] + OPENED

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        ours = self._open if environ["PATH_INFO"].startswith(_OPEN) else self._closed

        def start(status: str, headers: Headers, *error: Any) -> Any:
            own = {name: value for name, value in headers if name in (POLICY, ABILITIES)}
            always = self._framed if own.get(POLICY, "").endswith(_FRAMED) else ours
            if own:
                always = [pair for pair in always if pair[0] not in own]
            return start_response(status, headers + always, *error)

        return self._application(environ, start)

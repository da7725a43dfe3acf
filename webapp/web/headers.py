"""Headers that every answer carries: what a browser may load, tell and keep."""

from flask import Flask, Response, request

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
_SWITCHED_OFF = (
    "accelerometer",
    "autoplay",
    "bluetooth",
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

EVERYWHERE = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": PERMISSIONS,
}
TWO_YEARS = 63_072_000
OPEN_DATA = ("/api/v1/", "/data/")
"""What other sites may read: public, and without any cookie."""


def init_headers(app: Flask, settings: Settings) -> None:
    """Add the headers to every answer, errors too; a view's own ones are kept."""
    always = list(EVERYWHERE.items())
    if settings.https:
        always.append(("Strict-Transport-Security", f"max-age={TWO_YEARS}; includeSubDomains"))
    closed = [*always, ("Cross-Origin-Resource-Policy", "same-origin")]
    opened = [
        *always,
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("Access-Control-Allow-Origin", "*"),
    ]

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in opened if request.path.startswith(OPEN_DATA) else closed:
            response.headers.setdefault(name, value)
        return response

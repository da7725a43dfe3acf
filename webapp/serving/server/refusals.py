"""Refusing a request that could not be read: with the page and the headers of every other error."""

import logging
from http import HTTPStatus
from typing import Any

from waitress.channel import ClientDisconnected
from waitress.task import WSGITask

from webapp.serving.headers import closed_headers
from webapp.serving.limits import REFUSED
from webapp.serving.server.requests import StrictRequest
from webapp.serving.traces import trace_of

log = logging.getLogger("jiamenkou.server")


class Refusal(WSGITask):  # type: ignore[misc]
    """Asks the application for its page about the error, as nobody in particular, and closes. Of
    the request only its path is kept, where it came that far."""

    def __init__(self, channel: Any, request: Any) -> None:
        self._code = request.error.code
        super().__init__(channel, _nameless(channel.adj, getattr(request, "path", "/")))
        self.set_close_on_finish()

    def execute(self) -> None:
        """Answer; with the bare status where the application cannot."""
        try:
            super().execute()
        except ClientDisconnected:
            raise
        except Exception as error:
            log.error("no page about an error: %s", trace_of(error))
            self.status = f"{self._code} {HTTPStatus(self._code).phrase}"
            self.response_headers = closed_headers(self.channel.adj.url_scheme == "https")
            self.complete, self.content_length = True, 0

    def get_environment(self) -> dict[str, Any]:
        """What the application is told."""
        environ: dict[str, Any] = super().get_environment()
        return environ | {REFUSED: self._code}


def _nameless(adjustments: Any, path: str) -> StrictRequest:
    request = StrictRequest(adjustments)
    request.parse_header(b"GET / HTTP/1.1\r\n")
    request.path = path if path.startswith("/") else "/"
    return request

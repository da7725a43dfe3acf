"""The access log: which kind of page, how it went, how long it took. Never what was asked, never
a whole address: no query, no referrer, no browser name."""

import logging
import time
from ipaddress import IPv6Address

from flask import Flask, Response, g, request

from webapp.serving.networks import parsed_address, shortened

log = logging.getLogger("jiamenkou.access")


def init_access_log(app: Flask) -> None:
    """Write one line for each answer, where the server has switched the log on."""

    @app.before_request
    def start_the_clock() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def write_a_line(response: Response) -> Response:
        if log.isEnabledFor(logging.INFO):
            now = time.perf_counter()
            took = (now - g.get("began", now)) * 1000
            route = request.endpoint or "unknown"
            log.info(
                "%s %s %d %.1fms %s",
                request.method if request.endpoint else "-",
                route,
                response.status_code,
                took,
                truncated(request.remote_addr or ""),
            )
        return response


def truncated(address: str) -> str:
    """The network an address is in: /24 of IPv4, /48 of IPv6; ``-`` for what is neither.

    >>> truncated("203.0.113.77")
    '203.0.113.0'
    """
    parsed = parsed_address(address)
    if parsed is None:
        return "-"
    return shortened(parsed, 48 if isinstance(parsed, IPv6Address) else 24)

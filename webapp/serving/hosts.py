"""The names by which the site may be asked for. Whoever runs it is told of another one once: a
forgotten setting must not look like a broken site."""

import logging
from collections.abc import Iterable
from threading import Lock

from flask import Flask, request
from werkzeug.exceptions import SecurityError
from werkzeug.sansio.utils import get_host

from webapp.serving.limits import REFUSED
from webapp.settings import Settings

MOST_NAMED = 20
"""Names that the log of one process tells of: anybody can ask by any, as often as they like."""

LONGEST_NAME = 253
"""Characters of a host name (RFC 1035)."""

log = logging.getLogger("jiamenkou.hosts")


class UnknownHosts:
    """Tells the log of each name that is not ours, once in a process."""

    def __init__(self) -> None:
        self._named: set[str] = set()
        self._naming = Lock()

    def tell(self, host: str) -> None:
        """Name the host and what to set."""
        with self._naming:
            if host in self._named or len(self._named) >= MOST_NAMED:
                return
            self._named.add(host)
        log.warning("refused: asked for as %s, which JIAMENKOU_TRUSTED_HOSTS does not name", host)


def trust_hosts(app: Flask, settings: Settings) -> None:
    """Answer only to our own names, so that none of somebody else's stands in a link. Flask's own
    list takes no address of IPv6: it reads it to its first colon."""
    app.config["PREFERRED_URL_SCHEME"] = "https" if settings.https else "http"
    app.extensions["unknown_hosts"] = UnknownHosts()

    @app.before_request
    def refuse_what_came_for_others() -> None:
        if REFUSED not in request.environ and not is_ours(host_asked_for(), settings.trusted_hosts):
            raise SecurityError("not a name of ours")


def is_ours(host: str, trusted: Iterable[str]) -> bool:
    """Whether a name is one of those, or below one that begins with a dot.

    >>> is_ours("[::1]", ("[::1]",)), is_ours("a.b.example", (".b.example",)), is_ours("", ("a",))
    (True, True, False)
    """
    return any(
        host == name.removeprefix(".") or (name.startswith(".") and host.endswith(name))
        for name in trusted
    )


def host_asked_for() -> str:
    """The name that this request came for, without its port, trusted or not; ``""`` where it has
    not the shape of a host name or address."""
    host = get_host(request.scheme, request.environ.get("HTTP_HOST"))
    name = f"{host.partition(']')[0]}]" if host.startswith("[") else host.partition(":")[0]
    return name.lower() if len(name) <= LONGEST_NAME else ""


def address_asked_for(https: bool, behind: bool) -> str:
    """The site's address by the trusted name that this request came for. Scheme and port are those
    of the site, not of the request, which could say any: a request could otherwise put another one
    into answers that many get. ``behind`` a front server or TLS the port is the scheme's own.
    """
    port = "" if https or behind else str(request.environ.get("SERVER_PORT", ""))
    scheme = "https" if https else "http"
    return f"{scheme}://{host_asked_for()}" + (f":{port}" if port not in ("", "80") else "")

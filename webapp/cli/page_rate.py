"""How many search pages a second the whole application makes, beside a bare Flask route."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from flask import Flask

from webapp.cli.timing import per_second
from webapp.search.parameters import args_from_query
from webapp.search.query import SearchQuery

Call = Callable[[], object]


@dataclass(frozen=True, slots=True)
class PageRate:
    """Requests a second of one process, and what share of the bare route's that is."""

    bare: float
    repeated: float
    different: float

    @property
    def repeated_share(self) -> float:
        return self.repeated / self.bare

    @property
    def different_share(self) -> float:
        return self.different / self.bare


def page_rate(
    app: Any, repeated: Sequence[str], different: Iterable[SearchQuery], seconds: float
) -> PageRate:
    """Measure for about ``seconds`` each, without a server or a client between: the WSGI
    application is called as gunicorn calls it. ``repeated`` are words asked over and over;
    ``different`` never repeat."""
    bare = [_request(_bare(), "/", "")]
    same = [_page(app, SearchQuery(q=words)) for words in repeated]
    first, *other = [_page(app, query) for query in different]
    for call in (*bare, *same, first):
        call()
    return PageRate(*per_second((bare, same, other), seconds))


def _bare() -> Flask:
    app = Flask("bare")
    app.add_url_rule("/", view_func=lambda: "hello")
    return app


def _page(app: Any, query: SearchQuery) -> Call:
    return _request(app, "/search", urlencode(args_from_query(query)))


def _request(app: Any, path: str, query_string: str) -> Call:
    """A GET of this address as a call; it fails where the answer is not 200."""

    def call() -> bytes:
        status: list[str] = []
        environ = {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query_string,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost",
            "HTTP_ACCEPT_ENCODING": "gzip, br",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }
        body = app(environ, lambda line, headers, info=None: status.append(line))
        answer = b"".join(body)
        if hasattr(body, "close"):
            body.close()
        if not status[0].startswith("200"):
            raise RuntimeError(f"{path}?{query_string}: {status[0]}")
        return answer

    return call

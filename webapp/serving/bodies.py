"""Finished bodies: compressed once, tagged once, answered many times."""

import gzip
import hashlib
from dataclasses import dataclass, field
from functools import lru_cache

import brotli
from flask import Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

DYNAMIC_BROTLI = 1
DYNAMIC_GZIP = 1
"""Most pages are made for one visitor once: compressing must cost less than making them."""

WORTH_COMPRESSING = 600
HTML = "text/html; charset=utf-8"
FILES_VARY = "Accept-Encoding"
SHORTLY = "public, max-age=30"
"""For what names entries and others keep: one that is withdrawn leaves it within a minute."""

PAGES_VARY = "Accept-Encoding, Cookie"
"""A page is another one for who has chosen large text."""


@dataclass
class Body:
    """A body and its compressed forms. ``private`` ones must not be kept by anybody but us."""

    plain: bytes
    content_type: str = HTML
    private: bool = False
    language: str = ""
    compressible: bool = True
    brotli_quality: int = DYNAMIC_BROTLI
    gzip_level: int = DYNAMIC_GZIP
    _encoded: dict[str, bytes] = field(default_factory=dict)
    _tag: str = ""

    def encoded(self, encoding: str) -> bytes:
        """The body in that encoding (``br`` or ``gzip``), made at most once."""
        if encoding not in self._encoded:
            self._encoded[encoding] = (
                brotli.compress(self.plain, quality=self.brotli_quality)
                if encoding == "br"
                else gzip.compress(self.plain, self.gzip_level, mtime=0)
            )
        return self._encoded[encoding]

    @property
    def tag(self) -> str:
        """A weak entity tag: the same for every encoding of the same body."""
        if not self._tag:
            self._tag = f'W/"{hashlib.blake2b(self.plain, digest_size=12).hexdigest()}"'
        return self._tag

    @property
    def size(self) -> int:
        """Bytes this body may come to hold, compressed forms included."""
        return len(self.plain) + len(self.plain) // 2


@lru_cache(maxsize=256)
def encoding_asked_for(accept: str) -> str:
    """``br``, ``gzip`` or ``""``: what the client likes best (RFC 9110), the first of equals.
    Browsers send a few texts again and again, so each is read once."""
    best = parse_accept_header(accept, Accept).best_match(("br", "gzip", "identity"))
    return best if best and best != "identity" else ""


def respond(body: Body, cache_control: str = "no-cache", status: int = 200) -> Response:
    """Answer with a finished body, compressed where the client asks for it.

    Private bodies are ``no-store``, and pages among them carry no tag either. Whoever has an
    answer by its tag gets 304.
    """
    headers = {"Vary": PAGES_VARY if body.content_type == HTML else FILES_VARY}
    if body.language:
        headers["Content-Language"] = body.language
    headers["Cache-Control"] = "no-store" if body.private else cache_control
    if not (body.private and body.content_type == HTML):
        headers["ETag"] = body.tag
        if status == 200 and request.if_none_match.contains_raw(body.tag):
            return Response(status=304, headers=headers)
    content = body.plain
    accept = request.headers.get("Accept-Encoding", "")
    if accept and body.compressible and len(content) >= WORTH_COMPRESSING:
        encoding = encoding_asked_for(accept)
        if encoding:
            content = body.encoded(encoding)
            headers["Content-Encoding"] = encoding
    return Response(content, status, headers, content_type=body.content_type)

"""Static files: read once, joined where the list says so, compressed, immutable for a year.

The address of a file holds a hash over all of them, so that a page never mixes two versions and
files may name each other by relative addresses.
"""

import hashlib
import mimetypes
from functools import cached_property
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, current_app

from webapp.serving.bodies import Body, respond
from webapp.serving.bundles import bundles_in, joined

IMMUTABLE = "public, max-age=31536000, immutable"
BRIEFLY = "public, max-age=300"
HASH_LENGTH = 12
_TEXT = ("text/", "application/javascript", "application/json", "image/svg")

blueprint = Blueprint("static", __name__)


class StaticFiles:
    """The files of one folder. ``fresh`` reads them anew each time (for development)."""

    def __init__(self, folder: Path, fresh: bool = False) -> None:
        self._folder = folder
        self._fresh = fresh

    def href(self, name: str) -> str:
        """The address of a file, e.g. ``/static/0f3a…/css/site.css``."""
        return f"/static/{self.version}/{name}"

    @property
    def version(self) -> str:
        if self._fresh:
            self.__dict__.pop("_bodies", None)
            self.__dict__.pop("_version", None)
        return self._version

    def compress(self) -> None:
        """Compress what pages ask for before somebody has to wait for it; about half a second."""
        for name in bundles_in(self._bodies):
            self._bodies[name].encoded("br")

    def body(self, name: str) -> Body | None:
        """The file of that name, or ``None``. Only names that were found in the folder exist, so
        no name can lead out of it."""
        return self._bodies.get(name)

    @cached_property
    def _version(self) -> str:
        digest = hashlib.sha256()
        for name in sorted(self._bodies):
            digest.update(name.encode())
            digest.update(self._bodies[name].plain)
        return digest.hexdigest()[:HASH_LENGTH]

    @cached_property
    def _bodies(self) -> dict[str, Body]:
        files = {
            path.relative_to(self._folder).as_posix(): path.read_bytes()
            for path in sorted(self._folder.rglob("*"))
            if path.is_file()
        }
        files |= {name: joined(files, order) for name, order in bundles_in(files).items()}
        return {name: _body(name, content) for name, content in files.items()}


def _body(name: str, content: bytes) -> Body:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    if name.endswith((".js", ".mjs")):
        kind = "text/javascript"
    if name.endswith(".webmanifest"):
        kind = "application/manifest+json"
    text = kind.startswith(_TEXT) or kind.endswith(("+json", "+xml"))
    return Body(
        content,
        f"{kind}; charset=utf-8" if text else kind,
        brotli_quality=11,
        gzip_level=9,
        compressible=text,
    )


def init_static(app: Flask, files: StaticFiles) -> None:
    """Serve the files."""
    app.extensions["static_files"] = files
    app.register_blueprint(blueprint)


@blueprint.get("/static/<path:name>")
def file(name: str) -> Response:
    """A file by its address with the hash, for a year; by its bare name, for five minutes."""
    files: StaticFiles = current_app.extensions["static_files"]
    version, _, rest = name.partition("/")
    is_current = version == files.version
    body = files.body(rest if is_current else name) or _of_another_version(files, version, rest)
    if body is None:
        abort(404)
    return respond(body, IMMUTABLE if is_current else BRIEFLY)


def _of_another_version(files: StaticFiles, version: str, rest: str) -> Body | None:
    """A page from before a release may still ask for its files: today's are better than none."""
    looks_like_hash = len(version) == HASH_LENGTH and version.isalnum()
    return files.body(rest) if looks_like_hash else None

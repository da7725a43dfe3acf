"""`/data/editions/…`: the files of each edition that is kept, their checksums, what it changed."""

import hashlib
import json
from collections.abc import Callable
from typing import Any, TypedDict

from flask import Blueprint, Response, abort

from webapp.domain.languages import SIMPLIFIED
from webapp.domain.news import EditionNews
from webapp.domain.problems import NoEdition
from webapp.present.files.changes import ChangeList, change_list
from webapp.present.wording.words import words_for
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.toolbox.kept import KeptEdition
from webapp.web.api.described import JSON, describes
from webapp.web.files.downloads import FILES, Contents, as_file, body_of
from webapp.web.rendering.localized_edition import toolbox
from webapp.web.rendering.sentences import sentences_in

CHANGES, SUMS = "changes.json", "SHA256SUMS"

blueprint = Blueprint("editions", __name__, url_prefix="/data/editions")


class FileOfEdition(TypedDict):
    """One file: its address, its bytes, and their SHA-256 in hexadecimal."""

    url: str
    bytes: int
    sha256: str


class EditionFiles(TypedDict):
    """One edition: how many entries its files have, and where what it changed stands."""

    edition: int
    built_at: str
    entries: int
    changes: str
    files: dict[str, FileOfEdition]


class EditionList(TypedDict):
    """``current`` is the one that is served, ``kept`` are those whose files there are, ``changes``
    those whose change list there is; oldest first."""

    current: int
    kept: list[int]
    changes: list[int]


@blueprint.get("", strict_slashes=False)
@describes(EditionList)
def editions() -> Response:
    """Which editions there are."""
    edition, kept = toolbox().edition(), toolbox().numbers()
    told = {each.number for each in edition.news} | set(kept)
    content: EditionList = {
        "current": edition.number,
        "kept": list(kept),
        "changes": sorted(told),
    }
    return respond(_json(content))


@blueprint.get("/<int:number>", strict_slashes=False)
@describes(EditionFiles, others=(404, 410))
def edition(number: int) -> Response:
    """The files of one edition, with their checksums."""
    return respond(_kept(number, "", lambda held: _json(_files(held))), SHORTLY)


@blueprint.get(f"/<int:number>/{CHANGES}")
@describes(ChangeList, others=(404, 410))
def changes(number: int) -> Response:
    """What the edition brought: added, changed by field, removed with the reason."""
    told = {each.number: each for each in toolbox().edition().news}
    if number in told:
        return respond(_list(told[number]), SHORTLY)
    return respond(_kept(number, CHANGES, lambda held: _list(held.news)), SHORTLY)


@blueprint.get(f"/<int:number>/{SUMS}")
@describes(None, "text/plain", others=(404, 410))
def sums(number: int) -> Response:
    """The checksums as ``sha256sum --check`` reads them."""
    return respond(_kept(number, SUMS, _sums), SHORTLY)


@blueprint.get("/<int:number>/<name>")
@describes(None, "application/octet-stream", others=(404, 410))
def file(number: int, name: str) -> Response:
    """One file of an edition."""
    if name not in FILES:
        abort(404)
    body = _kept(number, name, lambda held: body_of(name, _contents(held)))
    return as_file(body, name)


def _kept(number: int, name: str, make: Callable[[KeptEdition], Body]) -> Body:
    """What is made of an edition, kept with the answers of the one that is served: what may be seen
    of it follows from that."""
    if number not in toolbox().numbers():
        abort(410 if 0 < number < toolbox().edition().number else 404)
    key = ("edition", number, name)
    body: Body = toolbox().edition().answers.get_or_make(key, lambda: _made(number, make))
    return body


def _made(number: int, make: Callable[[KeptEdition], Body]) -> Body:
    try:
        return make(toolbox().kept(number))
    except NoEdition:
        abort(410)


def _contents(held: KeptEdition) -> Contents:
    words = words_for(sentences_in(SIMPLIFIED), held.catalogue, held.manifest.built_at)
    return Contents(held.catalogue, held.manifest, words)


def _bodies(held: KeptEdition) -> dict[str, bytes]:
    contents = _contents(held)
    return {name: body_of(name, contents).plain for name in FILES}


def _files(held: KeptEdition) -> EditionFiles:
    number, home = held.manifest.number, f"/data/editions/{held.manifest.number}"
    return {
        "edition": number,
        "built_at": held.manifest.built_at.isoformat(),
        "entries": held.manifest.entries,
        "changes": f"{home}/{CHANGES}",
        "files": {
            name: {"url": f"{home}/{name}", "bytes": len(content), "sha256": _digest(content)}
            for name, content in _bodies(held).items()
        },
    }


def _sums(held: KeptEdition) -> Body:
    lines = [f"{_digest(content)}  {name}\n" for name, content in _bodies(held).items()]
    return Body("".join(lines).encode(), "text/plain; charset=utf-8")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _list(brought: EditionNews) -> Body:
    return _json(change_list(brought))


def _json(content: Any) -> Body:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Body(text.encode(), JSON)

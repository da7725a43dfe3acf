"""What works without a signal: the worker that keeps it, the pack of public entries, the page."""

import hashlib
import json

from flask import Blueprint, Response, abort, current_app

from webapp.present.frame import PageNature, Whereabouts, shell_for
from webapp.present.languages import LANGUAGES, SIMPLIFIED, Language
from webapp.present.links import page_href
from webapp.present.models.offline import OfflinePage
from webapp.present.offline import offline_page
from webapp.present.offline_pack import offline_pack
from webapp.web.bodies import Body, respond
from webapp.web.desk import Desk, desk_for, toolbox
from webapp.web.pages import answer_page, rendered, settings
from webapp.web.static import StaticFiles

PATH = "/offline"
TEMPLATE = "offline/offline.html"
WORKER = "js/worker.js"
FILES = (
    "css/site.css",
    "js/offline-page.js",
    "js/offline-ready.js",
    "img/logo.svg",
    "img/icon-192.png",
)
"""What the page is made of."""

VERSION_BYTES = 8
PACK_QUALITY = 9
REVALIDATE = "no-cache"

blueprint = Blueprint("offline", __name__)
pages = Blueprint("offline_pages", __name__)


@pages.get(PATH)
def page(language: Language) -> Response:
    """The page that reads the pack; it is the same for every address that cannot be reached."""
    desk = desk_for(language)
    made = _page(desk)
    return answer_page(desk, TEMPLATE, PageNature("offline", made.h1, indexed=False), made)


@blueprint.get("/offline/pack-<int:edition>.json")
def pack(edition: int) -> Response:
    """All public entries of the edition that is served now."""
    body = pack_body()
    if edition != toolbox().edition().number:
        abort(404)
    return respond(body, REVALIDATE)


@blueprint.get("/sw.js")
def worker() -> Response:
    """The service worker of this release and this edition; another of either is another worker,
    and browsers compare it byte by byte."""
    files: StaticFiles = current_app.extensions["static_files"]
    source = files.body(WORKER)
    if source is None:
        abort(404)
    told = {
        "version": _version(files),
        "pages": [page_href(language, PATH) for language in LANGUAGES],
        "files": [*(files.href(name) for name in FILES), _pack_href()],
    }
    script = f"self.jiamenkou = {json.dumps(told)};\n".encode() + source.plain
    return respond(Body(script, "text/javascript; charset=utf-8"), REVALIDATE)


def pack_body() -> Body:
    """The pack as a finished body, made once for an edition."""
    edition = toolbox().edition()
    body: Body | None = edition.kept.get("offline pack")
    if body is None:
        columns = offline_pack(edition.catalogue, edition.number, edition.manifest.built_at)
        text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
        body = edition.kept["offline pack"] = Body(
            text.encode(),
            "application/json",
            brotli_quality=PACK_QUALITY,
            gzip_level=PACK_QUALITY,
        )
    return body


def _page(desk: Desk) -> OfflinePage:
    catalogue = desk.edition.catalogue
    open_kinds = {s.category for s in catalogue.services if not s.is_quiet}
    kinds = [c.id for c in catalogue.taxonomy.categories if c.id in open_kinds]
    return offline_page(desk.speech.words, _pack_href(), kinds)


def _pack_href() -> str:
    return f"/offline/pack-{toolbox().edition().number}.json"


def _version(files: StaticFiles) -> str:
    """A mark of everything that a phone keeps: files, entries, and the page itself."""
    edition = toolbox().edition()
    key = ("offline version", files.version)
    version: str | None = edition.kept.get(key)
    if version is None:
        kept = "\n".join((files.version, pack_body().tag, _page_for_everybody()))
        digest = hashlib.blake2b(kept.encode(), digest_size=VERSION_BYTES)
        version = edition.kept[key] = digest.hexdigest()
    return version


def _page_for_everybody() -> str:
    """The page as nobody's choice of large text changes it."""
    desk = desk_for(SIMPLIFIED)
    nature, built_on = PageNature("offline", ""), desk.speech.words.built_on
    shell = shell_for(Whereabouts(SIMPLIFIED, PATH), nature, settings().exit_url, built_on)
    return rendered(SIMPLIFIED, TEMPLATE, shell, _page(desk))

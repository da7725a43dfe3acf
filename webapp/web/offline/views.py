"""What works without a signal: the worker that keeps it, the pack of public entries, the page."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, abort, current_app

from webapp.domain.languages import LANGUAGES, SIMPLIFIED, Language
from webapp.domain.slugs import NEUTRAL_WORD
from webapp.present.frame.frame import PageNature, Whereabouts, shell_for
from webapp.present.frame.links import page_href
from webapp.present.offline.guide_models import KeptGuidesPage
from webapp.present.offline.kept_guides import kept_guides
from webapp.present.offline.models import OfflinePage
from webapp.present.offline.numbers import numbers_page
from webapp.present.offline.pack import doubts_of, kept_numbers, kept_texts, offline_pack
from webapp.present.offline.page import cards_href, kept_open_line, offline_page, pack_href
from webapp.present.search.models import CardPlace
from webapp.search.answering.signs import signs_of
from webapp.serving.bodies import Body, respond
from webapp.serving.static import StaticFiles
from webapp.text.foreign import with_languages
from webapp.toolbox.edition import OpenEdition
from webapp.web.guides.views import hotlines
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, toolbox
from webapp.web.rendering.map_files import edge_of
from webapp.web.rendering.pages import answer_page, rendered, settings

PATH = "/offline"
TEMPLATE = "offline/offline.html"
GUIDES_PATH = "/offline/guides"
GUIDES_TEMPLATE = "offline/guides.html"
NUMBERS_PATH = "/offline/numbers"
NUMBERS_TEMPLATE = "offline/numbers.html"
WORKER = "js/offline/worker.js"
FILES = (
    "css/site.css",
    "js/offline/page.js",
    "js/offline/guides.js",
    "js/every/exit-this-page.js",
    "img/logo.svg",
    "img/icon-192.png",
    "img/quiet.svg",
)
"""What the pages are made of."""

VERSION_BYTES = 8
PACK_QUALITY = 9
REVALIDATE = "no-cache"

blueprint = Blueprint("offline", __name__)
pages = Blueprint("offline_pages", __name__)


@pages.get(PATH)
def page(language: Language) -> Response:
    """The page that reads the pack; it is the same for every address that cannot be reached."""
    localized = localized_edition(language)
    made = _page(localized)
    return answer_page(localized, TEMPLATE, PageNature("offline", made.h1, indexed=False), made)


@pages.get(GUIDES_PATH)
def guides(language: Language) -> Response:
    """The guides that a phone keeps; it stands in for each of them."""
    localized = localized_edition(language)
    made = _guides(localized)
    nature = PageNature("offline", made.h1, leaves=True, indexed=False)
    return answer_page(localized, GUIDES_TEMPLATE, nature, made)


@pages.get(NUMBERS_PATH)
def numbers(language: Language) -> Response:
    """Whom to call: it stands in for the help page and for whatever is quiet, and tells of neither
    by its title or its address."""
    localized = localized_edition(language)
    made = numbers_page(localized.wording.words)
    return answer_page(
        localized, NUMBERS_TEMPLATE, PageNature("offline", made.h1, quiet=True), made
    )


@blueprint.get("/offline/pack-<int:edition>.json")
def pack(edition: int) -> Response:
    """All public entries of the edition that is served now."""
    body = pack_body()
    if edition != toolbox().edition().number:
        abort(404)
    return respond(body, REVALIDATE)


@pages.get("/offline/cards-<int:edition>.json")
def cards(language: Language, edition: int) -> Response:
    """The cards of the pack's entries, in its order, as the lists of the site show them; last, what
    texts of the pack say in this language."""
    localized = localized_edition(language)
    if edition != localized.edition.number:
        abort(404)
    key = ("offline cards", language.code)
    return respond(localized.edition.once(key, lambda: _cards_of(localized)), REVALIDATE)


@blueprint.get("/sw.js")
def worker() -> Response:
    """The service worker of this release and this edition; another of either is another worker,
    and browsers compare it byte by byte."""
    files: StaticFiles = current_app.extensions["static_files"]
    source = files.body(WORKER)
    if source is None:
        abort(404)
    number = toolbox().edition().number
    told = {
        "version": version_of(files),
        "pages": [page_href(language, PATH) for language in LANGUAGES],
        "guides": [page_href(language, GUIDES_PATH) for language in LANGUAGES],
        "numbers": [page_href(language, NUMBERS_PATH) for language in LANGUAGES],
        "quiet": rf"/(help|(services|categories|stages)/{NEUTRAL_WORD})(/|$)",
        "cards": [cards_href(language, number) for language in LANGUAGES],
        "files": [*(files.href(name) for name in FILES), pack_href(number)],
    }
    script = f"self.jiamenkou = {json.dumps(told)};\n".encode() + source.plain
    return respond(Body(script, "text/javascript; charset=utf-8"), REVALIDATE)


def pack_body() -> Body:
    """The pack as a finished body, made once for an edition."""
    edition = toolbox().edition()
    return edition.once("offline pack", lambda: _pack_of(edition))


def _pack_of(edition: OpenEdition) -> Body:
    built_at, days_of = edition.manifest.built_at, edition.searcher.hours.days
    signs = signs_of(edition.catalogue.dangers)
    return _kept(offline_pack(edition.catalogue, edition.number, built_at, days_of, signs))


def _cards_of(localized: LocalizedEdition) -> Body:
    catalogue, words = localized.edition.catalogue, localized.wording.words
    kept = kept_numbers(catalogue)
    cards = [_card(localized, number) for number in kept]
    return _kept([*cards, kept_texts([catalogue.services[number] for number in kept], words)])


def _card(localized: LocalizedEdition, number: int) -> str:
    service = localized.edition.catalogue.services[number]
    house = localized.edition.searcher.known_hours[number].house
    place = CardPlace(number, kept_open_line(service, localized.wording.words, house))
    return with_languages(localized.fragments.card(place))


def _kept(columns: Any) -> Body:
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return Body(
        text.encode(),
        "application/json",
        brotli_quality=PACK_QUALITY,
        gzip_level=PACK_QUALITY,
    )


def _page(localized: LocalizedEdition) -> OfflinePage:
    catalogue = localized.edition.catalogue
    open_kinds = {s.category for s in catalogue.services if not s.is_quiet}
    kinds = [c.id for c in catalogue.taxonomy.categories if c.id in open_kinds]
    guides = page_href(localized.language, GUIDES_PATH) if catalogue.guides.guides else ""
    number = localized.edition.number
    edge, dangers = edge_of(localized), catalogue.dangers
    doubts = doubts_of(catalogue)
    return offline_page(localized.wording, number, kinds, edge, guides, dangers, doubts)


def _guides(localized: LocalizedEdition) -> KeptGuidesPage:
    edition = localized.edition
    built_on = edition.manifest.built_at.date()
    return kept_guides(edition.catalogue, localized.wording.words, hotlines(localized), built_on)


def version_of(files: StaticFiles) -> str:
    """A mark of everything that a phone keeps: files, entries, and the pages themselves."""

    def marked() -> str:
        kept = "\n".join((files.version, pack_body().tag, *_pages_for_everybody()))
        return hashlib.blake2b(kept.encode(), digest_size=VERSION_BYTES).hexdigest()

    return toolbox().edition().once(("offline version", files.version), marked)


def _pages_for_everybody() -> Iterator[str]:
    """The pages as nobody's choice of large text changes them, and one card for all."""
    localized = localized_edition(SIMPLIFIED)
    nature, words = PageNature("offline", ""), localized.wording.words
    kept: tuple[tuple[str, str, Any], ...] = (
        (PATH, TEMPLATE, _page(localized)),
        (GUIDES_PATH, GUIDES_TEMPLATE, _guides(localized)),
        (NUMBERS_PATH, NUMBERS_TEMPLATE, numbers_page(words)),
    )
    for path, template, made in kept:
        at = Whereabouts(words, path, district=words.district)
        shell = shell_for(at, nature, settings().exit_url, words.as_of)
        yield rendered(SIMPLIFIED, template, shell, made)
    for number in kept_numbers(localized.edition.catalogue)[:1]:
        yield _card(localized, number)

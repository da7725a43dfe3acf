"""The list of pages for search engines (sitemaps.org), each with its siblings in other languages.
Discreet and confidential entries, kinds with such entries and closed entries are not on it."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from webapp.domain.catalogue import Catalogue
from webapp.domain.languages import LANGUAGES, Language
from webapp.domain.service import Status

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(catalogue: Catalogue, site: str, pages: Iterable[str]) -> str:
    """The whole list; ``site`` is the address that every place starts with (``https://…``),
    ``pages`` are paths of pages that are no entries, without a language's prefix."""
    paths = (*pages, *public_paths(catalogue))
    entries = "".join(_page(site, path) for path in paths)
    return f"{_HEAD}{entries}</urlset>\n"


def public_paths(catalogue: Catalogue) -> Iterator[str]:
    """Paths of what the edition holds, without a language's prefix."""
    for kind in catalogue.taxonomy.categories:
        if not catalogue.is_quiet((kind.id,)):
            yield f"/categories/{kind.id}"
    yield from _plan_paths(catalogue)
    yield from _guide_paths(catalogue)
    yield from (f"/streets/{street.id}" for street in catalogue.streets)
    for service in catalogue.services:
        if not service.is_quiet and service.status is not Status.CLOSED:
            yield f"/services/{service.id}"


def _plan_paths(catalogue: Catalogue) -> Iterator[str]:
    """Commitments that speak of no quiet kind."""
    for commitment in catalogue.plan.commitments:
        if not catalogue.is_quiet(commitment.categories):
            yield f"/plan/{commitment.id}"


def _guide_paths(catalogue: Catalogue) -> Iterator[str]:
    """Guides by their first question, where that is no quiet page."""
    for guide in catalogue.guides.guides:
        if not catalogue.is_quiet_step(guide, guide.first):
            yield f"/guides/{guide.name}"


def _page(site: str, path: str) -> str:
    places = {language.code: _place(site, language, path) for language in LANGUAGES}
    siblings = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{place}"/>'
        for code, place in {**places, "x-default": places[LANGUAGES[0].code]}.items()
    )
    return "".join(f"<url><loc>{place}</loc>{siblings}</url>\n" for place in places.values())


def _place(site: str, language: Language, path: str) -> str:
    return escape(site + language.prefix + path)

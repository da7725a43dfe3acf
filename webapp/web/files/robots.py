"""What search engines may read and where everything is. Discreet entries are not listed."""

from datetime import UTC, timedelta

from flask import Blueprint, Response, abort, current_app

from webapp.domain.languages import LANGUAGES
from webapp.present.files.sitemap import sitemap
from webapp.present.frame.site_pages import SITE_PAGES
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.settings import Settings
from webapp.web.rendering.localized_edition import toolbox
from webapp.web.rendering.pages import site_address

MAPPED = tuple(page.path for page in SITE_PAGES if page.mapped)
LEFT_ALONE = tuple(
    f"{language.prefix}{page.path}"
    for language in LANGUAGES
    for page in SITE_PAGES
    if not page.crawled
)
DISALLOWED = ("/language/", "/api/", "/care", *LEFT_ALONE)
XML = "application/xml; charset=utf-8"
A_DAY = "public, max-age=86400"

blueprint = Blueprint("robots", __name__)


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Results of searches and discreet pages are not for search engines."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in DISALLOWED)]
    lines += ["", f"Sitemap: {site_address()}/sitemap.xml", ""]
    return respond(Body("\n".join(lines).encode(), "text/plain; charset=utf-8"), A_DAY)


@blueprint.get("/.well-known/security.txt")
def security() -> Response:
    """Whom to tell about a hole (RFC 9116); 404 where nobody was named."""
    settings: Settings = current_app.extensions["settings"]
    if not settings.security_contact:
        abort(404)
    until = (toolbox().now() + timedelta(days=180)).astimezone(UTC)
    lines = [
        f"Contact: {settings.security_contact}",
        f"Expires: {until:%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: zh, en",
        "",
    ]
    return respond(Body("\n".join(lines).encode(), "text/plain; charset=utf-8"), A_DAY)


@blueprint.get("/sitemap.xml")
def places() -> Response:
    """Every public page in every language; kept with the edition's answers."""
    edition, site = toolbox().edition(), site_address()

    def body() -> Body:
        return Body(sitemap(edition.catalogue, site, MAPPED).encode(), XML)

    return respond(edition.answers.get_or_make(("sitemap", site), body), SHORTLY)

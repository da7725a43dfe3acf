"""What search engines may read and where everything is. Discreet entries are not listed."""

from xml.sax.saxutils import escape

from flask import Blueprint, Response

from webapp.domain.service import Status, Visibility
from webapp.present.languages import LANGUAGES
from webapp.web.bodies import Body, respond
from webapp.web.desk import toolbox
from webapp.web.pages import site_address

LISTS = tuple(
    f"{language.prefix}{path}" for language in LANGUAGES for path in ("/shortlist", "/compare")
)
DISALLOWED = ("/language/", "/search", "/en/search", "/zh-hant/search", "/api/", "/care", *LISTS)
PAGES = ("/", "/map", "/categories", "/streets", "/about", "/accessibility", "/privacy", "/data")
A_DAY = "public, max-age=86400"

blueprint = Blueprint("robots", __name__)


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Results of searches and discreet pages are not for search engines."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in DISALLOWED)]
    lines += ["", f"Sitemap: {site_address()}/sitemap.xml", ""]
    return respond(Body("\n".join(lines).encode(), "text/plain; charset=utf-8"), A_DAY)


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """Every public page in every language."""
    catalogue = toolbox().edition().catalogue
    paths = [
        *PAGES,
        *(f"/categories/{c.id}" for c in catalogue.taxonomy.categories if not c.sensitive),
        *(f"/streets/{street.id}" for street in catalogue.streets),
        *(
            f"/services/{service.id}"
            for service in catalogue.services
            if service.visibility is Visibility.PUBLIC and service.status is not Status.CLOSED
        ),
    ]
    site = site_address()
    places = "".join(
        f"<url><loc>{escape(site + language.prefix + path)}</loc></url>\n"
        for path in paths
        for language in LANGUAGES
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
    )
    return respond(Body(content.encode(), "application/xml; charset=utf-8"), A_DAY)

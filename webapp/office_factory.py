"""Builds the application of the office, apart from ``factory``: no worker of the public site can
come to load it."""

from dataclasses import replace

from flask import Flask

from webapp import paths
from webapp.ledger.place import Place
from webapp.office.calls import correcting, visitors
from webapp.office.calls import queue as calls
from webapp.office.calls import views as calling
from webapp.office.changes import links, roles
from webapp.office.changes import views as changes
from webapp.office.entries import adding, checking, editing, export, hiding
from webapp.office.entries import views as entries
from webapp.office.freshness import views as freshness
from webapp.office.help import views as help
from webapp.office.here.cookies import init_cookies
from webapp.office.here.parts import EXTENSION, Parts
from webapp.office.home import views as home
from webapp.office.imports import columns, coordinates, preview, returned, rows, sending, table
from webapp.office.imports import views as imports
from webapp.office.logs import export as log_tables
from webapp.office.logs import views as logs
from webapp.office.me import views as me
from webapp.office.occasions import views as occasions
from webapp.office.people import views as people
from webapp.office.place import views as place
from webapp.office.posters import pdf as poster_pdf
from webapp.office.posters import views as posters
from webapp.office.publishing import views as publishing
from webapp.office.reports import acting, changing, confirming
from webapp.office.reports import views as reports
from webapp.office.signing_in import joining
from webapp.office.signing_in import views as signing_in
from webapp.office.site import health
from webapp.office.site.errors import init_errors
from webapp.office.site.guarding import MOST_BYTES, init_guarding
from webapp.office.visits import views as visits
from webapp.people.account import Account
from webapp.people.gate import Gate
from webapp.people.joining import Joining
from webapp.people.means import Means, means_at
from webapp.people.people import People
from webapp.register.reading import RegisterReader
from webapp.register.register import Register
from webapp.serving.access_log import init_access_log
from webapp.serving.front_servers import trust_front_servers
from webapp.serving.headers import init_headers
from webapp.serving.hosts import trust_hosts
from webapp.serving.language import init_translations
from webapp.serving.limits import init_limits
from webapp.serving.redirects import init_redirects
from webapp.serving.static import StaticFiles, init_static
from webapp.serving.templates import init_templates
from webapp.settings import Settings, from_environment
from webapp.store.reports.office import ReportOffice
from webapp.store.reports.sightings import SightingBook
from webapp.toolbox.clock import Clock, time_now

SITE = "家门口工作台"
"""What apps on telephones call the codes."""

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

PAGES = (
    signing_in.blueprint,
    signing_in.for_members,
    joining.blueprint,
    home.blueprint,
    entries.blueprint,
    editing.blueprint,
    export.blueprint,
    checking.blueprint,
    hiding.blueprint,
    place.blueprint,
    occasions.blueprint,
    freshness.blueprint,
    posters.blueprint,
    poster_pdf.blueprint,
    adding.blueprint,
    calls.blueprint,
    calling.blueprint,
    correcting.blueprint,
    visitors.blueprint,
    visits.blueprint,
    changes.blueprint,
    links.blueprint,
    roles.blueprint,
    imports.blueprint,
    sending.blueprint,
    table.blueprint,
    columns.blueprint,
    coordinates.blueprint,
    rows.blueprint,
    preview.blueprint,
    returned.blueprint,
    publishing.blueprint,
    reports.blueprint,
    acting.blueprint,
    changing.blueprint,
    confirming.blueprint,
    people.blueprint,
    me.blueprint,
    logs.blueprint,
    log_tables.blueprint,
    help.blueprint,
    health.blueprint,
)


def create_office(
    settings: Settings | None = None, clock: Clock = time_now, means: Means | None = None
) -> Flask:
    """The application of the office. ``settings`` default to the environment's."""
    settings = answering_to_its_name(settings or from_environment())
    app = Flask("webapp", static_folder=None, template_folder=str(paths.TEMPLATES))
    files = StaticFiles(paths.STATIC, fresh=settings.development)
    app.extensions[EXTENSION] = _parts(settings, clock, means)
    trust_hosts(app, settings)
    trust_front_servers(app, settings)
    init_access_log(app)
    init_limits(app, MOST_BYTES)
    init_redirects(app)
    init_headers(app, settings)
    init_translations(app)
    init_static(app, files)
    init_templates(app, files, reload=settings.development)
    init_cookies(app)
    init_guarding(app)
    for pages in PAGES:
        app.register_blueprint(pages)
    init_errors(app)
    return app


def answering_to_its_name(settings: Settings) -> Settings:
    """The office answers to its own name and to no other one of the public site's."""
    names = (settings.office_host,) if settings.office_host else LOOPBACK
    return replace(settings, trusted_hosts=names, map_tiles="")


def _parts(settings: Settings, clock: Clock, means: Means | None) -> Parts:
    place = Place(settings.var, settings.database)
    means = means or means_at(place)
    return Parts(
        settings=settings,
        clock=clock,
        people=People(means),
        gate=Gate(means),
        joining=Joining(means, SITE),
        account=Account(means),
        register=Register(place),
        reader=RegisterReader(place),
        reports=ReportOffice(place),
        sightings=SightingBook(place),
    )

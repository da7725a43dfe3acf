"""Builds the application in named steps. Nothing is opened here: the first request does that."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp import paths
from webapp.cli.main import commands
from webapp.settings import Settings, from_environment
from webapp.store.reports.book import ReportBook
from webapp.toolbox.toolbox import Toolbox
from webapp.web import (
    api,
    browse,
    care,
    development,
    downloads,
    guidance,
    guides,
    health,
    help,
    home,
    install,
    language,
    map,
    near,
    offline,
    openapi,
    place_files,
    plan,
    plan_files,
    referral,
    referral_pdf,
    reports,
    robots,
    search,
    services,
    shortlist,
    tickets,
)
from webapp.web.access_log import init_access_log
from webapp.web.errors import init_errors
from webapp.web.headers import init_headers
from webapp.web.limits import init_limits
from webapp.web.static import StaticFiles, init_static
from webapp.web.templates import init_templates
from webapp.web.warming import init_warming

PAGES = (
    home,
    search,
    near,
    map,
    services,
    browse,
    plan,
    help,
    guides,
    guidance,
    reports,
    tickets,
    shortlist,
)
SHEETS = (referral, referral_pdf, place_files)
MACHINES = (
    api,
    openapi,
    downloads,
    plan_files,
    health,
    install,
    offline,
    robots,
    language,
    care,
    development,
)


def create_app(settings: Settings | None = None, toolbox: Toolbox | None = None) -> Flask:
    """The application. ``settings`` default to the environment's, ``toolbox`` to a new one."""
    settings = settings or from_environment()
    app = Flask("webapp", static_folder=None, template_folder=str(paths.TEMPLATES))
    files = StaticFiles(paths.STATIC, fresh=settings.development)
    keep_parts(app, settings, toolbox or Toolbox(settings))
    trust_hosts(app, settings)
    trust_front_servers(app, settings)
    init_access_log(app)
    init_limits(app)
    init_headers(app, settings)
    language.init_babel(app)
    init_static(app, files)
    init_templates(app, files, reload=settings.development)
    init_warming(app)
    register_pages(app)
    init_errors(app)
    app.cli = commands
    return app


def keep_parts(app: Flask, settings: Settings, toolbox: Toolbox) -> None:
    """Put what views need where they find it."""
    app.extensions["settings"] = settings
    app.extensions["toolbox"] = toolbox
    app.extensions["reports"] = ReportBook(settings.var)


def trust_hosts(app: Flask, settings: Settings) -> None:
    """Answer only to our own names, so that none of somebody else's stands in a link."""
    app.config["TRUSTED_HOSTS"] = list(settings.trusted_hosts)
    app.config["PREFERRED_URL_SCHEME"] = "https" if settings.https else "http"


def trust_front_servers(app: Flask, settings: Settings) -> None:
    """Take a visitor's address from our own front servers, so that not all of them share one."""
    if settings.front_servers:
        fixed = ProxyFix(app.wsgi_app, x_for=settings.front_servers, x_proto=0, x_host=0)
        app.wsgi_app = fixed  # type: ignore[method-assign]


def register_pages(app: Flask) -> None:
    """Pages in every language; what machines and developers read, once."""
    for module in PAGES + SHEETS:
        language.register_in_every_language(app, module.blueprint)
    language.register_in_every_language(app, offline.pages)
    for module in MACHINES:
        app.register_blueprint(module.blueprint)

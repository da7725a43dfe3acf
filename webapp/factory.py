"""Builds the application in named steps. Nothing is opened here: the first request does that."""

from typing import Any

from flask import Flask

from webapp import paths
from webapp.cli.command.conduct import BadSettings
from webapp.cli.main import commands
from webapp.ledger.place import Place
from webapp.serving.access_log import init_access_log
from webapp.serving.front_servers import trust_front_servers
from webapp.serving.headers import init_headers
from webapp.serving.hosts import trust_hosts
from webapp.serving.language import init_translations, register_in_every_language
from webapp.serving.limits import init_limits
from webapp.serving.redirects import init_redirects
from webapp.serving.static import StaticFiles, init_static
from webapp.serving.templates import init_templates
from webapp.settings import Settings, SettingsProblem, from_environment
from webapp.store.reports.book import ReportBook
from webapp.store.reports.sightings import SightingBook
from webapp.store.reports.tallies import DailyTallies
from webapp.toolbox.toolbox import Toolbox
from webapp.web.api import openapi
from webapp.web.api import views as api
from webapp.web.browse import views as browse
from webapp.web.embed import views as embed
from webapp.web.feeds import views as feeds
from webapp.web.files import downloads, editions, llms, robots
from webapp.web.guidance import views as guidance
from webapp.web.guides import views as guides
from webapp.web.help import views as help
from webapp.web.home import views as home
from webapp.web.hsds import views as hsds
from webapp.web.map import views as map
from webapp.web.occasions import views as occasions
from webapp.web.offline import install
from webapp.web.offline import views as offline
from webapp.web.places import views as places
from webapp.web.plan import files as plan_files
from webapp.web.plan import views as plan
from webapp.web.posters import views as posters
from webapp.web.referral import pdf as referral_pdf
from webapp.web.referral import views as referral
from webapp.web.reports import tickets
from webapp.web.reports import views as reports
from webapp.web.search import near
from webapp.web.search import views as search
from webapp.web.services import place_files, seeing
from webapp.web.services import views as services
from webapp.web.shortlist import views as shortlist
from webapp.web.site import care, development, health, language
from webapp.web.site.errors import init_errors
from webapp.web.site.warming import init_warming
from webapp.web.stages import views as stages

PAGES = (
    home,
    search,
    near,
    map,
    services,
    browse,
    occasions,
    places,
    stages,
    plan,
    help,
    guides,
    guidance,
    reports,
    tickets,
    shortlist,
    posters,
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

PAGES_OF_FACES = {"feeds": feeds, "embed": embed, "sightings": seeing}
MACHINES_OF_FACES = {"hsds": hsds, "editions": editions, "assistants": llms}
"""What is answered only where the settings name it: in every language, or once."""


def app_for_servers(**parts: Any) -> Flask:
    """The application for whoever serves it; wrong settings end the program with 2."""
    try:
        return create_app(**parts)
    except SettingsProblem as problem:
        told = BadSettings(problem)
        told.show()
        raise SystemExit(told.exit_code) from None


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
    init_redirects(app)
    init_headers(app, settings)
    init_translations(app)
    init_static(app, files)
    init_templates(app, files, reload=settings.development)
    init_warming(app)
    register_pages(app)
    register_wechat(app, settings, app.extensions["toolbox"])
    init_errors(app)
    app.cli = commands
    return app


def keep_parts(app: Flask, settings: Settings, toolbox: Toolbox) -> None:
    """Put what views need where they find it."""
    place = Place(settings.var, settings.database)
    app.extensions["settings"] = settings
    app.extensions["toolbox"] = toolbox
    app.extensions["reports"] = ReportBook(place)
    app.extensions["sightings"] = SightingBook(place)
    if "sightings" in settings.faces:
        app.extensions["tallies"] = DailyTallies(app.extensions["sightings"], toolbox.now)


def register_pages(app: Flask) -> None:
    """Pages in every language; what machines and developers read, once."""
    for module in PAGES + SHEETS:
        register_in_every_language(app, module.blueprint)
    register_in_every_language(app, offline.pages)
    for module in MACHINES:
        app.register_blueprint(module.blueprint)
    register_faces(app, app.extensions["settings"].faces)


def register_wechat(app: Flask, settings: Settings, toolbox: Toolbox) -> None:
    """The official account, where there is one; its library is asked for only then."""
    if settings.wechat_token:
        from webapp.web.wechat import views as wechat
        from webapp.wechat.seen import Seen

        app.extensions["wechat"] = Seen(lambda: toolbox.now().timestamp())
        app.register_blueprint(wechat.blueprint)


def register_faces(app: Flask, faces: tuple[str, ...]) -> None:
    """What the settings open beside the pages."""
    for name, module in PAGES_OF_FACES.items():
        if name in faces:
            register_in_every_language(app, module.blueprint)
    for name, module in MACHINES_OF_FACES.items():
        if name in faces:
            app.register_blueprint(module.blueprint)

"""A page that nobody thought of, as a stranger adds it by the recipe of README."""

ROOM = {
    "webapp/web/volunteering/__init__.py": '"""Where to lend a hand."""\n',
    "webapp/web/volunteering/views.py": '''\
"""Where to lend a hand."""

from flask import Blueprint, Response

from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.volunteering.page import volunteering_page
from webapp.web.rendering.localized_edition import localized_edition
from webapp.web.rendering.pages import answer_page

blueprint = Blueprint("volunteering", __name__)


@blueprint.get("/volunteering")
def volunteering(language: Language) -> Response:
    """What there is to do."""
    localized = localized_edition(language)
    page = volunteering_page(localized.wording.words)
    nature = PageNature("volunteering", page.h1)
    return answer_page(localized, "volunteering/volunteering.html", nature, page)
''',
    "webapp/present/volunteering/__init__.py": '"""Where to lend a hand."""\n',
    "webapp/present/volunteering/page.py": '''\
"""What there is to do, as a page says it."""

from dataclasses import dataclass

from webapp.present.frame.links import page_href
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words


@dataclass(frozen=True, slots=True)
class VolunteeringPage:
    """Its heading, and where to ask."""

    h1: str
    ask: Link


def volunteering_page(words: Words) -> VolunteeringPage:
    """The page in one language."""
    return VolunteeringPage(
        words.say("Subdistricts"), Link(words.say("Help now"), page_href(words.language, "/help"))
    )
''',
    "templates/volunteering/volunteering.html": """\
{% extends "layouts/page.html" %}
{% block content %}
<article class="prose">
  <h1>{{ page.h1 }}</h1>
  <p><a href="{{ page.ask.href }}">{{ page.ask.text }}</a></p>
</article>
{% endblock %}
""",
}

LINES = (
    (
        "webapp/factory.py",
        "from webapp.web.site import ",
        "from webapp.web.volunteering import views as volunteering\n",
    ),
    ("webapp/factory.py", ")\nSHEETS = (", "    volunteering,\n"),
    (
        "webapp/present/frame/site_pages.py",
        '    SitePage("/about"',
        '    SitePage("/volunteering", translatable("Subdistricts"), Menu.FOOTER, mapped=True),\n',
    ),
    ("pyproject.toml", '    "feeds | guidance | reports | search",', '    "volunteering",\n'),
    ("pyproject.toml", '    "api | posters | referral | shortlist",', '    "volunteering",\n'),
)
"""A file, the line before which something is written, and what."""

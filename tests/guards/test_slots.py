"""No template looks at words that are filled in later; see ``slots_in_templates``."""

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from tests.guards.slots_in_templates import Reader
from tests.guards.words_in_values import PRINTED, Paths, words_at
from webapp import paths
from webapp.web.fragments import components
from webapp.web.fragments.components import COMPONENTS, RESULTS, SERVICE_CARD, Component

NOTICE = "components/words/notice.html"
TEXT = "components/words/text.html"
ANSWER = "components/search/answer.html"
OPEN_LINE = "components/cards/open_line.html"
CARD = "components/cards/service_card.html"
PAGE = "search/results.html"
MENU = "components/frame/language_menu.html"


def _environment(**changed: str) -> Environment:
    """The site's templates, parsed as the site does, some of them changed."""
    env = Environment(
        loader=ChoiceLoader([DictLoader(changed), FileSystemLoader(paths.TEMPLATES)]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.policies["ext.i18n.trimmed"] = True
    env.newstyle_gettext = True  # type: ignore[attr-defined]
    return env


def _handed(component: Component) -> dict[str, Paths]:
    handed: dict[str, Paths] = {name: frozenset() for name in component.arguments}
    for path in component.changing:
        name, _, rest = path.partition(".")
        handed[name] |= words_at(component.arguments[name], rest)
    return handed | dict.fromkeys(component.printed, PRINTED)


def misuses(component: Component, **changed: str) -> set[str]:
    reader = Reader(_environment(**changed))
    if component.macro:
        reader.macro(component.template, component.macro, _handed(component))
    else:
        reader.template(component.template, _handed(component))
    return reader.misuses


def _edited(template: str, old: str, new: str) -> dict[str, str]:
    source = (paths.TEMPLATES / template).read_text("utf-8")
    assert old in source
    return {template: source.replace(old, new, 1)}


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda one: one.template)
def test_no_component_looks_at_words_that_are_filled_in_later(component: Component):
    assert misuses(component) == set()


def test_every_component_that_is_rendered_once_is_read_here():
    made = [one for one in vars(components).values() if isinstance(one, Component)]
    assert set(map(id, made)) == set(map(id, COMPONENTS))


def test_what_changes_in_a_component_is_where_it_says():
    assert ("open", "text") in _handed(SERVICE_CARD)["card"]
    page = _handed(RESULTS)["page"]
    assert {
        ("answer", "notices", "*", "id"),
        ("answer", "notices", "*", "parts", "*", "lang"),
    } <= page
    assert ("answer", "paging", "pages", "*", "current") not in page
    assert _handed(RESULTS)["shell"] == {
        ("title",),
        ("care_href",),
        ("bar", "*", "href"),
        ("siblings", "*", "href"),
        ("siblings", "*", "switch_href"),
    }


IN_NOTICE = [
    """{% if notice.id == "danger" %} role="alert"{% endif %}""",
    """{% if "danger" != notice.id %}x{% endif %}""",
    """{% if notice.id in ("danger", "relaxed") %}x{% endif %}""",
    """{% if "dan" in notice.id %}x{% endif %}""",
    """{{ notice.id|upper }}""",
    """{{ notice.id|length }}""",
    """{{ "a"|replace("a", notice.id) }}""",
    """{% filter upper %}{{ notice.id }}{% endfilter %}""",
    """{% filter upper %}{% for one in notice.parts %}{{ one.text }}{% endfor %}{% endfilter %}""",
    """{% if notice.id is defined %}x{% endif %}""",
    """{% if notice.id is in ["danger"] %}x{% endif %}""",
    """{{ "x" if notice.id == "danger" }}""",
    """{{ "x" if not notice.id == "danger" else "y" }}""",
    """{% if ("notice-" ~ notice.id) == "notice-danger" %}x{% endif %}""",
    """{% set kind = notice.id %}{% if kind == "danger" %}x{% endif %}""",
    """{% set kind = notice.id or "other" %}{% if kind == "danger" %}x{% endif %}""",
    """{% set kind %}{{ notice.id }}{% endset %}{% if kind == "danger" %}x{% endif %}""",
    """{% set kind | upper %}{{ notice.id }}{% endset %}""",
    """{% with kind = notice.id %}{% if kind == "danger" %}x{% endif %}{% endwith %}""",
    """{% set a, b = notice.id, 1 %}{% if a == "danger" %}x{% endif %}""",
    """{% set one = {"id": notice.id} %}{% if one.id == "danger" %}x{% endif %}""",
    """{% set ns = namespace(id="") %}{% set ns.id = notice.id %}""",
    """{{ namespace(id=notice.id).id }}""",
    """{{ {"danger": "x"}[notice.id] }}""",
    """{{ {"danger": "x"}.get(notice.id) }}""",
    """{{ notice.id[0] }}""",
    """{{ notice.id[:3] }}""",
    """{{ notice.parts[0].text == "x" }}""",
    """{{ notice.id.upper() }}""",
    """{{ notice.id.title }}""",
    """{{ "%s" % notice.id }}""",
    """{{ notice.id + "x" }}""",
    """{{ notice.text == "x" }}""",
    """{% for letter in notice.id %}{{ letter }}{% endfor %}""",
    """{% for part in notice.parts if part.lang == "en" %}x{% endfor %}""",
    """{% for part in notice.parts %}{% if loop.changed(part.lang) %}x{% endif %}{% endfor %}""",
    """{% for p in notice.parts %}{% if loop.nextitem.lang == "en" %}x{% endif %}{% endfor %}""",
    """{{ ngettext("one", "many", notice.id) }}""",
    """{% trans count=notice.id %}one{% pluralize %}{{ count }}{% endtrans %}""",
    """{{ asset(notice.id) }}""",
    """{{ icon(notice.id) }}""",
    """{% macro role(id) %}{{ id == "danger" }}{% endmacro %}{{ role(notice.id) }}""",
    """{% macro role() %}{{ kwargs.id == "x" }}{% endmacro %}{{ role(id=notice.id) }}""",
    """{% macro role() %}{{ varargs[0] == "x" }}{% endmacro %}{{ role(notice.id) }}""",
    """{% macro role() %}{{ caller() == "x" }}{% endmacro %}"""
    """{% call role() %}{{ notice.id }}{% endcall %}""",
    """{% if text(notice.parts) == "x" %}x{% endif %}""",
    """{% include "other.html" %}""",
    """{% from "looks.html" import looks %}{{ looks(notice) }}""",
    """{% import "looks.html" as others %}{{ others.looks(notice) }}""",
    """{% from "looks.html" import looks as sees %}{{ sees(notice.id, "y") }}""",
    """{% include notice.id ~ ".html" %}""",
]


@pytest.mark.parametrize("written", IN_NOTICE)
def test_a_template_that_looks_at_a_word_is_found_out(written: str):
    changed = _edited(NOTICE, 'notice--{{ notice.id }}">', 'notice--{{ notice.id }}">' + written)
    others = {
        "other.html": """{% if notice.id == "danger" %}x{% endif %}""",
        "looks.html": "{% macro looks(one, id=1) %}{{ one.id == id or one == id }}{% endmacro %}",
    }
    assert misuses(RESULTS, **changed, **others)


START = "{% block content %}"
ELSEWHERE = [
    (RESULTS, TEXT, "{% if text.lang %}", """{% if text.lang == "en" %}"""),
    (RESULTS, ANSWER, "{{ answer.summary }}", "{{ answer.summary|trim }}"),
    (RESULTS, ANSWER, "{{ groups }}", "{{ groups|length }}"),
    (RESULTS, ANSWER, "{{ groups }}", """{% if groups == "" %}x{% endif %}"""),
    (RESULTS, ANSWER, "{{ answer.summary }}", "{{ answer.summary|e }}"),
    (RESULTS, PAGE, START, START + """{{ page.form.q == "x" }}"""),
    (RESULTS, PAGE, START, "{% block head %}{{ shell.title|e }}{% endblock %}" + START),
    (RESULTS, PAGE, START, START + "{% macro m() %}{{ page.h1|e }}{% endmacro %}{{ m() }}"),
    (RESULTS, PAGE, START, "{% macro m() %}{{ page.h1 }}{% endmacro %}{{ m()|e }}" + START),
    (RESULTS, PAGE, START, "{% block head %}{% endblock %}{{ self.head()|e }}" + START),
    (RESULTS, PAGE, START, START + "{% block inner %}{{ page.h1|e }}{% endblock %}"),
    (RESULTS, "layouts/base.html", "<title>", "<title>{{ shell.title|e }}"),
    (RESULTS, MENU, "{{ sibling.switch_href }}", "{{ sibling.switch_href|e }}"),
    (RESULTS, "components/forms/hidden_inputs.html", "{{ name }}", "{{ name|e }}"),
    (SERVICE_CARD, OPEN_LINE, "{{ line.text }}", """{{ line.text if line.state == "open" }}"""),
    (SERVICE_CARD, CARD, "{{ way }} ", "{% if way %}{{ way }} {% endif %}"),
    (SERVICE_CARD, CARD, "{{ way }} ", "{{ way or '' }} "),
    (SERVICE_CARD, CARD, "{{ way }} ", "{{ way ~ ' ' if not way else '' }}"),
    (SERVICE_CARD, CARD, "{{ way }} ", "{% set far = way %}{{ 'x' if far }}"),
    (SERVICE_CARD, CARD, "{{ way }} ", "{{ way|trim }}"),
    (SERVICE_CARD, CARD, "{{ way }} ", "{{ asset(way) }}"),
]


@pytest.mark.parametrize(("component", "template", "old", "new"), ELSEWHERE)
def test_it_is_found_out_in_whatever_is_reached(
    component: Component, template: str, old: str, new: str
):
    found = misuses(component, **_edited(template, old, new))
    assert found
    assert all(one.startswith(f"{template}:") for one in found)


ALLOWED = [
    """{{ notice.id }}""",
    """{% if notice.id %}x{% endif %}""",
    """{% if notice.undo and not notice.id %}x{% endif %}""",
    """{{ "x" if notice.undo else "y" }}""",
    """{{ notice.undo.href if notice.undo else notice.id }}""",
    """{% if notice.undo.current == true %}x{% endif %}""",
    """{% set kind = "a-" ~ notice.id %}{{ kind }}""",
    """{% for part in notice.parts %}{% if loop.first %}{{ part.text }}{% endif %}{% endfor %}""",
    """{{ _("About %(what)s", what=notice.id) }}""",
    """{% trans what=notice.id %}About {{ what }}{% endtrans %}""",
    """{{ text({"text": notice.id, "lang": "", "label": ""}) }}""",
    """{% macro bold() %}<b>{{ caller() }}</b>{% endmacro %}"""
    """{% call bold() %}{{ notice.id }}{% endcall %}""",
]


@pytest.mark.parametrize("written", ALLOWED)
def test_printing_handing_on_and_asking_whether_it_is_there_is_allowed(written: str):
    changed = _edited(NOTICE, 'notice--{{ notice.id }}">', 'notice--{{ notice.id }}">' + written)
    assert misuses(RESULTS, **changed) == set()


def test_the_words_of_a_card_that_stay_may_be_looked_at():
    changed = _edited(CARD, "{% if card.lat %}", """{% if card.lat == "x" or card.id|length %}""")
    assert misuses(SERVICE_CARD, **changed) == set()


def test_paths_of_components_lead_to_what_they_are_handed():
    for component in COMPONENTS:
        for path in component.changing:
            name, _, rest = path.partition(".")
            assert words_at(component.arguments[name], rest), path

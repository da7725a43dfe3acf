"""Every template compiles, is used, and says nothing that is not translated."""

import ast
import re
from pathlib import Path

from jinja2 import Environment, nodes
from jinja2.meta import find_referenced_templates

from tests.guards.tree import ROOT, named, nodes_of, our_files
from webapp.domain.languages import SIMPLIFIED
from webapp.serving.templates import EXTENSION

TEMPLATES = ROOT / "templates"
PLAIN_PAGE = "errors/emergency.html"
"""The page for when nothing else works: no Jinja, no catalogue, so that it cannot fail itself."""
NAMES = sorted(
    {file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html")} - {PLAIN_PAGE}
)
SPOKEN_ATTRIBUTE = re.compile(
    r"\b(?:alt|title|placeholder|aria-label|aria-description)=[\"']([^\"']+)[\"']"
)


def _environment(app) -> Environment:
    found: Environment = app.extensions[EXTENSION][SIMPLIFIED.code]
    return found


def _tree(app, name: str) -> nodes.Template:
    return _environment(app).parse((TEMPLATES / name).read_text(encoding="utf-8"))


def _imported(tree: nodes.Template) -> set[str]:
    return {
        alias if isinstance(alias, str) else alias[1]
        for node in tree.find_all(nodes.FromImport)
        for alias in node.names
    } | {node.target for node in tree.find_all(nodes.Import)}


def _named_in_code() -> set[str]:
    """Templates that code renders by name (``f"guidance/{page}.html"`` names a whole folder), or
    whose macro it asks for with ``macro("room/name")``."""
    patterns = set()
    for file in sorted((ROOT / "webapp").rglob("*.py")):
        for node in nodes_of(file):
            written = ast.unparse(node) if isinstance(node, ast.expr) else ""
            if isinstance(node, ast.Constant) and written.endswith(".html'"):
                patterns.add(re.escape(str(node.value)))
            elif isinstance(node, ast.JoinedStr) and written.endswith(".html'"):
                patterns.add(re.sub(r"\{.*?\}", "[^/]+", written[2:-1]))
            elif asked := re.fullmatch(r".*\bmacro\('([\w/]+)'\)", written):
                patterns.add(f"components/{asked[1]}.html")
    patterns.discard("components/[^/]+.html")
    return {name for name in NAMES if any(re.fullmatch(one, name) for one in patterns)}


def test_every_template_compiles(app):
    for name in NAMES:
        _environment(app).get_template(name)


def test_the_page_of_last_resort_has_no_moving_part():
    text = (TEMPLATES / PLAIN_PAGE).read_text(encoding="utf-8")
    assert not re.search(r"\{[{%#]|<script|<link|src=", text)
    assert all(number in text for number in ("110", "120", "12338", "12348", "12345"))


def test_every_template_is_used(app):
    used: set[str] = set()
    waiting = list(_named_in_code())
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting += [found for found in find_referenced_templates(_tree(app, name)) if found]
    assert sorted(set(NAMES) - used) == []


def test_a_component_is_one_macro_named_as_its_file(app):
    for name in NAMES:
        if name.startswith("components/"):
            macros = [macro.name for macro in _tree(app, name).find_all(nodes.Macro)]
            assert macros == [Path(name).stem], name


def test_every_imported_macro_is_used(app):
    for name in NAMES:
        tree = _tree(app, name)
        words = {node.name for node in tree.find_all(nodes.Name)}
        assert _imported(tree) - words == set(), name


def test_one_rule_dials_and_one_place_renders():
    """``dial_href`` says what a number dials; scripts take the server's HTML from one module."""
    ours = [file for file in our_files(".py", ".html", ".js") if "tests" not in file.parts]
    texts = {named(file): file.read_text(encoding="utf-8") for file in ours}
    sample, rule = "templates/development/components.html", "webapp/present/frame/links.py"
    dialled = {name for name, text in texts.items() if "tel:" in text}
    assert dialled == {rule, sample, f"templates/{PLAIN_PAGE}"}
    written = re.compile(r"innerHTML|insertAdjacentHTML|[\"'`]<[a-z]")
    scripts = {
        name for name, text in texts.items() if name.endswith(".js") and written.search(text)
    }
    assert scripts == {"static/js/search/rendered.js"}


def test_templates_mark_nothing_safe(app):
    for name in NAMES:
        filters = {node.name for node in _tree(app, name).find_all(nodes.Filter)}
        assert not filters & {"safe", "urlize"}, name


def test_every_visible_word_goes_through_gettext(app):
    spoken = {name: _words_as_written(app, name) for name in NAMES}
    assert {name: found for name, found in spoken.items() if found} == {}


def _words_as_written(app, name: str) -> list[str]:
    """Words that stand in a template as they are: between its tags, or in spoken attributes."""
    pieces = [
        node.data if isinstance(node, nodes.TemplateData) else "\x00"
        for output in _tree(app, name).find_all(nodes.Output)
        for node in output.nodes
    ]
    source = re.sub(r"<(script|style)\b.*?</\1>", "", "".join(pieces), flags=re.DOTALL)
    attributes = SPOKEN_ATTRIBUTE.findall(source)
    between_tags = re.sub(r"<[^>]*>", "\n", source).split("\n")
    return [
        words.strip(" \x00") for words in (*attributes, *between_tags) if re.search(r"\w{2}", words)
    ]

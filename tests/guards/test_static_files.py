"""Every style, script and picture is used; nothing points to a file that is not there."""

import re

from tests.guards.tree import ROOT, our_files
from webapp.serving.bundles import bundles_in, joined

STATIC = ROOT / "static"
BUNDLES = bundles_in(
    file.relative_to(STATIC).as_posix() for file in STATIC.rglob("*.txt") if file.is_file()
)
OF_THE_FRAMEWORK = {"forms/button", "frame/skip_link"}
"""Styles of components whose HTML is GOV.UK Frontend's."""

OF_MANY = {"words/for_the_ear"}
"""How words of many components are kept, said once."""


def _ours(folder: str) -> set[str]:
    files = (file for file in (STATIC / folder).rglob("*") if file.is_file())
    return {file.relative_to(STATIC).as_posix() for file in files if file.suffix != ".txt"}


def _styles_in_order() -> list[str]:
    texts = [(STATIC / order).read_text(encoding="utf-8") for order in BUNDLES.values()]
    lines = (line.strip() for text in texts for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _sources() -> str:
    return "\n".join(
        file.read_text(encoding="utf-8")
        for file in our_files(".py", ".html", ".css", ".js", ".scss", ".txt")
        if not file.is_relative_to(ROOT / "tests")
    )


def test_every_style_sheet_is_in_the_order_or_named_by_a_page():
    named = set(_styles_in_order())
    sources = _sources()
    lost = [style for style in _ours("css") - named if style not in sources]
    assert lost == []


def test_the_lists_name_existing_files_once():
    for order in BUNDLES.values():
        lines = (STATIC / order).read_text(encoding="utf-8").splitlines()
        named = [line for line in lines if line and not line.startswith("#")]
        assert [name for name in named if not (STATIC / name).is_file()] == []
        assert len(named) == len(set(named))


def test_the_lists_can_be_joined():
    """Scripts import only from those that stand before them in the same list."""
    files = {
        file.relative_to(STATIC).as_posix(): file.read_bytes()
        for file in STATIC.rglob("*")
        if file.is_file()
    }
    assert [order for order in BUNDLES.values() if not joined(files, order)] == []


def test_every_script_and_picture_is_used():
    sources = _sources()
    lost = [
        file
        for file in sorted(_ours("js") | _ours("img"))
        if file not in sources and file.rsplit("/", 1)[-1] not in sources
    ]
    assert lost == []


def test_every_file_named_by_a_template_is_there():
    named = set(re.findall(r"(?:static_url|asset)\(['\"]([^'\"]+)['\"]\)", _sources()))
    assert [name for name in sorted(named - set(BUNDLES)) if not (STATIC / name).is_file()] == []


def _components(folder: str, suffix: str) -> set[str]:
    root = ROOT / folder / "components"
    return {file.relative_to(root).with_suffix("").as_posix() for file in root.rglob(f"*{suffix}")}


def test_a_component_s_style_is_named_as_the_component():
    """What styles a page instead stands in the folder of that page."""
    styles, components = _components("static/css", ".css"), _components("templates", ".html")
    pages = {folder.name for folder in (ROOT / "templates").iterdir()} - {"components"}
    nameless = styles - components - OF_THE_FRAMEWORK - OF_MANY
    assert styles
    assert {name for name in nameless if name.partition("/")[0] not in pages} == set()


def test_colours_are_named_in_one_file():
    """A colour that is not a token has no dark and no high-contrast twin."""
    colour = re.compile(r"#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl|oklch)a?\(", re.IGNORECASE)
    literal = [
        f"{sheet.name}: {line.strip()}"
        for sheet in sorted((STATIC / "css").rglob("*.css"))
        if sheet.name != "tokens.css"
        for line in sheet.read_text(encoding="utf-8").splitlines()
        if colour.search(line)
    ]
    assert literal == []

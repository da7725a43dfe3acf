"""Language is handed on: nobody asks a request for it, nobody asks which of the three it is."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.guards.tree import ROOT, named, nodes_of, our_files
from webapp.domain import languages
from webapp.domain.languages import Language

CODE = [file for file in our_files(".py") if named(file).startswith("webapp/")]
CATALOGUES_ARE_ASKED_IN = {
    "webapp/present/wording/sentences.py",
    "webapp/serving/language.py",
    "webapp/serving/templates.py",
    "webapp/web/rendering/two_languages.py",
}
ASKING = re.compile(r"_|n?p?gettext|lazy_n?p?gettext|force_locale|get_locale|get_translations")
LANGUAGE_NAMES = {name for name, value in vars(languages).items() if isinstance(value, Language)}
CODES = {language.code for language in languages.LANGUAGES}
OF_A_LANGUAGE = re.compile(r".*\b(language|reader|second|sibling)\.(code|locale|prefix|name)")
IN_TEXT = re.compile(rf"""[=!]==?\s*["']({"|".join(map(re.escape, sorted(CODES)))})["']""")
SAYING = {"say", "say_of", "say_count"}
SAYS_WHAT_IS_DECLARED, DECLARES = "say_declared", "translatable"


def _calls(file: Path) -> Iterator[ast.Call]:
    return (node for node in nodes_of(file) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)


def test_catalogues_are_asked_by_whoever_holds_them_and_by_nobody_else():
    asked = [
        f"{named(file)}:{call.lineno}"
        for file in CODE
        if named(file) not in CATALOGUES_ARE_ASKED_IN
        for call in _calls(file)
        if ASKING.fullmatch(_name(call))
    ]
    assert asked == []


def test_nothing_asks_which_language_it_is():
    """A language says itself what it is like, so that another one needs no other code."""
    asked = [
        f"{named(file)}:{node.lineno}"
        for file in CODE
        if named(file) != "webapp/domain/languages.py"
        for node in nodes_of(file)
        if isinstance(node, ast.Compare)
        if any(_is_one_language(each) for each in _compared(node))
    ]
    assert asked == []


def _compared(node: ast.Compare) -> Iterator[ast.expr]:
    """What is held against each other; of what is looked for in a collection, its members."""
    if not isinstance(node.ops[0], ast.In | ast.NotIn):
        yield node.left
        yield from node.comparators
    for each in node.comparators:
        yield from each.elts if isinstance(each, ast.Tuple | ast.Set | ast.List) else ()


def _is_one_language(value: ast.expr) -> bool:
    if isinstance(value, ast.Name):
        return value.id in LANGUAGE_NAMES
    if isinstance(value, ast.Constant):
        return value.value in CODES
    return bool(OF_A_LANGUAGE.fullmatch(ast.unparse(value)))


def test_no_template_and_no_script_asks_which_language_it_is():
    asked = [
        f"{named(file)}: {match[0]}"
        for file in our_files(".html", ".js")
        for match in IN_TEXT.finditer(file.read_text(encoding="utf-8"))
    ]
    assert asked == []


def test_what_is_said_stands_in_the_call_where_the_catalogues_find_it():
    """A message that is put together before it is said is in no catalogue."""
    unfound = [
        f"{named(file)}:{call.lineno}"
        for file in CODE
        for call in _calls(file)
        if _name(call) in SAYING
        if not _is_written_out(call)
    ]
    assert unfound == []


def test_what_is_declared_stands_in_its_declaration_and_is_said_from_there():
    calls = [(named(file), call) for file in CODE for call in _calls(file)]
    declared = [(file, call) for file, call in calls if _name(call) == DECLARES]
    unfound = [f"{file}:{call.lineno}" for file, call in declared if not _is_text(call.args[0])]
    said = [(file, call) for file, call in calls if _name(call) == SAYS_WHAT_IS_DECLARED]
    unfound += [f"{file}:{call.lineno}" for file, call in said if _is_text(call.args[0])]
    assert unfound == []
    assert len(declared) > len(said) > 0


def _is_text(message: ast.expr) -> bool:
    return isinstance(message, ast.Constant) and isinstance(message.value, str)


def _is_written_out(call: ast.Call) -> bool:
    """Where a function called ``say`` puts something else into words, that is no text."""
    messages = call.args[:1] if _name(call) == "say" else call.args[:2]
    if isinstance(call.func, ast.Attribute):
        return all(isinstance(each, ast.Constant) for each in messages)
    return not any(isinstance(each, ast.JoinedStr | ast.BinOp | ast.IfExp) for each in messages)


def test_words_are_made_without_flask():
    """No room of ``present`` needs an application or a request: none of them loads Flask."""
    rooms = ", ".join(
        named(file).removesuffix(".py").replace("/", ".")
        for file in CODE
        if named(file).startswith("webapp/present/") and file.stem != "__init__"
    )
    code = f"import sys, {rooms}; print(sorted({{'flask', 'flask_babel'}} & sys.modules.keys()))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"

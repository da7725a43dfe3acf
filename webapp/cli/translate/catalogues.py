"""Translation catalogues: extracted, brought up to date, compiled and checked with Babel's tools.

Knows files of words only; must not know Flask, pages or which language a visitor reads.
"""

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from webapp.cli.command.lazy import words_of
from webapp.domain.languages import LANGUAGES, SIMPLIFIED
from webapp.text.script import traditional_message

HAND_MADE = "by hand"
"""Comment that keeps a zh_Hant entry from being made anew out of the simplified one."""

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "say": None,
    "say_of": ((1, "c"), 2),
    "say_count": (1, 2),
    "translatable": None,
    "Sentence": None,
}
_COMMANDS = "webapp/cli/main.py"
_SAID_BY_CLICK = ("core", "decorators", "exceptions", "formatting", "parser", "types")
"""The files of the library of commands whose messages somebody can meet who types a command."""


def template_file(translations: Path) -> Path:
    return translations / "messages.pot"


def catalogue_file(translations: Path, locale: str) -> Path:
    return translations / locale / "LC_MESSAGES" / "messages.po"


def extracted(root: Path) -> Catalog:
    """Every message in the code and templates below ``root``, as ``pyproject.toml`` maps them."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    mappings = settings["tool"]["babel"]["mappings"]
    methods = [(one["pattern"], one["method"]) for one in mappings]
    options = {
        one["pattern"]: {
            key: str(value).lower()
            for key, value in one.items()
            if key not in ("pattern", "method")
        }
        for one in mappings
    }
    catalog = Catalog()
    for words in _words_of_commands() if (root / _COMMANDS).is_file() else ():
        catalog.add(words)
    for _file, _line, message, comments, context in extract_from_dir(
        str(root), methods, options, keywords=_KEYWORDS, comment_tags=("Translators:",)
    ):
        catalog.add(message, auto_comments=comments, context=context)
    return catalog


def _words_of_commands() -> Iterator[str | tuple[str, ...]]:
    """The help of every command, and what the library says where one is typed wrongly."""
    from webapp.cli.main import commands  # it imports every command, and this room is one

    yield from words_of(commands)
    methods = [(f"{name}.py", "python") for name in _SAID_BY_CLICK]
    for found in extract_from_dir(str(Path(click.__file__).parent), methods):
        yield found[2]


def written(catalog: Catalog) -> bytes:
    """The catalogue as a PO file whose bytes change only when words change: sorted, and without
    dates, file names or line numbers."""
    header = ""
    if catalog.locale:
        lines = [f"Language: {catalog.locale}", "Content-Type: text/plain; charset=utf-8"]
        lines.append(f"Plural-Forms: {catalog.plural_forms}")
        header = 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n"
    body = BytesIO()
    write_po(body, catalog, width=100, no_location=True, omit_header=True, sort_output=True)
    return header.encode() + body.getvalue().strip() + b"\n"


def read_catalogue(translations: Path, locale: str) -> Catalog:
    """The catalogue of a language; empty when there is no file yet."""
    file = catalogue_file(translations, locale)
    if not file.is_file():
        return Catalog(locale=locale)
    with file.open("rb") as lines:
        return read_po(lines, locale=locale)


def read_template(translations: Path) -> Catalog:
    """The committed template of all messages; empty when there is none yet."""
    file = template_file(translations)
    return read_po(BytesIO(file.read_bytes() if file.is_file() else b""))


def update(translations: Path) -> None:
    """Bring every catalogue in step with the template: simplified Chinese keeps its translations,
    as does every language that is added, traditional Chinese is made from it except where a
    comment says ``by hand``, and English gets its plural forms from the messages themselves."""
    catalogues = {one: read_catalogue(translations, one.locale) for one in LANGUAGES}
    for catalog in catalogues.values():
        # A template of its own for each: Babel puts the template's messages into the catalogue.
        catalog.update(read_template(translations), no_fuzzy_matching=True)
        catalog.obsolete.clear()
    for language, catalog in catalogues.items():
        if language.is_traditional:
            _make_traditional(catalog, catalogues[SIMPLIFIED])
        if language.is_english:
            _make_plurals(catalog)
        file = catalogue_file(translations, language.locale)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(written(catalog))


def _make_traditional(catalog: Catalog, simplified: Catalog) -> None:
    for message in messages(catalog):
        if HAND_MADE not in message.user_comments:
            message.string = made_traditional(simplified, message)


def _make_plurals(catalog: Catalog) -> None:
    for message in messages(catalog):
        message.string = message.id if message.pluralizable else ""


def made_traditional(simplified: Catalog, message: Message) -> str | tuple[str, ...]:
    """The traditional wording of a message, from its simplified translation."""
    source = simplified.get(message.id, message.context)
    if source is None:
        return ""
    made = tuple(traditional_message(form) for form in forms(source))
    return made if message.pluralizable else made[0]


def compile_all(translations: Path) -> dict[str, int]:
    """Write a ``.mo`` beside every ``.po``; says how many messages each language got."""
    counts = {}
    for locale in (language.locale for language in LANGUAGES):
        catalog = read_catalogue(translations, locale)
        catalog.creation_date = catalog.revision_date = _NO_DATE
        with catalogue_file(translations, locale).with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)
        counts[locale] = sum(1 for message in messages(catalog) if any(forms(message)))
    return counts


def messages(catalog: Catalog) -> Iterator[Message]:
    """The messages without the header."""
    return (message for message in catalog if message.id)


def forms(message: Message) -> tuple[str, ...]:
    """The translation as a tuple: one text, or one for each plural form; never empty."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))

"""The template environment of a sheet that speaks Chinese, and a second language beside it.

Every sentence of such a template comes out in both: first in Chinese, then in an element that
names the other language. So there is one template for every pair, and no sentence is written twice.
"""

from babel.support import Translations
from flask import current_app
from jinja2 import Environment, FileSystemLoader
from markupsafe import escape

from webapp import paths
from webapp.domain.languages import SIMPLIFIED, Language
from webapp.serving.static import StaticFiles

EXTENSION = "sheet_environments"


class SideBySide:
    """Looks a sentence up in Chinese and in the reader's language; hands out HTML."""

    def __init__(self, reader: Language) -> None:
        self._reader = reader
        self._first = Translations.load(str(paths.TRANSLATIONS), [SIMPLIFIED.locale])
        self._second = Translations.load(str(paths.TRANSLATIONS), [reader.locale])

    def gettext(self, message: str) -> str:
        """The sentence in both languages; once where both say the same."""
        return self._joined(self._first.gettext(message), self._second.gettext(message))

    def ngettext(self, one: str, many: str, num: int) -> str:
        """The fitting forms in both languages."""
        first = self._first.ngettext(one, many, num)
        return self._joined(first, self._second.ngettext(one, many, num))

    def _joined(self, first: str, second: str) -> str:
        if first == second:
            return str(escape(first))
        tag = f'<span class="second" lang="{self._reader.code}">{escape(second)}</span>'
        return f"{escape(first)} {tag}"


def sheet_environment(reader: Language) -> Environment:
    """The environment for sheets in Chinese with ``reader`` beside it (Chinese itself: alone)."""
    held: dict[str, Environment] = current_app.extensions.setdefault(EXTENSION, {})
    if reader.code not in held:
        held[reader.code] = _environment(reader)
    return held[reader.code]


def _environment(reader: Language) -> Environment:
    files: StaticFiles = current_app.extensions["static_files"]
    env = Environment(
        loader=FileSystemLoader(paths.TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.policies["ext.i18n.trimmed"] = True
    env.globals["asset"] = files.href
    said = SideBySide(reader)
    env.install_gettext_callables(said.gettext, said.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return env

"""The template environment of a sheet that speaks Chinese, and a second language beside it.

Every sentence of such a template comes out in both: first in Chinese, then in an element that
names the other language. So there is one template for every pair, and no sentence is written twice.
"""

from flask import current_app
from jinja2 import Environment
from markupsafe import escape

from webapp.domain.languages import Language
from webapp.present.referral.page import FIRST
from webapp.serving.language import translations_of
from webapp.serving.static import StaticFiles
from webapp.serving.templates import silent_environment
from webapp.text.foreign import lang_of
from webapp.web.rendering.pages import settings

EXTENSION = "sheet_environments"


class SideBySide:
    """Looks a sentence up in the sheet's own language and in the reader's; hands out HTML."""

    def __init__(self, reader: Language) -> None:
        self._reader = reader
        self._first = translations_of(FIRST)
        self._second = translations_of(reader)

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
        lang = lang_of(second) or self._reader.code
        return f'{escape(first)} <span class="second" lang="{lang}">{escape(str(second))}</span>'


def sheet_environment(reader: Language) -> Environment:
    """The environment for sheets in Chinese with ``reader`` beside it (Chinese itself: alone)."""
    held: dict[str, Environment] = current_app.extensions.setdefault(EXTENSION, {})
    if reader.code not in held:
        held[reader.code] = _environment(reader)
    return held[reader.code]


def _environment(reader: Language) -> Environment:
    files: StaticFiles = current_app.extensions["static_files"]
    env = silent_environment(files, settings().development)
    said = SideBySide(reader)
    env.install_gettext_callables(said.gettext, said.ngettext, newstyle=True)  # type: ignore[attr-defined]
    return env

"""The door to Flask-Babel, with types: sentences and dates in the language of the request.

Messages are whole English sentences with named gaps; ``jiamenkou translate extract`` finds them
by the names ``gettext``, ``pgettext`` and ``ngettext``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import flask_babel


def gettext(message: str, **values: object) -> str:
    """The sentence in the page's language, its gaps filled."""
    return str(flask_babel.gettext(message, **values))


def pgettext(context: str, message: str) -> str:
    """A word whose translation depends on what it is said of."""
    return str(flask_babel.pgettext(context, message))


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """The form of the sentence that fits ``num``, which fills the gap of that name."""
    return str(flask_babel.ngettext(one, many, num, **values))


def format_date(day: date, form: str = "medium") -> str:
    """The date as the language writes it; ``form`` is short, medium, long or full."""
    return str(flask_babel.format_date(day, form, rebase=False))


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Sentences and dates in another language than the request's, e.g. ``zh_Hans``."""
    with flask_babel.force_locale(locale):
        yield

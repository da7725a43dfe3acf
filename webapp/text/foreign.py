"""Words that stay in another language than the page around them, and how HTML says so.

Only a page knows where an element may stand: not in a title, an attribute or a script. So such
words go into HTML between marks (private-use characters, which no text of ours holds), and the
finished page turns the marks into elements where it can.
"""

import html
import re
from collections.abc import Iterable, Mapping

_OPEN, _SHUT, _END = "\ue010", "\ue011", "\ue012"
_MARKED = re.compile(f"{_OPEN}([A-Za-z-]+){_SHUT}([^{_OPEN}-{_END}<]*){_END}")
_MARKS = re.compile(f"{_OPEN}[A-Za-z-]*{_SHUT}|{_END}")
_BARE = r"title|textarea|option|script|style|svg"
"""Elements in which there is text only, or no HTML."""

_PIECES = re.compile(rf"<({_BARE})\b.*?</\1>|<[^>]*>|{_MARKED.pattern}|{_MARKS.pattern}", re.DOTALL)


class Foreign(str):
    """Words in the language ``lang`` on a page of another: a sentence that nobody has translated,
    an English name. Plain text wherever it goes, but for HTML, which is told the language."""

    __slots__ = ("lang",)
    lang: str

    def __new__(cls, words: str, lang: str) -> "Foreign":
        made = super().__new__(cls, words)
        made.lang = lang
        return made

    def __html__(self) -> str:
        return f"{_OPEN}{self.lang}{_SHUT}{html.escape(str(self))}{_END}"


def lang_of(words: str) -> str:
    """The language of foreign words; empty for the page's own."""
    return words.lang if isinstance(words, Foreign) else ""


def filled(text: str, values: Mapping[str, object]) -> str:
    """The text with its ``%(gaps)s`` filled; foreign words stay foreign.

    >>> filled("%(metres)s m", {"metres": 40})
    '40 m'
    """
    if not values:
        return text
    made = text % values
    return Foreign(made, text.lang) if isinstance(text, Foreign) else made


def joined(separator: str, words: Iterable[str]) -> str:
    """Words in a row; foreign where all of them are, in one language."""
    found = list(words)
    text, langs = separator.join(found), {lang_of(each) for each in found}
    return Foreign(text, *langs) if len(langs) == 1 and "" not in langs else text


def with_languages(page: str) -> str:
    """A finished page with its marks turned into elements that name the language, and without
    marks where none may stand.

    >>> with_languages(f'<p title="{Foreign("Map", "en").__html__()}">x</p>')
    '<p title="Map">x</p>'
    """
    return _PIECES.sub(_piece, page) if _OPEN in page else page


def _piece(match: re.Match[str]) -> str:
    lang, words = match[2], match[3]
    if lang:
        return f'<span lang="{lang}">{words}</span>'
    return _MARKS.sub("", match[0])

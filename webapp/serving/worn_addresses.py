"""Addresses as they arrive from chats and other programs: with the punctuation of the sentence
around them, with a program's additions, encoded twice, in another spelling of the language."""

import re
from urllib.parse import unquote

from webapp.domain.languages import LANGUAGES

_SPELLINGS = {
    written: language
    for language in LANGUAGES
    for written in (language.code.lower(), *language.also)
}
"""How the languages of the site are written at the start of an address, in lower case."""

_AROUND = r"[\s/,.;:!?'\"，。、；：！？…）)】」』》>\]]"
_ADDED = re.compile(rf"{_AROUND}*[&?#].*|{_AROUND}+$", re.DOTALL)
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}")
_TIMES = 3
"""More often nothing is encoded by mistake."""


def mended_path(path: str) -> str:
    """The path that was most likely meant; the same one where nothing is wrong with it.

    >>> mended_path("/services/a-room，"), mended_path("/zh-TW/search/"), mended_path("/EN")
    ('/services/a-room', '/zh-hant/search', '/en/')
    """
    return _in_our_spelling(_ADDED.sub("", decoded(path)))


def decoded(text: str) -> str:
    """What was encoded more than once, as it was meant.

    >>> decoded("%E6%AF%8D%E5%A9%B4"), decoded("100% free")
    ('母婴', '100% free')
    """
    for _ in range(_TIMES):
        if not _ENCODED.search(text):
            return text
        try:
            text = unquote(text, errors="strict")
        except UnicodeDecodeError:
            return text
    return text


def mended_query(query: str) -> str:
    """A query string whose ``&`` a program has written as in HTML.

    >>> mended_query("q=a&amp;near=b")
    'q=a&near=b'
    """
    return query.replace("&amp;", "&")


def _in_our_spelling(path: str) -> str:
    first, _, rest = path.lstrip("/").partition("/")
    language = _SPELLINGS.get(first.lower())
    return f"{language.prefix}/{rest}" if language else path or "/"

"""Blanks of every kind, characters that nobody sees, and cells that say that there is nothing."""

import re
import unicodedata

from webapp.text import unseen

_BLANKS = re.compile(r"[^\S\r\n]+")
_LINE_ENDS = re.compile(r"\s*[\r\n\u2028\u2029\x0b\x0c]+\s*")
_BETWEEN_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
_NOTHING = re.compile(r"[-–—－_/\\.·]+|n/?a|nil|none|null|nan", re.IGNORECASE)
_NOT_KNOWN = frozenset({"无", "暂无", "没有", "不详", "未知", "不明", "空", "待定", "待补"})


def seen(text: str) -> str:
    """The text without characters that nobody sees, and without blanks round it; every blank
    inside is one space. Line ends stay.

    >>> seen("\\u3000南门\\u200b\\u00a0B口 ")
    '南门 B口'
    """
    return _BLANKS.sub(" ", unseen.seen(text)).strip()


def on_one_line(text: str) -> str:
    """The text without line ends: Chinese words close up, others get a space.

    >>> on_one_line("南门\\n二层"), on_one_line("Second\\r\\nfloor")
    ('南门二层', 'Second floor')
    """
    if not _LINE_ENDS.search(text):
        return text
    return _BETWEEN_HAN.sub("", _LINE_ENDS.sub(" ", text)).strip()


def plain(text: str) -> str:
    """A code in half width (NFKC), with one kind of hyphen: ``０１０－６６１６１１３２``."""
    folded = unicodedata.normalize("NFKC", seen(text))
    return re.sub("[\u2010-\u2015\u2212\u2043\ufe58]", "-", folded)


def says_nothing(text: str) -> bool:
    """A dash, ``N/A`` and the like stand for an empty cell."""
    return bool(_NOTHING.fullmatch(text))


def says_not_known(code: str) -> bool:
    """In a cell for codes so do 无 and 不详; in one for words they may be an answer."""
    return says_nothing(code) or code in _NOT_KNOWN

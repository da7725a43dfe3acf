"""Bytes into text: UTF-8, UTF-16 and, where people may have saved it so, GB18030 are read;
everything else is named and refused."""

import codecs
from dataclasses import dataclass

from webapp.sentence import Sentence
from webapp.text.misread import MISREAD, was_misread

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UTF_8, GB18030 = "utf-8", "gb18030"

_WORKBOOK = Sentence("an Excel workbook or zip archive")
_OLD_WORKBOOK = Sentence("an old or password-protected Office file")
_FORMATS = (
    (b"PK", _WORKBOOK),
    (b"\xd0\xcf\x11\xe0", _OLD_WORKBOOK),
    (b"\x89PNG", Sentence("a PNG picture")),
    (b"\xff\xd8\xff", Sentence("a JPEG picture")),
    (b"%PDF", Sentence("a PDF document")),
    (b"\x1f\x8b", Sentence("a gzip archive")),
)
_NEARLY_ALL, _MOST = 0.9, 0.5
_ENOUGH = 8
"""Bytes that tell UTF-16 without a mark."""

WORKBOOKS = {
    ".xlsx": _WORKBOOK,
    ".xlsm": _WORKBOOK,
    ".xls": _OLD_WORKBOOK,
    ".et": Sentence("a WPS workbook"),
    ".ods": Sentence("an OpenDocument workbook"),
    ".numbers": Sentence("a Numbers workbook"),
}
"""What a file is by the end of its name, whatever is in it."""


class NotText(Exception):
    """The bytes are not text in an accepted encoding; ``sentence`` says what they seem to be."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without its byte-order mark."""

    text: str
    encoding: str


def decode(content: bytes, *, with_gb18030: bool = False) -> Decoded:
    """Raises ``NotText``. GB18030 (GBK), in which spreadsheets in China save, is told by nearly all
    of its characters being common ones; nothing else is ever guessed."""
    if what := format_of(content):
        raise NotText(no_text(what))
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), _unmarked(content))
    try:
        text = content.decode(encoding).lstrip("\ufeff")
        if with_gb18030 and was_misread(content, text):
            raise NotText(MISREAD)
        return Decoded(text, encoding)
    except UnicodeDecodeError as error:
        is_cut_off = error.end == len(content) and error.reason == "unexpected end of data"
        is_told = not is_cut_off and _share_of_gb2312(content) > _NEARLY_ALL
        if with_gb18030 and encoding == UTF_8 and is_told:
            return Decoded(content.decode(GB18030), GB18030)
        raise NotText(_what_it_is(content, encoding, error, is_cut_off)) from error


def format_of(content: bytes) -> Sentence | None:
    """What a file that is no text begins like."""
    return next((what for magic, what in _FORMATS if content.startswith(magic)), None)


def no_text(what: Sentence) -> Sentence:
    """That a file is ``what`` and no text."""
    return Sentence("is %(what)s, not a text file: export it as CSV in UTF-8", what=what)


def _unmarked(content: bytes) -> str:
    """UTF-16 without a mark has a zero in every other byte of a header."""
    first = content[:_ENOUGH]
    if len(first) == _ENOUGH and not any(first[1::2]) and all(first[::2]):
        return "utf-16-le"
    if len(first) == _ENOUGH and not any(first[::2]) and all(first[1::2]):
        return "utf-16-be"
    return UTF_8


def _what_it_is(
    content: bytes, encoding: str, error: UnicodeDecodeError, is_cut_off: bool
) -> Sentence:
    if encoding == UTF_8 and was_misread(content, None):
        return MISREAD
    if encoding.startswith("utf-16"):
        return Sentence("is UTF-16 and cannot be read as such (byte %(byte)s)", byte=error.start)
    if is_cut_off:
        return Sentence("ends in the middle of a character: was it copied whole?")
    bad = [number for number, line in enumerate(content.splitlines(), 1) if not _is_utf8(line)]
    where = ", ".join(map(str, bad[:10])) + (", …" if len(bad) > 10 else "")
    is_mixed = any(not line.isascii() for line in content.splitlines() if _is_utf8(line))
    share = _share_of_gb2312(content)
    if share > _NEARLY_ALL or (share > _MOST and not is_mixed):
        return Sentence(
            "is in GB18030 (GBK), not UTF-8: save it as “CSV UTF-8” and nothing is lost"
        )
    if is_mixed:
        return Sentence(
            "mixes UTF-8 with another encoding (lines %(lines)s): save it anew as UTF-8",
            lines=where,
        )
    return Sentence("is not UTF-8 (lines %(lines)s): save it as UTF-8", lines=where)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode(UTF_8)
    except UnicodeDecodeError:
        return False
    return True


def _share_of_gb2312(content: bytes) -> float:
    """Read as GB18030, how many of the characters are the common ones of the old GB 2312: nearly
    all in a Chinese text, few in a Western or UTF-8 one that happens to decode."""
    try:
        foreign = "".join(c for c in content.decode(GB18030) if not c.isascii())
    except UnicodeDecodeError:
        return 0.0
    return len(foreign.encode("gb2312", "ignore")) / 2 / max(1, len(foreign))

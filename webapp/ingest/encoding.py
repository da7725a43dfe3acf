"""Bytes into text: UTF-8 and marked UTF-16 are read, everything else is named and refused."""

import codecs

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_FORMATS = (
    (b"PK\x03\x04", "an Excel workbook or zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
)


class NotText(Exception):
    """The bytes are not text in an accepted encoding; the message says what they seem to be."""


def decode(content: bytes) -> str:
    """The text without its byte-order mark. Raises ``NotText``; nothing is ever guessed."""
    for magic, what in _FORMATS:
        if content.startswith(magic):
            raise NotText(f"is {what}, not a text file: export it as CSV in UTF-8")
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(_what_it_is(content, encoding, error)) from error


def _what_it_is(content: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    if encoding == "utf-16":
        return f"is marked as UTF-16 but cannot be read as such (byte {error.start})"
    if error.end == len(content) and error.reason == "unexpected end of data":
        return "ends in the middle of a character: was it copied whole?"
    lines = content.splitlines()
    bad = [number for number, line in enumerate(lines, 1) if not _is_utf8(line)]
    where = ", ".join(map(str, bad[:10])) + (", …" if len(bad) > 10 else "")
    share = _share_of_gb2312(content)
    mixed = any(not line.isascii() for line in lines if _is_utf8(line))
    if share > 0.9 or (share > 0.5 and not mixed):
        return "is in GB18030 (GBK), not UTF-8: save it as “CSV UTF-8” and nothing is lost"
    if mixed:
        return f"mixes UTF-8 with another encoding (lines {where}): save it anew as UTF-8"
    return f"is not UTF-8 (lines {where}): save it as UTF-8"


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _share_of_gb2312(content: bytes) -> float:
    """Read as GB18030, how many of the characters are the common ones of the old GB 2312: nearly
    all in a Chinese text, few in a Western or UTF-8 one that happens to decode."""
    try:
        foreign = "".join(c for c in content.decode("gb18030") if not c.isascii())
    except UnicodeDecodeError:
        return 0.0
    return len(foreign.encode("gb2312", "ignore")) / 2 / max(1, len(foreign))

"""What Excel and WPS (in China) and LibreOffice make of a CSV file that is opened and saved: read
in the code page where no mark says otherwise, cells turned into numbers, days and times and shown
in the program's own way, written in the code page or as UTF-8, with ends of lines and rows of its
own. Modelled on what the programs document and people complain of; errs towards more damage."""

import csv
import io
import re
from dataclasses import dataclass
from datetime import date

CODE_PAGE = "gbk"
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|[+-]?\.\d+")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?[月日]?")
_TWO_PARTS = re.compile(r"(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(\d{1,2})日")
_TIME = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SHOWN_DIGITS, _KEPT_DIGITS, _LONGEST_SHOWN = 6, 15, 11


@dataclass(frozen=True)
class Program:
    """``saves_as``: the encoding of what it writes. ``marks``: with a byte-order mark.
    ``guesses_utf8``: it reads UTF-8 that has none. ``spare``: empty rows and columns it adds."""

    name: str
    saves_as: str
    marks: bool = False
    guesses_utf8: bool = False
    spare: int = 0


EXCEL = Program("Excel, CSV", CODE_PAGE)
EXCEL_UTF8 = Program("Excel, CSV UTF-8", "utf-8", marks=True)
WPS = Program("WPS, CSV", "gb18030", spare=2)
LIBREOFFICE = Program("LibreOffice", "utf-8", guesses_utf8=True)


def opened_and_saved(content: bytes, program: Program) -> bytes:
    """The file as the program saves it when it was opened by a double click and nothing typed."""
    rows = csv.reader(io.StringIO(_read(content, program)))
    table = [[_shown(cell) for cell in row] for row in rows]
    return _written(table, program)


def _read(content: bytes, program: Program) -> str:
    marked = content.startswith(b"\xef\xbb\xbf")
    if marked or (program.guesses_utf8 and _is_utf8(content)):
        return content.decode("utf-8-sig")
    return content.decode("gb18030", "replace")


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _written(table: list[list[str]], program: Program) -> bytes:
    width = max(map(len, table))
    rows = [[*row, *[""] * (width - len(row) + program.spare)] for row in table]
    rows += [[""] * (width + program.spare)] * program.spare
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    content = out.getvalue().encode(program.saves_as, "replace")
    return b"\xef\xbb\xbf" * program.marks + content


def _shown(cell: str) -> str:
    """The cell as the program shows, and therefore saves, what it took it for."""
    bare = cell.strip(" ")
    if bare.startswith(("=", "@")) or (bare[:1] in ("+", "-") and not _NUMBER.fullmatch(bare)):
        return "#NAME?"
    if bare.upper() in ("TRUE", "FALSE"):
        return bare.upper()
    for taken in (_number, _day, _month_and_day, _time):
        if shown := taken(bare):
            return shown
    return cell


def _number(cell: str) -> str:
    if not _NUMBER.fullmatch(cell):
        return ""
    value = float(f"{float(cell):.{_KEPT_DIGITS}g}")
    if abs(value) >= 10**_LONGEST_SHOWN:
        mantissa, _, power = f"{value:.{_SHOWN_DIGITS - 1}E}".partition("E")
        return f"{mantissa.rstrip('0').rstrip('.')}E{power}"
    return f"{value:.10g}"


def _day(cell: str) -> str:
    found = _YEAR_FIRST.fullmatch(cell)
    if not found:
        return ""
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    try:
        date(year, month, day)
    except ValueError:
        return ""
    return f"{year}/{month}/{day}" if found[3] else f"{_MONTHS[month - 1]}-{year % 100:02d}"


def _month_and_day(cell: str) -> str:
    found = _TWO_PARTS.fullmatch(cell)
    if not found:
        return ""
    one, other = (int(part) for part in found.groups() if part)
    if 1 <= one <= 12 and 1 <= other <= 31:
        return f"{one}月{other}日"
    return f"{_MONTHS[other - 1]}-{one:02d}" if 1 <= other <= 12 else ""


def _time(cell: str) -> str:
    found = _TIME.fullmatch(cell)
    if not found:
        return ""
    return f"{int(found[1])}:{found[2]}" + (f":{found[3]}" if found[3] else "")

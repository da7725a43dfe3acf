"""What spreadsheets make of cells that they take for numbers, days or formulas."""

import re
from datetime import date, timedelta

from webapp.ingest.cells.reading import Reading, refused, restored
from webapp.sentence import Sentence

_ERROR_VALUE = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|#+)|#{3,}")
_SHORTENED = re.compile(r"(\d)(?:\.(\d+))?[Ee]\+?(\d+)")
_WHOLE = re.compile(r"(\d+)\.0+|(\d{1,3}(?:,\d{3})+)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_AND_YEAR = re.compile(rf"({'|'.join(_MONTHS)})[a-z]*[-\s](\d{{2}})", re.IGNORECASE)
_JULY_OF_2024 = re.compile(r"jul[a-z]*[-\s]24|2024[-/.]0?7(?:[-/.]0?1)?|2024年7月(?:1日)?", re.I)
_DAY = re.compile(
    rf"\d{{1,2}}[-\s](?:{'|'.join(_MONTHS)})[a-z]*|\d{{1,2}}月\d{{1,2}}日"
    r"|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}/\d{1,2}(?:/\d{2,4})?|[34]\d{4}(?:\.\d+)?"
    rf"|(?:{'|'.join(_MONTHS)})[a-z]*[-\s]\d{{2}}",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"0\.\d{2,}")
_SERIAL = re.compile(r"[34]\d{4}")
_FIRST_SERIAL = date(1899, 12, 30)


def error_value(cell: str) -> Reading | None:
    """``#N/A``, ``#NAME?``, ``######`` and their like."""
    if not _ERROR_VALUE.fullmatch(cell):
        return None
    return refused(
        Sentence("%(cell)r is what the spreadsheet shows for a broken formula or value", cell=cell)
    )


def shortened_number(cell: str) -> Reading | None:
    """``1.10102E+11``: restored where no digit is lost."""
    found = _SHORTENED.fullmatch(cell)
    if not found:
        return None
    first, rest, power = found[1], found[2] or "", int(found[3])
    if len(rest) == power:
        return restored(
            first + rest,
            Sentence("%(cell)r is read as %(number)s", cell=cell, number=first + rest),
        )
    return refused(
        Sentence(
            "%(cell)r: the spreadsheet has shortened a long number and its last digits are lost."
            " Set the column to text and type the number again",
            cell=cell,
        )
    )


def whole_number(cell: str) -> str:
    """A code without the decimals or commas that a spreadsheet gave it.

    >>> whole_number("110102011001.00"), whole_number("110,102,011,001")
    ('110102011001', '110102011001')
    """
    found = _WHOLE.fullmatch(cell)
    return (found[1] or found[2].replace(",", "")) if found else cell


def month_of(cell: str) -> str:
    """``2015-03`` for ``Mar-15``, which is how a spreadsheet shows a year and month."""
    found = _MONTH_AND_YEAR.fullmatch(cell)
    return f"20{found[2]}-{_MONTHS.index(found[1].lower()) + 1:02d}" if found else ""


def day_of_serial(cell: str) -> str:
    """The day that a spreadsheet counts with this number, by the calendar of Windows."""
    is_serial = _SERIAL.fullmatch(cell)
    return (_FIRST_SERIAL + timedelta(days=int(cell))).isoformat() if is_serial else ""


def hours_made_a_day(cell: str) -> Reading | None:
    """``24/7`` is kept as July 2024; what other days were made of is not known."""
    if _JULY_OF_2024.fullmatch(cell):
        message = Sentence("%(cell)r is what a spreadsheet makes of 24/7; read as that", cell=cell)
        return restored("24/7", message)
    if _DAY.fullmatch(cell):
        return refused(
            Sentence(
                "%(cell)r: the spreadsheet has made a date of the hours."
                " Set the column to text and type them again",
                cell=cell,
            )
        )
    if _FRACTION.fullmatch(cell):
        return refused(
            Sentence(
                "%(cell)r: the spreadsheet has made a number of a time."
                " Set the column to text and type the hours again",
                cell=cell,
            )
        )
    return None

"""Text in cells of spreadsheets: nothing that is opened there may run as a formula, and nothing
that is saved there may come back as another value."""

import re

_FORMULA = re.compile(r"[=+\-@\t\r]")
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_TAKEN = re.compile(
    rf"""\s*(?:
      0\d+ | \d{{12,}}                                        # zeros and last digits are lost
    | \d+(?:\.\d*)?e[+-]?\d+                                  # 1e5
    | \d{{1,4}}[-/.年]\s?\d{{1,2}}(?:[-/.月]\s?\d{{1,4}})?[月日]? | \d{{1,2}}月\d{{1,2}}日
    | (?:\d{{1,2}}[-\s])?(?:{_MONTH})[a-z]*[-\s]\d{{1,4}} | \d{{1,2}}[-\s](?:{_MONTH})[a-z]*
    | \d{{1,4}}:\d{{2}}(?::\d{{2}})?(?:-\d{{1,2}}:\d{{2}}|\s?[ap]m?)?
    | true | false
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What spreadsheets take for a number, a day, a time or a truth, and write otherwise."""

_DECIMAL = re.compile(r"\d{1,11}\.\d{1,9}")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet runs: an apostrophe leads what looks like a formula
    (OWASP ASVS 5.0, 1.2.10).

    >>> guarded("=1+1")
    "'=1+1"
    """
    return f"'{text}" if _runs(text) or (text.startswith("'") and _is_taken(text)) else text


def kept_as_text(text: str) -> str:
    """The text as a cell that spreadsheets neither run nor turn into something else.

    >>> kept_as_text("110102011001"), kept_as_text("24/7"), kept_as_text("36")
    ("'110102011001", "'24/7", '36')
    """
    return f"'{text}" if _runs(text) or _is_taken(text) else text


def unguarded(cell: str) -> str:
    """The text of a guarded cell: ``unguarded(guarded(text)) == text`` for every text, and so for
    ``kept_as_text``."""
    is_guarded = cell.startswith("'") and (_runs(cell) or _is_taken(cell))
    return cell[1:] if is_guarded else cell


def _runs(cell: str) -> bool:
    return bool(_FORMULA.match(cell.lstrip("'")))


def _is_taken(cell: str) -> bool:
    bare = cell.lstrip("'")
    return bool(_TAKEN.fullmatch(bare)) and not _DECIMAL.fullmatch(bare)

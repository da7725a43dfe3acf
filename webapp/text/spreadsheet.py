"""Text in cells of spreadsheets: nothing that is opened there may run as a formula."""

import re

_LIKE_A_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet runs: an apostrophe leads what looks like a formula
    (OWASP ASVS 5.0, 1.2.10).

    >>> guarded("=1+1")
    "'=1+1"
    """
    return f"'{text}" if _LIKE_A_FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a guarded cell; ``unguarded(guarded(text)) == text`` for every text."""
    return cell[1:] if _GUARDED.match(cell) else cell

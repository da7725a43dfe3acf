"""Checks of free text, telephone numbers and web addresses."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from webapp.domain.datatypes import CONTENT, listed
from webapp.domain.fields import SEARCH
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import fields_on
from webapp.ingest.cells.numbers import PHONE
from webapp.ingest.columns import TEXTS
from webapp.ingest.rows import Row
from webapp.sentence import Sentence
from webapp.text.form import faults_of_form

SENTENCES = (
    *(field.name for field in fields_on(SEARCH) if field.datatype is CONTENT),
    "source_title_zh",
)
"""Columns whose words pages say as sentences, so that they have one form."""

_MARKUP = re.compile(r"<[a-zA-Z/!]|\{\{|\{%|\$\{")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)")
_CALL = re.compile(r"(?:请|先)(?:先?打电话|先?致电|电话联系)")
_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def phone_problems(row: Row) -> Iterator[Problem]:
    for phone in listed(row["phones"]):
        if not is_phone(phone):
            yield row.problem(
                "phones", Sentence("%(phone)r is not a telephone number", phone=phone)
            )


def is_phone(text: str) -> bool:
    """Whether it is one number as ``data/README.md`` writes them."""
    return bool(PHONE.fullmatch(text))


def url_problems(row: Row) -> Iterator[Problem]:
    """Only web addresses with a host may become links; ``javascript:`` and its like may not."""
    address, remark = address_and_remark(row["source_url"])
    if not address:
        return
    if not is_web_address(address):
        yield row.problem(
            "source_url", Sentence("%(address)r is not an http or https address", address=address)
        )
    elif remark:
        message = Sentence(
            "%(remark)r is not part of an address; kept with the title of the source", remark=remark
        )
        yield row.problem("source_url", message, Severity.WARNING)


def address_and_remark(text: str) -> tuple[str, str]:
    """A web address ends at the first white space; what follows is a remark about the source."""
    address, *remark = text.split(maxsplit=1)[:2] or [""]
    return address, remark[0] if remark else ""


def is_web_address(address: str) -> bool:
    """True for http and https with a host, and nothing that could end an attribute."""
    if not address.isprintable() or re.search(r"[\"'<>\\^`{|}]", address):
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        return False


def text_problems(row: Row) -> Iterator[Problem]:
    """Formulas, markup and personal data. All are kept as typed, but nothing is of a cell with an
    identity number."""
    for column in TEXTS:
        yield from _cell_problems(row, column)


def call_problems(row: Row) -> Iterator[Problem]:
    """Visitors are told to call, and there is no number to call."""
    for column in SENTENCES:
        if not row["phones"] and _CALL.search(row[column]):
            message = Sentence("asks visitors to call, and phones is empty: name a number or 12345")
            yield row.problem(column, message, Severity.WARNING)


def _cell_problems(row: Row, column: str) -> Iterator[Problem]:
    text = row.raw(column)
    if text.startswith(("=", "+", "-", "@", "\t", "\r")):
        message = Sentence("begins like a spreadsheet formula; kept as text")
        yield row.problem(column, message, Severity.WARNING)
    if _MARKUP.search(text):
        message = Sentence("holds HTML or template text; kept and shown as text")
        yield row.problem(column, message, Severity.WARNING)
    if _MOBILE.search(text):
        message = Sentence("holds a mobile number: if it is a person's own, take it out")
        yield row.problem(column, message, Severity.WARNING)
    if column in SENTENCES:
        for fault in faults_of_form(text):
            yield row.problem(column, fault, Severity.WARNING)
    if holds_identity_number(text):
        yield row.problem(column, Sentence("holds a person's identity number"))


def holds_identity_number(text: str) -> bool:
    """Whether a person's identity number stands in it."""
    return any(is_identity_number(number) for number in _IDENTITY.findall(text))


def is_identity_number(text: str) -> bool:
    """True if the eighteenth character is the check digit of the others (GB 11643-1999)."""
    total = sum(int(d) * w for d, w in zip(text, _IDENTITY_WEIGHTS, strict=False))
    return text[17].upper() == "10X98765432"[total % 11]

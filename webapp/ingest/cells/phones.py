"""The cell of telephone numbers: several in one, with words round them."""

import re
from collections.abc import Iterator

from webapp.domain.datatypes import CODES
from webapp.domain.problems import Severity
from webapp.ingest.cells.blanks import plain, says_not_known
from webapp.ingest.cells.damage import shortened_number, whole_number
from webapp.ingest.cells.numbers import PHONE, area_code, number_in
from webapp.ingest.cells.reading import Reading, Remark
from webapp.sentence import Sentence

_BETWEEN = re.compile(r"\s*(?:[;,、/|\r\n，；。]|或者?|以及|及|和|\bor\b|\band\b)\s*")
_LABEL = re.compile(
    r"^(?:(?:联系|咨询|服务|办公|预约|值班|固定|热线|手机|座机|投诉|监督|总机)*(?:电话|号码|热线|手机|座机|总机)"
    r"|tel(?:ephone)?|phone|mobile|t)\.?\s*[:：]?\s*",
    re.IGNORECASE,
)
_FAX = re.compile(r"传真|\bfax\b", re.IGNORECASE)
_REMARK = re.compile(r"\(([^()]*[^\d()\s+.-][^()]*)\)")
_EXTENSION_IN_BRACKETS = re.compile(r"\(\s*((?:转|分机|内线|ext)[^()]*)\)", re.IGNORECASE)


def phones_reading(cell: str, area_codes: frozenset[str]) -> Reading:
    """The numbers with ``;`` between them; each part that is none is named and left out."""
    text = plain(cell)
    if says_not_known(text):
        return Reading("")
    damaged = shortened_number(text)
    if damaged is not None and not damaged.text:
        return damaged
    text = whole_number(damaged.text if damaged else text)
    phones: list[str] = []
    remarks = list(damaged.remarks if damaged else ())
    for part in _parts(text):
        area = area_code(phones[-1]) if phones else ""
        phone, said = _phone(part, area, area_codes)
        phones += [phone] if phone and phone not in phones else []
        remarks += said
    return Reading(CODES.written(tuple(phones)), tuple(remarks))


def _parts(text: str) -> Iterator[str]:
    """What stands between the separators; numbers with only a blank between them are apart too."""
    for part in _BETWEEN.split(text):
        words = part.split()
        alone = [word for word in words if PHONE.fullmatch(word) or len(word) >= 11]
        yield from words if len(words) > 1 and len(alone) == len(words) else [part]


def _phone(part: str, area: str, area_codes: frozenset[str]) -> tuple[str, list[Remark]]:
    if not part.strip(" .-"):
        return "", []
    if _FAX.search(part):
        message = Sentence("%(part)r is a fax number: left out", part=part)
        return "", [Remark(message, Severity.WARNING)]
    bare = _EXTENSION_IN_BRACKETS.sub(r"\1", part)
    words = [word.strip() for word in _REMARK.findall(bare)]
    bare = _LABEL.sub("", _REMARK.sub("", bare).strip()).strip(" .:")
    found = number_in(bare, area, area_codes)
    if not found.phone:
        return "", [Remark(_asked(part, found.likely, found.lost_zero))]
    said = [_left_out(word) for word in words]
    if found.lost_zero:
        message = Sentence(
            "%(part)r has lost its first zero; read as %(phone)s", part=part, phone=found.phone
        )
        said.append(Remark(message, Severity.WARNING))
    return found.phone, said


def _left_out(word: str) -> Remark:
    message = Sentence(
        "%(word)r is no part of a number: say it in hours_note_zh or note_zh", word=word
    )
    return Remark(message, Severity.WARNING)


def _asked(part: str, likely: str, lost_zero: bool) -> Sentence:
    if not likely:
        return Sentence("%(part)r is not a telephone number", part=part)
    if lost_zero:
        return Sentence(
            "%(part)r seems to have lost its first zero: %(likely)s?", part=part, likely=likely
        )
    return Sentence("%(part)r has no area code: %(likely)s?", part=part, likely=likely)

"""Ages in English: "2 years and 3 months", "18mo", "kids under 3", "third grader"."""

import re
from collections.abc import Iterator

from webapp.search.reading.ages.found import (
    DAYS_IN_MONTH,
    ENGLISH_NUMBER,
    MONTHS_IN_YEAR,
    MOST_MONTHS,
    AgeFound,
    age_found,
    numbers_of,
)

_HALF = r"(?:[\s-]and[\s-](?:a[\s-])?half| 1/2)?"
_YEARS, _MONTHS, _SHORT = (
    r"(?:years?|yrs?|y/?o?)",
    r"(?:months?|mos?|mths?|m/?o)",
    r"(?:weeks?|wks?|days?)",
)
_UNIT = rf"(?:{_YEARS}|{_MONTHS}|{_SHORT})"
_OLD = r"(?P<old>[\s-]*olds?\b)?"
_SPAN = re.compile(
    rf"(?a)\b(?P<between>between )?(?P<first>{ENGLISH_NUMBER})(?:[\s-]*(?P<unit>{_UNIT}))?(?: old)?"
    r"\s*(?:-|–|to|until|(?(between)and|(?!)))\s*"
    rf"(?P<last>{ENGLISH_NUMBER})[\s-]*(?P<last_unit>{_UNIT})\b{_OLD}"
)
_ONE = re.compile(
    rf"(?a)\b(?P<number>{ENGLISH_NUMBER})(?P<half>{_HALF})[\s-]*(?P<unit>{_UNIT})\b"
    rf"(?:(?: and|,)? ?(?P<more>{ENGLISH_NUMBER})[\s-]*{_MONTHS}\b)?{_OLD}"
)
_AND_A_HALF = re.compile(
    rf"(?a)\b(?P<number>{ENGLISH_NUMBER})[\s-]and[\s-](?:a[\s-])?half\b"
    r"(?![\s-]*(?:hours?|minutes?|kilomet|km|met|mil|days?|weeks?|months?|years?|yrs?|mo\b|hrs?))"
)
"""Years, where nothing else is counted: my two and a half, two-and-a-half nursery."""

_TIGHT = re.compile(r"(?a)\b(?P<years>\d{1,2})y(?P<months>\d{1,2})m\b")
_BARE = re.compile(
    rf"(?a)\b(?:ages?|aged)(?: of| from| between)? (?P<first>{ENGLISH_NUMBER})(?P<half>{_HALF})"
    rf"(?: ?(?:-|–|to|and|until) ?(?P<last>{ENGLISH_NUMBER}))?\b(?![\s-]*{_UNIT}\b)"
)
_CHILD = r"(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|infants?|boys?|girls?|sons?|daughters?)"
_BOUNDED = re.compile(
    rf"(?a)\b{_CHILD} (?P<bound>under|below|over|above) (?P<number>{ENGLISH_NUMBER})\b"
    rf"(?![\s-]*(?:{_UNIT}|minutes?|hours?|km|m)\b)"
)
_PLURALS = {"ones": 1, "twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "tens": 10}
_AGED = re.compile(
    rf"(?a)\b(?P<bound>under|over)[ -](?P<number>(?:{'|'.join(_PLURALS)})|\d{{1,2}}['’]?s)\b"
)
"""The children below or above an age: under twos, over-5s."""

_TURNED = re.compile(
    rf"(?a)\b{_CHILD} (?:is|turned|just turned|turns"
    rf"|has turned) (?P<number>{ENGLISH_NUMBER})\b(?![\s:-]*\w)"
)
_BOUND_BEFORE = re.compile(r"(?a)\b(?P<bound>under|below|over|above|younger than|older than)\s*$")
_AGE_BEFORE = re.compile(
    rf"(?a)\b(?:aged?|ages|under|over|below|above|between|younger than|older than|is"
    rf"|{_CHILD}(?: of| is)?|from)\s*$"
)
_CHILD_BEHIND = re.compile(rf"(?a)[\s-]*{_CHILD}\b")
_NO_AGE_BEFORE = re.compile(
    r"(?a)\b(?:pregnan(?:t|cy)(?: for)?|postpartum|married(?: for)?|separated(?: for)?|divorced"
    r"|past|last|every|each"
    r"|wait(?:ed|ing)?|for the|per|another|within|after|in)\s*$"
)
_NO_AGE_BEHIND = re.compile(
    r"(?a)\s*(?:of (?!age)|course|class|rent|visa|fee|contract|ago|later|before|after|leave"
    r"|pregnan|postpartum|sober)"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINAL = "|".join(_ORDINALS)
_GRADE = re.compile(
    rf"(?a)\b(?:grade (?P<number>\d{{1,2}})|(?:(?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)"
    rf"|(?P<word>{_ORDINAL}))"
    r"[\s-]grade(?:rs?)?)\b"
)
_NEWBORN = re.compile(r"(?a)\bnew[\s-]?borns?\b")
_LAST_GRADE, _AT_SCHOOL = 12, 5


def english_ages(text: str) -> Iterator[AgeFound]:
    """The ages said in English, those that say most first."""
    for match in _SPAN.finditer(text):
        if _is_age(text, match):
            yield _span(match)
    for match in _TIGHT.finditer(text):
        months = int(match["years"]) * MONTHS_IN_YEAR + int(match["months"])
        yield age_found(*match.span(), months, months)
    for match in _ONE.finditer(text):
        if _is_age(text, match):
            yield _one(text, match)
    yield from _in_years(text)
    yield from (AgeFound(*match.span(), 0, 1) for match in _NEWBORN.finditer(text))
    for match in _GRADE.finditer(text):
        said = match["number"] or match["ordinal"]
        grade = int(said) if said else _ORDINALS.index(match["word"]) + 1
        if 1 <= grade <= _LAST_GRADE:
            first = (_AT_SCHOOL + grade) * MONTHS_IN_YEAR
            yield age_found(*match.span(), first, first + MONTHS_IN_YEAR - 1)


def _in_years(text: str) -> Iterator[AgeFound]:
    for match in _BARE.finditer(text):
        first = (numbers_of(match["first"])[0] + _half_of(match)) * MONTHS_IN_YEAR
        last = numbers_of(match["last"])[0] * MONTHS_IN_YEAR if match["last"] else first
        yield age_found(*match.span(), min(first, last), max(first, last))
    for match in _BOUNDED.finditer(text):
        months = numbers_of(match["number"])[0] * MONTHS_IN_YEAR
        yield _bounded(match.start("bound"), match.end(), months, match["bound"])
    for match in _AGED.finditer(text):
        said = match["number"]
        years = _PLURALS.get(said) or int(re.sub(r"\D", "", said))
        yield _bounded(*match.span(), years * MONTHS_IN_YEAR, match["bound"])
    for match in _AND_A_HALF.finditer(text):
        months = round((numbers_of(match["number"])[0] + 0.5) * MONTHS_IN_YEAR)
        yield age_found(*match.span(), months, months)
    for match in _TURNED.finditer(text):
        months = numbers_of(match["number"])[0] * MONTHS_IN_YEAR
        yield age_found(*match.span("number"), months, months)


def _half_of(match: re.Match[str]) -> float:
    return 0.5 if match["half"] else 0


def _is_age(text: str, match: re.Match[str]) -> bool:
    """Whether it is said to be one: *old*, a word before or behind, and no other time."""
    if _NO_AGE_BEFORE.search(text, 0, match.start()):
        return False
    if (
        match["old"]
        or match[0].startswith("between ")
        or re.search(r"\d\s*(?:y/?o|m/?o|mos?|yrs?)\b", match[0])
    ):
        return True
    if _NO_AGE_BEHIND.match(text, match.end()):
        return False
    return bool(
        _AGE_BEFORE.search(text, 0, match.start()) or _CHILD_BEHIND.match(text, match.end())
    )


def _span(match: re.Match[str]) -> AgeFound:
    first = numbers_of(match["first"])[0] * _size(match["unit"] or match["last_unit"])
    last = numbers_of(match["last"])[0] * _size(match["last_unit"])
    return age_found(*match.span(), min(first, last), max(first, last))


def _one(text: str, match: re.Match[str]) -> AgeFound:
    months = (numbers_of(match["number"])[0] + _half_of(match)) * _size(match["unit"])
    months += numbers_of(match["more"])[0] if match["more"] else 0
    before = _BOUND_BEFORE.search(text, 0, match.start())
    if before:
        return _bounded(before.start(), match.end(), months, before["bound"])
    return age_found(*match.span(), months, months)


def _bounded(start: int, end: int, months: float, bound: str) -> AgeFound:
    if bound in ("under", "below", "younger than"):
        return age_found(start, end, 0, max(months - 1, 0))
    return age_found(start, end, months, MOST_MONTHS)


def _size(unit: str) -> float:
    """Months in a unit."""
    if unit[0] == "y":
        return MONTHS_IN_YEAR
    if unit[0] == "w":
        return 7 / DAYS_IN_MONTH
    return 1 / DAYS_IN_MONTH if unit[0] == "d" else 1

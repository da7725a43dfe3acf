"""What an age in words comes to, and the numbers it is said with."""

from typing import NamedTuple

MONTHS_IN_YEAR = 12
MOST_MONTHS = 216
DAYS_IN_MONTH = 30

_DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"两": 2, "俩": 2, "仨": 3}
_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_ENGLISH = {word: number for number, word in enumerate(_WORDS, start=1)} | _TENS
_ENGLISH |= {
    f"{ten} {one}": _TENS[ten] + number
    for ten in _TENS
    for number, one in enumerate(_WORDS[:9], start=1)
}

_HAN_DIGIT = "[零一二两俩仨三四五六七八九]"
_SEVERAL = "一两|两三|三四|四五|五六|六七|七八|八九"
HAN_NUMBER = (
    rf"(?:\d{{1,3}}(?:\.5)?|十(?:{_SEVERAL})|{_SEVERAL}"
    rf"|{_HAN_DIGIT}?十{_HAN_DIGIT}?|{_HAN_DIGIT}|半)"
)
ENGLISH_NUMBER = rf"(?:\d{{1,3}}(?:\.5)?|{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})"


class AgeFound(NamedTuple):
    """Months of age that a part of the text means, with its offsets: the ``first`` and the
    ``last`` that fit. Both are ``None`` where it is no child's age (三十五岁)."""

    start: int
    end: int
    first: int | None
    last: int | None

    @property
    def value(self) -> str:
        """It as a value of the search's parameter."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def age_found(start: int, end: int, first: float, last: float) -> AgeFound:
    """The age, unless it is a grown-up's."""
    if first > MOST_MONTHS:
        return AgeFound(start, end, None, None)
    return AgeFound(start, end, int(first), int(min(last, MOST_MONTHS)))


def numbers_of(said: str) -> tuple[float, float]:
    """The number that is said, twice; or the two of them: 两三, 十四五, two neighbours."""
    if said in _SEVERAL.split("|"):
        return _DIGITS[said[0]], _DIGITS[said[1]]
    if said[1:] in _SEVERAL.split("|"):
        return 10 + _DIGITS[said[1]], 10 + _DIGITS[said[2]]
    number = _number(said)
    return number, number


def _number(said: str) -> float:
    if said[0].isdigit():
        return float(said)
    if said == "半":
        return 0.5
    if said in _ENGLISH:
        return _ENGLISH[said]
    tens, ten, ones = said.rpartition("十")
    if not ten:
        return _DIGITS[said]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)

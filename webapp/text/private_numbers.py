"""Numbers that belong to a person and must not be kept: identity cards and mobile phones."""

import re

from webapp.text.script import fold

IDENTITY = "identity"
MOBILE = "mobile"

_SPOKEN = str.maketrans("〇零一二三四五六七八九幺", "001234567891")
_GAP = r"[\s.·‐-―-]{0,2}"
_DATE = (
    rf"(?:1{_GAP}[89]|2{_GAP}0){_GAP}\d{_GAP}\d{_GAP}(?:0{_GAP}[1-9]|1{_GAP}[0-2])"
    rf"{_GAP}(?:0{_GAP}[1-9]|[12]{_GAP}\d|3{_GAP}[01])"
)
_WRITTEN_TOGETHER = re.compile(r"(?<!\d)\d{17}[\dx](?![\da-z])")
_WRITTEN_APART = re.compile(
    rf"(?<!\d)[1-9](?:{_GAP}\d){{5}}{_GAP}{_DATE}(?:{_GAP}\d){{3}}{_GAP}[\dx](?![\da-z])"
)
_MOBILE = re.compile(rf"(?<!\d)(?:0|\+?(?:00)?86{_GAP})?1{_GAP}[3-9](?:{_GAP}\d){{9}}(?!\d)")


def private_numbers(text: str) -> frozenset[str]:
    """Which kinds of private number the text holds: ``identity``, ``mobile``.

    An identity number has 18 characters, the last a digit or X (GB 11643); written with gaps it
    is known by the date of birth inside. A mobile number has 11 digits from 13 to 19. Full width,
    Chinese numerals and gaps make no difference.

    >>> sorted(private_numbers("电话改成 138-0013-8000 了"))
    ['mobile']
    >>> private_numbers("电话改成 010-66012345 了")
    frozenset()
    """
    plain = fold(text).translate(_SPOKEN)
    found = set()
    if _WRITTEN_TOGETHER.search(plain) or _WRITTEN_APART.search(plain):
        found.add(IDENTITY)
    if _MOBILE.search(plain):
        found.add(MOBILE)
    return frozenset(found)

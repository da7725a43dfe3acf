"""Scripts: full width, case, traditional and simplified."""

import re
import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACE = re.compile(r"\s+")


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


def simplified(text: str) -> str:
    """Traditional characters turned into simplified ones: ``嬰兒`` → ``婴儿``."""
    return str(_converter("t2s").convert(text))


@lru_cache(maxsize=16_384)
def traditional(text: str) -> str:
    """Simplified characters turned into traditional ones: ``婴儿`` → ``嬰兒``."""
    return str(_converter("s2t").convert(text))


def fold(text: str) -> str:
    """The one form in which texts are compared: NFKC, simplified, lower case, single spaces,
    without control and invisible characters. Never raises, whatever is handed in.

    >>> fold("ＡＢＣ　嬰兒")
    'abc 婴儿'
    """
    text = unicodedata.normalize("NFKC", text.encode("utf-8", "ignore").decode())
    text = _INVISIBLE.sub("", text)
    text = "".join(
        c if unicodedata.category(c) not in ("Cc", "Cs", "Cn", "Co") else " " for c in text
    )
    return _SPACE.sub(" ", simplified(text).casefold()).strip()

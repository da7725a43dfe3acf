"""Characters that nobody sees: between two letters they hide a word from whoever looks for it, or
turn round the line that it stands in."""

import re
import unicodedata
from collections.abc import Iterator

_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls, but those that are blanks
    "\u00ad"  # soft hyphen
    "\u034f"  # grapheme joiner
    "\u061c"  # Arabic letter mark
    "\u115f\u1160\u3164\uffa0"  # Hangul fillers
    "\u17b4\u17b5"  # Khmer vowels without a form
    "\u180b-\u180f"  # Mongolian variation selectors and vowel separator
    "\u200b-\u200f"  # zero width space, joiners, direction marks
    "\u202a-\u202e"  # embeddings and overrides of direction
    "\u2060-\u206f"  # word joiner, invisible operators, isolates, old format characters
    "\ufe00-\ufe0f"  # variation selectors
    "\ufeff"  # byte order mark
    "\ufff0-\ufffc"  # annotations, what stands for an object
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # of shorthand and of music
    "\U000e0000-\U000e0fff]"  # tags, more variation selectors
)
_PICTURE = "[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
_IN_A_PICTURE = re.compile(
    f"(?<={_PICTURE})\ufe0f?\u200d(?={_PICTURE})|(?<=[#*0-9]|{_PICTURE[:-1]}])\ufe0f(?!\u200d)"
)
"""What holds the parts of one emoji together (🧑‍🍼), or asks for its picture in colour (❤️)."""


def without_unseen(text: str) -> str:
    """The text without them; pictures that several characters make fall apart.

    >>> without_unseen("母\\u202e婴\\u2066室")
    '母婴室'
    """
    return _UNSEEN.sub("", text)


def seen(text: str) -> str:
    """The text without them, emoji whole.

    >>> seen("\\u200b🧑\\u200d🍼\\u2069室") == "🧑\\u200d🍼室"
    True
    """
    pieces: list[str] = []
    at = 0
    for joint in _IN_A_PICTURE.finditer(text):
        pieces += (without_unseen(text[at : joint.start()]), joint[0])
        at = joint.end()
    return "".join((*pieces, without_unseen(text[at:])))


def named_unseen(text: str) -> Iterator[str]:
    """Those that a text holds beyond its emoji, each once: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    for character in sorted(set(_UNSEEN.findall(_IN_A_PICTURE.sub("", text)))):
        yield f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()

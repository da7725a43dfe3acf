"""Which passwords are too easily guessed. There is no rule about kinds of characters (OWASP ASVS
2.1.9); length and what guessers try first are what counts."""

import re
from collections.abc import Container, Iterable
from unicodedata import normalize

from webapp.sentence import Sentence

LEAST = 12
MOST = 128
_LEFT_LEAST = 8
_DIFFERENT_LEAST = 6
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUN = 3


def as_typed(password: str) -> str:
    """The same characters however a keyboard composes them (NFC); nothing is cut off."""
    return normalize("NFC", password)


def trouble_with(password: str, known: Container[str], own: Iterable[str]) -> Sentence | None:
    """What is wrong with a new password; ``None`` where nothing is. ``known`` are passwords that
    many use, ``own`` words that name who chooses it or the site."""
    if len(password) < LEAST:
        return Sentence("at least %(least)s characters; a sentence of four words is good", least=12)
    if len(password) > MOST:
        return Sentence("at most %(most)s characters", most=MOST)
    folded = password.casefold()
    if folded in known or _is_plain(folded):
        return Sentence("many people use this password, or one like it: choose another one")
    left = folded
    for word in filter(None, own):
        left = left.replace(word.casefold(), "")
    if left != folded and len(left) < _LEFT_LEAST:
        return Sentence("a name or the name of the site is most of it: choose another one")
    return None


def _is_plain(folded: str) -> bool:
    """Whether little is left of it without rows of keys, counting and repetition."""
    if len(set(folded)) < _DIFFERENT_LEAST:
        return True
    once = re.sub(r"(.{1,6}?)\1+", r"\1", folded)
    left = once
    for row in (*_ROWS, *(row[::-1] for row in _ROWS)):
        for start in range(len(row) - _RUN + 1):
            for end in range(len(row), start + _RUN - 1, -1):
                left = left.replace(row[start:end], "")
    return len(left) < _DIFFERENT_LEAST

"""Slots hold the place of changing words in HTML; a skeleton is HTML taken apart at its slots."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from webapp.caches import bytes_of

_SLOT = re.compile("\ue000([0-9]+)\ue001")
"""Between private-use characters, which no template and no text of ours holds."""


def slot(number: int) -> Markup:
    """The slot for the word of that number, counted from 0."""
    return Markup(f"\ue000{number}\ue001")  # noqa: S704  (a number between two characters of ours)


class Skeleton:
    """HTML with slots; ``size`` are its bytes."""

    def __init__(self, html: str) -> None:
        pieces = _SLOT.split(html)
        self._pieces = pieces
        self._slots = [(at, int(pieces[at])) for at in range(1, len(pieces), 2)]
        self.size = bytes_of((html, *pieces))

    def filled(self, words: Sequence[str]) -> str:
        """The HTML with a word, already escaped, in each slot. The same one may come twice."""
        pieces = self._pieces.copy()
        for at, number in self._slots:
            pieces[at] = words[number]
        return "".join(pieces)

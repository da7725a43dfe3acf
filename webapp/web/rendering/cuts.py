"""Marks that hold the place of changing words in HTML, and HTML cut at its marks.

Marks are private-use characters, which no text of ours holds. A template must print a marked
value plainly: no comparison and no filter on it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape

_MARK = re.compile("\ue000([a-z_0-9]+)\ue001")


def mark(name: str) -> Markup:
    """The mark that holds the place of a changing value."""
    return Markup(f"\ue000{name}\ue001")  # noqa: S704  (a name of ours between two marks)


@lru_cache(maxsize=4096, typed=True)
def escaped(words: str) -> str:
    """Words of ours, escaped; they are few and come again and again."""
    return str(escape(words))


class Cut:
    """HTML cut at its marks; ``size`` is the count of its characters."""

    def __init__(self, html: str) -> None:
        self._parts = _MARK.split(html)
        self._gaps = tuple(enumerate(self._parts))[1::2]
        self.size = len(html)

    def filled(self, values: Mapping[str, str]) -> str:
        """The HTML with a value, already escaped, in each place."""
        parts = self._parts.copy()
        for position, name in self._gaps:
            parts[position] = values[name]
        return "".join(parts)

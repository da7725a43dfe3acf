"""A note of a source is one remark after the other, with ``；`` between them."""

import re

SIGN = "；"
_BREAK = re.compile(rf"{SIGN}(?![^（]*）)")
"""Between two remarks; inside brackets the sign only parts a list."""


def remarks_of(note: str) -> tuple[str, ...]:
    """The remarks of a note, in their order.

    >>> remarks_of("要买门票；地铁某站（1号线A西北口；4号线F口）")
    ('要买门票', '地铁某站（1号线A西北口；4号线F口）')
    """
    return tuple(each for each in _BREAK.split(note) if each)

"""Runs of one script, and the pairs of Han characters that are searched for."""

import re
from typing import NamedTuple

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_RUN = re.compile(rf"(?P<han>[{HAN}]+)|(?P<latin>[a-zà-ɏ]+)|(?P<digits>\d+)")


class Run(NamedTuple):
    """A stretch of one script in folded text. ``kind`` is ``han``, ``latin`` or ``digits``."""

    kind: str
    text: str


def runs(folded: str) -> list[Run]:
    """The runs of a folded text; everything else only separates them.

    >>> runs("西单b1层12号")
    [Run(kind='han', text='西单'), Run(kind='latin', text='b'), Run(kind='digits', text='1'), \
Run(kind='han', text='层'), Run(kind='digits', text='12'), Run(kind='han', text='号')]
    """
    return [Run(str(m.lastgroup), m.group()) for m in _RUN.finditer(folded)]


def bigrams(han: str) -> list[str]:
    """Overlapping pairs of a Han run; a single character stays as it is.

    >>> bigrams("母婴室")
    ['母婴', '婴室']
    """
    return [han] if len(han) == 1 else [han[i : i + 2] for i in range(len(han) - 1)]

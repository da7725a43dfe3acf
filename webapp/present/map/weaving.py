"""Many lines as one text: each begins where the one before it ended, wherever that can be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from webapp.domain.coordinates import Coordinates
from webapp.domain.packed_line import packed

Line = tuple[Coordinates, ...]

BREAK = " "
"""Between two lines; no letter of a packed line."""


def woven(lines: Iterable[Line]) -> str:
    """The lines in an order of our own, each on from the end of the one before: steps of a whole
    text add up. Streets that meet cost two letters instead of ten."""
    whole: list[Coordinates] = []
    texts: list[str] = []
    for line in _chained(list(lines)):
        text = packed((*whole, *line))
        texts.append(text[len(packed(whole)) :])
        whole = [line[-1]]
    return BREAK.join(texts)


def _chained(lines: list[Line]) -> Iterator[Line]:
    """Every line once, turned round where that makes it go on from the one before."""
    at: dict[Coordinates, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        at[line[0]].append(number)
        at[line[-1]].append(number)
    left = set(range(len(lines)))
    here: Coordinates | None = None
    for number in sorted(left, key=lambda number: _tile(lines[number][0])):
        following: int | None = number
        while following is not None and following in left:
            left.discard(following)
            line = lines[following]
            turned = line[::-1] if line[-1] == here else line
            yield turned
            here = turned[-1]
            following = next((other for other in at[here] if other in left), None)


def _tile(point: Coordinates) -> tuple[int, float]:
    """Rows of about 500 metres, from west to east."""
    return round(point.lat * 200), point.lon

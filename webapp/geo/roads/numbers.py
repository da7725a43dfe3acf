"""House numbers as they are written: 甲/乙 marks, ranges, lists, odd and even sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKS = "甲乙丙丁戊己庚辛临"
LONGEST_RANGE = 400
"""A longer range in a list is a slip of the pen; only its first number is believed."""

_DASH = re.compile(rf"(?<=\d)号?[-—–－~～至一]+(?=[{MARKS}]?\d)")
_NUMBER = re.compile(rf"([{MARKS}]?)(\d{{1,4}})(?:-([{MARKS}]?)(\d{{1,4}}))?")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_GROUP = re.compile(r"[,，;；。]")
_FILLER = re.compile(r"^(?:单号|双号|平房|简易楼|旧|新|塔|内|东|西|南|北)+(?=\D?\d)")
_OTHER_ROAD = re.compile(rf"^([^\d{MARKS}]{{2,}}?)(?=[{MARKS}]?\d)")
_DOORS = re.compile(r"\d(?:门|单元)$")
_YARD = re.compile(rf"^[{MARKS}]?\d+号(?!楼)[^、]*\d")


@dataclass(frozen=True, slots=True, order=True)
class HouseNumber:
    """A house number. ``mark`` is 甲, 乙, … or empty: 甲14号 lies beside 14号, not on it."""

    value: int
    mark: str = ""

    @property
    def is_odd(self) -> bool:
        """Odd and even numbers stand on opposite sides of a road."""
        return self.value % 2 == 1

    @property
    def opposite(self) -> "HouseNumber":
        """A number on the other side of the road."""
        return HouseNumber(self.value + 1)

    def __str__(self) -> str:
        return f"{self.mark}{self.value}"


def first_number(text: str) -> HouseNumber | None:
    """The first number in ``text``, or ``None``.

    >>> first_number("甲14号院3号楼")
    HouseNumber(value=14, mark='甲')
    """
    match = _NUMBER.search(text)
    return HouseNumber(int(match.group(2)), match.group(1)) if match else None


def listed_numbers(text: str) -> frozenset[HouseNumber]:
    """Every house number that a list names; buildings inside a yard are not house numbers.

    >>> sorted(map(str, listed_numbers("6-10号,甲11号")))
    ['10', '6', '7', '8', '9', '甲11']
    >>> sorted(map(str, listed_numbers("12-18号(双号)")))
    ['12', '14', '16', '18']
    >>> sorted(map(str, listed_numbers("15号院1、2号楼")))
    ['15']
    """
    return frozenset(n for _, numbers in listed_roads("", text) for n in numbers)


def listed_roads(road: str, text: str) -> Iterator[tuple[str, frozenset[HouseNumber]]]:
    """The parts of a list with the road each belongs to: a list may go on along another road.

    >>> [(road, len(numbers)) for road, numbers in listed_roads("广内大街", "319号，广义街3、5号")]
    [('广内大街', 1), ('广义街', 2)]

    Doors that follow a yard are its own (25号院4号楼，1-69门); alone they are the numbers
    (子区1-37门).
    """
    one_side = text.rstrip().endswith(("单号)", "双号)", "单号）", "双号）"))
    compact = _DASH.sub("-", _BRACKETS.sub("", re.sub(r"\s", "", text)))
    for place, group in enumerate(_GROUP.split(compact)):
        if place and _DOORS.search(group):
            continue
        part = _FILLER.sub("", group)
        other = _OTHER_ROAD.match(part)
        if other:
            road, part = other.group(1), part[other.end() :]
        yield road, frozenset(_numbers_of(part, one_side))


def _numbers_of(part: str, one_side: bool) -> Iterator[HouseNumber]:
    items = part.split("、")
    if _YARD.match(part):
        items = items[:1]
    for item in items:
        match = _NUMBER.match(_FILLER.sub("", item))
        if match:
            yield from _expanded(match, one_side)


def _expanded(match: re.Match[str], one_side: bool) -> Iterator[HouseNumber]:
    first, last = int(match.group(2)), int(match.group(4) or match.group(2))
    yield HouseNumber(first, match.group(1))
    if first < last <= first + LONGEST_RANGE:
        for value in range(first + 1, last, 1):
            if not one_side or value % 2 == first % 2:
                yield HouseNumber(value)
        yield HouseNumber(last, match.group(3) or "")

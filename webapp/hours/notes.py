"""What a note in words says of hours: those of each season, or that they hold at least."""

import re

_TIME = r"(?:[01]?\d|2[0-4]):[0-5]\d"
_SEASON = r"(?P<season>旺季|淡季|夏季|冬季|春夏季?|秋冬季?|夏秋季?|冬春季?)"
_OPEN = r"(?:入园|入馆|开放|开园|开馆|营业)?"
_ONE = re.compile(
    rf"{_SEASON}[:：]?\s*(?P<opens>{_TIME})\s*[-–—~～至到]+\s*(?P<closes>{_TIME})\s*{_OPEN}"
)
_BETWEEN = re.compile(r"[,，;；、。\s]*")
_YEARS = (
    frozenset({"旺", "淡"}),
    frozenset({"夏", "冬"}),
    frozenset({"春夏", "秋冬"}),
    frozenset({"夏秋", "冬春"}),
)
"""Seasons that make a whole year together."""

_AT_LEAST = "各类日期都"


def seasons_in(note: str) -> tuple[str, ...]:
    """The hours of each season as texts of hours, in the order of the note; none unless it tells
    those of a whole year, and nothing else.

    >>> seasons_in("旺季07:30—18:00入园，淡季07:30—17:00入园")
    ('07:30-18:00', '07:30-17:00')
    >>> seasons_in("夏季07:30—18:00")
    ()
    """
    found = list(_ONE.finditer(note))
    told = frozenset(each["season"].removesuffix("季") for each in found)
    is_all = told in _YEARS and len(found) == len(told)
    if not is_all or not _BETWEEN.fullmatch(_ONE.sub("", note)):
        return ()
    return tuple(f"{each['opens']:0>5}-{each['closes']:0>5}" for each in found)


def holds_at_least(note: str) -> bool:
    """Whether the hours are those that days of every kind share, and some have longer ones.

    >>> holds_at_least("随车站运营时间：按2026年4月各类日期都有列车的时段")
    True
    """
    return _AT_LEAST in note

"""Opening hours as people type them: full width, other dashes, Chinese days and o'clock."""

import re
from collections.abc import Callable

from webapp.ingest.cells.blanks import plain, says_not_known, seen
from webapp.ingest.cells.damage import hours_made_a_day
from webapp.ingest.cells.reading import Reading
from webapp.sentence import Sentence

_QUOTED = re.compile(r'("[^"]*")')
_CURLY = str.maketrans("“”„‟＂", '"""""')
_ALWAYS = re.compile(
    r"(?:全天|每天|每日)?24(?:小时|h|hours?)(?:开放|营业|服务)?|7[x×*]24(?:小时|h)?", re.I
)
_RANGE = re.compile(r"\s*(?:[~～〜∼]|-{1,2}|至|到)\s*")
_DAYS = dict(zip("一二三四五六日天", ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "Su"), strict=True))
_DAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
_DAYS_MORE = re.compile(r"(?<=Mo|Tu|We|Th|Fr|Sa|Su)([-,])([一二三四五六日天])(?![\u4e00-\u9fff])")
_EVERY_DAY = re.compile(r"(?:每天|每日|天天)\s*")
_WORKDAYS = re.compile(r"(?:工作日|周中|平日)")
_WEEKEND = re.compile(r"(?:周末|双休日)")
_CLOSED = re.compile(r"(?:休息|闭馆|不开放|不营业|休馆|关闭)")
_HOLIDAYS = re.compile(r"(?:国家)?法定节?假日")
_OCLOCK = re.compile(r"(?<!\d)(\d{1,2})\s*(?:点半|[点时](?!\d)|[点时](\d{2})分?)(?:整)?")
_COLONS = re.compile(r"(?<=\d)\s*[:：∶︰]\s*(?=\d\d)")
_DOTS = re.compile(r"(?<![\d.])([01]?\d|2[0-4])\.([0-5]\d)(?![\d.])")
_SLASH = re.compile(r"(?<=\d)\s*/\s*(?=\d)")
_NEXT_DAYS = re.compile(r"(?<=\d)\s*,\s*(?=Mo|Tu|We|Th|Fr|Sa|Su|PH)")
_AFTER_DAYS = re.compile(r"(?<=Mo|Tu|We|Th|Fr|Sa|Su|PH)\s*:?\s*(?=\d{1,2}:|off\b)")


def hours_reading(cell: str, problem: Callable[[str], Sentence | None]) -> Reading:
    """The hours in the syntax of OpenStreetMap. ``problem`` says what is wrong with such a text; a
    cell stays as it is where nothing readable comes of it."""
    text = cell.translate(_CURLY)
    if says_not_known(plain(text)):
        return Reading("")
    damaged = None if plain(text) == "24/7" else hours_made_a_day(plain(text))
    if damaged:
        return damaged
    if problem(text) is None:
        return Reading(seen(text))
    parts = _QUOTED.split(text)
    said = (part if part.startswith('"') else _in_syntax(part) for part in parts)
    understood = " ".join(filter(None, said))
    return Reading(cell if problem(understood) else understood)


def _in_syntax(text: str) -> str:
    """What stands outside of quotes."""
    bare = plain(text.replace("、", ",").replace("，", ",").replace("。", ";"))
    bare = re.sub(r"[\r\n]+", "; ", bare)
    if _ALWAYS.fullmatch(bare):
        return "24/7"
    bare = _EVERY_DAY.sub("", bare)
    bare = _DOTS.sub(r"\1:\2", _COLONS.sub(":", _OCLOCK.sub(_clock, bare)))
    bare = _RANGE.sub("-", bare)
    bare = _WEEKEND.sub("Sa-Su", _WORKDAYS.sub("Mo-Fr", bare))
    bare = _DAY.sub(lambda day: _DAYS[day[1]], bare)
    while _DAYS_MORE.search(bare):
        bare = _DAYS_MORE.sub(lambda more: more[1] + _DAYS[more[2]], bare)
    bare = _CLOSED.sub(" off", _HOLIDAYS.sub("PH", bare))
    bare = _NEXT_DAYS.sub("; ", _SLASH.sub(",", bare))
    bare = re.sub(r"\s*;\s*", "; ", re.sub(r"\s*,\s*", ",", bare)).strip("; ")
    return _AFTER_DAYS.sub(" ", bare) if text.strip() else text


def _clock(said: re.Match[str]) -> str:
    minutes = "30" if "半" in said[0] else said[2] or "00"
    return f"{int(said[1]):02d}:{minutes}"

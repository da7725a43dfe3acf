"""Opening hours as bureaus write them, nearer to what the reader of hours understands. What might
be read as open and is not meant so is never let through."""

import re
from dataclasses import dataclass

from webapp.ingest.cells.blanks import plain
from webapp.sentence import Sentence

_ALL_DAY = frozenset(("全天", "全天开放", "全天候", "全天候开放", "全日", "全日开放", "24小时"))
_TIME = r"(\d{1,2})(?:[::：](\d\d)|[点时](半|\d\d分?)?)"
_PART = r"(上午|早上|早晨|早|下午|午后|晚上|晚间|晚|中午)?"
_RANGE = re.compile(rf"{_PART}\s*{_TIME}\s*(?:[-~—–－～]+|至|到)\s*{_PART}\s*{_TIME}")
_LATER = ("下午", "午后", "晚上", "晚间", "晚")
_OUT = r"(?:除外|休息|不开放|闭馆|不上班|放假)"
_HOLIDAYS = rf"(?:国家)?(?:法定)?节?假日{_OUT}[)）]?"
_NO_HOLIDAYS = re.compile(rf"[(（,，;；\s]*{_HOLIDAYS}")
_NO_WEEKENDS = re.compile(rf"[(（,，;；\s]*(?:周末|双休日)(?:及|和|、){_HOLIDAYS}")
_BRACKETED = re.compile(r"[(（]([^()（）]*(?:休息|闭馆|不开放))[)）]")
_NEXT_DAYS = re.compile(r"(?<=\d)[\s,，;；]*(?=(?:周|星期|礼拜)[一二三四五六日天末])")
_EVERY = re.compile(r"每(?=周[一二三四五六日天])")
_LAST_HOUR = 24


@dataclass(frozen=True, slots=True)
class HoursGiven:
    """``text`` for the reader of hours. ``words`` are hours that name no time: they may only be
    shown as they are. ``question`` says what must be asked before anything is believed, with what
    it may have meant."""

    text: str = ""
    words: str = ""
    question: Sentence | None = None
    proposed: tuple[str, ...] = ()


def hours_given(cell: str) -> HoursGiven:
    """What a cell says of hours."""
    text = plain(cell)
    if text in _ALL_DAY - {"24小时"}:
        message = Sentence("%(cell)r: all hours of the day, or all the hours of work?", cell=cell)
        return HoursGiven(question=message, proposed=("24/7",))
    if not any(character.isdecimal() for character in text):
        return HoursGiven(words=cell.strip())
    late = next((found for found in _RANGE.finditer(text) if int(found[6]) > _LAST_HOUR), None)
    if late:
        message = Sentence("%(cell)r ends after 24:00: until when on the next day?", cell=cell)
        until = _clock("", str(int(late[6]) - _LAST_HOUR), late[7] or late[8])
        begins = _clock("", late[2], late[3] or late[4])
        return HoursGiven(question=message, proposed=(f"{begins}-{until}",))
    return HoursGiven(_simpler(text))


def _simpler(text: str) -> str:
    """With days off in words that are read, and clock times of the whole day."""
    text = _NO_WEEKENDS.sub("; 周六至周日休息; PH off", text)
    text = _NO_HOLIDAYS.sub("; PH off", text)
    text = _BRACKETED.sub(r"; \1", text)
    text = _RANGE.sub(_of_the_day, _EVERY.sub("", text))
    return _NEXT_DAYS.sub("; ", text)


def _of_the_day(found: re.Match[str]) -> str:
    part, other = found[1] or "", found[5] or found[1] or ""
    begins = _clock(part, found[2], found[3] or found[4])
    return f"{begins}-{_clock(other, found[6], found[7] or found[8])}"


def _clock(part: str, hour: str, minutes: str | None) -> str:
    is_later = part in _LATER and int(hour) < 12
    said = "30" if minutes == "半" else (minutes or "00").removesuffix("分")
    return f"{int(hour) + 12 * is_later:02d}:{said}"

"""Days in words: 后天, 下周二, 元旦, "on Monday", "December 5th"."""

import re
from collections.abc import Callable, Iterator

from webapp.search.reading.times.when import Token
from webapp.text.numerals import value_of

NUMBER = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_HAN_DAYS = "一二三四五六日天"
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH_DAY = r"(?<!called )(?<!named )(?:mon|tues?|wednes|thurs?|fri|satur|sun)day"
_A_NAME = r"(?! (?:is|was) (?:my|our|his|her|the)\b)"
_SHORT_DAY = r"(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)"
_PINYIN_DAYS = {"yi": 1, "er": 2, "san": 3, "si": 4, "wu": 5, "liu": 6, "ri": 7, "tian": 7}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEK = r"(?:周|星期|礼拜)"
_HOLIDAYS = r"(?:期间|假期|放假(?:期间)?|长假|小长假|黄金周|这几天|那几天|的时候)"

_RELATIVE = {
    r"大后[天日]": "+3",
    r"后[天日](?!性)": "+2",
    r"明[天日]|明儿个?(?!子)|明(?=早|晚|晨)": "+1",
    r"今[天日](?!头条)|今儿个?|今(?=早|晚|晨|夜)": "+0",
    r"\bday after tomorrow\b|\bhoutian\b": "+2",
    r"\btomorrow\b|\bmingtian\b": "+1",
    r"\btoday\b|\bthis (?=morning|afternoon|evening)|\bjintian\b": "+0",
    rf"(?:每个?)?工作日|平日(?!里)|{_WEEK}一[到至~-]{_WEEK}?五": "workday",
    r"\b(?:on )?(?:weekdays?|workdays?|working days?)\b": "workday",
    r"下个?(?:周末|双休日)|\bnext weekend\b": "weekend+1",
    r"(?:这个?|本|每个?)?(?:周末|双休日?|周六、?周?日)|\b(?:(?:on|at|this"
    r"|over) )?(?:the )?weekends?\b"
    r"|\bzhoumo\b": "weekend",
    r"下(?:个?星期|个?礼拜|周)(?![一二三四五六日天\d末])|\bnext week\b": "week+1",
}
_NAMED = {
    r"大?年三十|除夕夜?|\b(?:chinese|lunar) new year'?s eve\b": "spring+-1",
    rf"春节{_HOLIDAYS}|过年(?:期间|放假|那几天)": "spring*7",
    r"(?:大年|正月|年)?初一(?=上午|下午|晚|早|开|那天)|(?:大年|正月)初一|春节|过年(?!龄)"
    r"|\b(?:chinese new year|spring festival|lunar new year)(?:'s)?(?: day)?\b": "spring",
    r"(?:大年|正月)初二": "spring+1",
    r"(?:大年|正月)初三": "spring+2",
    r"(?:大年|正月)初四": "spring+3",
    r"(?:大年|正月)初五": "spring+4",
    r"(?:大年|正月)初六": "spring+5",
    r"(?:大年|正月)初七": "spring+6",
    r"元宵节?|正月十五|\blantern festival\b": "spring+14",
    r"元旦(?:节|当天)?|\bnew year'?s(?: day)?\b|\bjanuary 1(?:st)?\b": "new-year",
    r"清明(?:节|假期|当天)?|\b(?:qingming|tomb.?sweeping)(?: festival| day)?\b": "qingming",
    rf"(?:五一|劳动节){_HOLIDAYS}": "labour*5",
    r"五一(?=劳动节|当天|节|开|放|$|\s)(?:劳动节|当天|节)?|劳动节|\b(?:labou?r"
    r"|may) day\b": "labour",
    r"端午节?(?:当天)?|\bdragon boat(?: festival)?\b": "dragon-boat",
    r"中秋节?(?:当天)?|\b(?:mid-? ?autumn|moon)(?: festival| day)\b": "mid-autumn",
    rf"(?:国庆节?|十一){_HOLIDAYS}|\b(?:golden week|national day holiday)\b": "national*7",
    r"国庆(?:节|当天)?|十一(?=当天|国庆)|\bnational day\b": "national",
    r"三八(?=节|妇女节|当天)(?:妇女)?(?:节|当天)?|妇女节|\bwomen'?s day\b": "women",
    r"六一(?=儿童节|节|当天|开|放|活动|$|\s)(?:儿童节|节|当天)?|儿童节"
    r"|\bchildren'?s day\b": "children",
    r"教师节|\bteachers'? day\b": "teachers",
    r"平安夜|圣诞前夜|\bchristmas eve\b": "christmas-eve",
    r"圣诞节?|\bchristmas(?: day)?\b|\bxmas\b": "christmas",
    r"母亲节|\bmother'?s day\b": "mothers",
    r"父亲节|\bfather'?s day\b": "fathers",
}
_WEEKDAY = re.compile(
    rf"(?<![一二两三四五六七八九十\d半])(?P<week>下下|这个?|本|下个?|每个?)?{_WEEK}"
    rf"(?P<day>[{_HAN_DAYS}1-7])(?![次回遍节岁]|个月|年级)"
)
_WEEKDAY_ENGLISH = re.compile(
    rf"\b(?:on |every )?(?P<week>this |next |coming )?(?P<day>{_ENGLISH_DAY})s?\b"
    rf"(?! school){_A_NAME}"
    rf"|\b(?P<lead>on |this |next )(?P<short>{_SHORT_DAY})\b"
    rf"|\b(?P<before>{_SHORT_DAY})(?= (?:morning|afternoon|evening|night|at \d|\d))"
)
_WEEKDAY_PINYIN = re.compile(
    r"\b(?P<week>xia ?)?(?:xingqi|libai|zhou) ?(?P<day>yi|er|san|si|wu|liu|ri|tian)\b"
)
_DATE = re.compile(
    rf"(?:(?P<year>20\d\d)年)?(?P<month>{NUMBER})月份?(?P<day>{NUMBER})"
    r"(?:[日号]|(?=\s|$|[上下]午|[早晚]))"
)
_ISO_DATE = re.compile(r"\b(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b")
_DAY_OF_MONTH = re.compile(rf"(?P<which>这个?|本|下个?)月(?P<day>{NUMBER})[日号]?")
_ENGLISH_DATE = re.compile(
    rf"\b(?:on )?(?:the )?(?:{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH.replace('<month>', '<of>')})\b"
)
_LONGEST_MONTH = 31


def number_of(text: str) -> int:
    """The number that digits or characters say: 两 is two."""
    return int(text) if text.isdigit() else value_of(text.replace("两", "二"))


def days_in(text: str) -> Iterator[Token]:
    """Every day that a folded text names; they may overlap."""
    for pattern, code in _CODES:
        yield from (Token(*match.span(), "day", code) for match in pattern.finditer(text))
    for pattern, code_of in _READ:
        for match in pattern.finditer(text):
            if code := code_of(match):
                yield Token(*match.span(), "day", code)


def _weekday(match: re.Match[str]) -> str:
    said = match["day"]
    number = int(said) if said.isdigit() else min(_HAN_DAYS.index(said) + 1, 7)
    return f"w{number}{_week(match['week'] or '')}"


def _week(said: str) -> str:
    if said.startswith("下下"):
        return "+2"
    if said.strip().startswith(("下", "next", "xia")):
        return "+1"
    return "+0" if said.strip() in ("这", "这个", "本") else ""


def _english_weekday(match: re.Match[str]) -> str:
    said = match["day"] or match["short"] or match["before"]
    number = _ENGLISH_DAYS.index(said[:3]) + 1
    return f"w{number}{_week(match['week'] or match['lead'] or '')}"


def _pinyin_weekday(match: re.Match[str]) -> str:
    return f"w{_PINYIN_DAYS[match['day']]}{_week(match['week'] or '')}"


def _date(match: re.Match[str]) -> str:
    month, day = number_of(match["month"]), number_of(match["day"])
    return _coded(match["year"] or "", month, day)


def _coded(year: str, month: int, day: int) -> str:
    if not (1 <= month <= len(_MONTHS) and 1 <= day <= _LONGEST_MONTH):
        return ""
    return f"{year}-{month:02d}-{day:02d}".removeprefix("-")


def _day_of_month(match: re.Match[str]) -> str:
    day = number_of(match["day"])
    ahead = 1 if match["which"].startswith("下") else 0
    return f"month+{ahead}-{day:02d}" if 1 <= day <= _LONGEST_MONTH else ""


def _english_date(match: re.Match[str]) -> str:
    month = _MONTHS.index((match["month"] or match["of"])[:3]) + 1
    return _coded("", month, int(match["day"] or match["first"]))


_CODES = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        *_RELATIVE.items(),
        *((pattern, f"day:{code}") for pattern, code in _NAMED.items()),
    )
)
_READ: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_WEEKDAY, _weekday),
    (_WEEKDAY_ENGLISH, _english_weekday),
    (_WEEKDAY_PINYIN, _pinyin_weekday),
    (_DATE, _date),
    (_ISO_DATE, _date),
    (_DAY_OF_MONTH, _day_of_month),
    (_ENGLISH_DATE, _english_date),
)

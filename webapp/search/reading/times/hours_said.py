"""Hours and parts of a day in words: 晚上八点半, 中午, "half past three", 14:30."""

import re
from collections.abc import Iterator

from webapp.search.reading.times.days import NUMBER, number_of
from webapp.search.reading.times.when import UNSAID, Token

HOUR, NOON, MIDNIGHT = 60, 12 * 60, 24 * 60

_NOT_EVERY = r"(?<!每天)(?<!天天)(?<!每)"
_NO_COMPLAINT = r"(?![总老都不一]?(?:哭|闹|睡|醒|咳|惊|发烧|做梦|尿床|磨牙|失眠|说|没睡))"
_PARTS = {
    rf"{_NOT_EVERY}凌晨{_NO_COMPLAINT}": (0, 6),
    rf"{_NOT_EVERY}(?:清晨|清早|一?大清?早|一早){_NO_COMPLAINT}|\bearly (?:in the )?morning\b": (
        6,
        9,
    ),
    rf"{_NOT_EVERY}(?:早[上晨间]|(?<=[今明])早晨?){_NO_COMPLAINT}|\bzao(?:shang|chen)\b": (8, 10),
    r"上午|\b(?:in the )?mornings?\b(?! sickness| after)|\bshangwu\b": (8, 12),
    r"[中正]午|午间|午休(?:时间?)?|午饭时间?|\b(?:at )?(?:noon|mid-?day|lunch ?time"
    r"|lunch (?:break|hour))\b"
    r"|\bzhongwu\b": (12, 13),
    r"下午|午后|\b(?:in the )?afternoons?\b|\bxiawu\b": (13, 18),
    r"放学(?:以后|之后|后)|放了学": (15.5, 18),
    r"傍晚|黄昏": (17, 19),
    rf"{_NOT_EVERY}(?:晚上|晚间|夜里|夜间|夜晚(?!上)|(?<=[今明后当])[晚夜](?!间|上|里)){_NO_COMPLAINT}"
    r"|\b(?:in the )?evenings?\b|\b(?:at )?night\b(?! ?(?:feed|mare|terror))|\bwanshang\b": (
        18,
        22,
    ),
    r"下班(?:以后|之后|后)|下了班|\bafter work\b": (18, 21),
    rf"{_NOT_EVERY}(?:大?半夜|深夜|三更半夜|午夜){_NO_COMPLAINT}|\b(?:late at night|midnight)\b": (
        22,
        24,
    ),
    r"白天|\b(?:in the |during the )?day ?time\b": (8, 18),
}
_TONIGHT = re.compile(r"\b(?:tonight|jinwan)\b")
_NOW = re.compile(
    r"(?:现在|此刻|这会儿?子?|目前|眼下|当下|这时候|这个?点儿?|马上|立刻|这功夫|这阵儿)"
    r"(?:还|都|正|有|没有?|在|能|可以|是|不|哪家|哪里|哪儿|哪个|附近|能用|[\s,，。])*"
    r"(?:开|营业|上班|有人|能去|可以去|办公|接诊|去)(?:门|放|着|馆)?(?:的|吗|么)?"
    r"|(?:现在|此刻|这会儿?子?|眼下|当下|这时候|这个点儿?|这功夫|这阵儿|今儿)"
    r"(?=(?:(?!几|什么|啥|何时)[^,，。]){0,12}?"
    r"(?:(?:还|能|可以)(?:进|用|办|接|看)(?!什么)|开门|开着|开放|营业|没关|关了没|关没关|开没开))"
    r"|(?:还|正)(?:在)?(?:开着|营业|开门|开放|上班|有人)(?:的|吗|么|呢|不)?(?!到)"
    r"|还开(?:着|放)?(?:的|吗|么|呢|不)|开着[门的吗]?|没关门|没关[吗么的]"
    r"|(?:开|关)(?:门|馆)了[吗没么](?:有)?|营业中|正在(?:营业|开放)"
    r"|\b(?:open|available|staffed)(?: right| just)? now\b|\bright now\b|\bat the moment\b"
    r"|\bcurrently (?:open|available)\b|\bstill open(?: now)?\b(?! (?:after|at|on|then|until"
    r"|till|to))"
    r"|\bopen at this (?:hour|time)\b|\bnow open\b|\bxianzai ?(?:hai )?kai ?(?:men|zhe)?\b"
)
_ENGLISH_HOURS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    "twelve",
)
_HOUR_WORD = rf"(?:\d{{1,2}}|{'|'.join(_ENGLISH_HOURS)})"
_CLOCK_HAN = re.compile(
    rf"(?P<until>到|至)?(?<!\d)(?P<hour>{NUMBER})"
    r"(?:点(?!儿|建议|注意|心|评|赞|[水底状击名头子餐菜火读燃数位滴透阵]|开始坏)|时(?![间候代常尚段效速差光刻期]))"
    rf"(?P<sharp>钟|整)?(?P<minute>半|[一三]刻|{NUMBER}分?)?(?:左右|多)?"
    r"(?P<relation>以后|之后|过后|后(?![天日面来儿])|以前|之前|前(?![门海台往面]))?"
)
_CLOCK_SIGNS = re.compile(
    r"(?<![\d:])(?P<hour>[01]?\d"
    r"|2[0-4])[:：](?P<minute>[0-5]\d)(?![\d:])(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"(?P<relation>以后|之后|后|以前|之前|前)?"
)
_LEAD = r"(?:(?P<lead>after|before|by|from|since|past|until|till|at) )?"
_CLOCK_ENGLISH = re.compile(
    rf"\b{_LEAD}(?P<hour>{_HOUR_WORD})(?:[:.](?P<minute>[0-5]\d))? ?"
    r"(?:(?P<half>[ap])\.?m\b\.?|(?P<sharp>o'?clock\b))"
)
_CLOCK_LED = re.compile(
    rf"\b(?P<lead>at|after|before|by|until|till|from) (?P<hour>{_HOUR_WORD})"
    r"(?::(?P<minute>[0-5]\d))?\b(?![:.]\d)(?! ?(?:[ap]\.?m\b|o'?clock|months?|years?|weeks?"
    r"|days?|mo\b"
    r"|yo\b|yrs?|minutes?|metres?|meters?|km|nursing|baby|kids|children|xi|st\b|nd\b|rd\b|th\b))"
)
_HALF_PAST = re.compile(
    rf"\b(?:at )?(?P<what>half past|quarter past|a quarter past|quarter to|a quarter to) "
    rf"(?P<hour>{_HOUR_WORD})\b"
)
_MINUTES_PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}
_AFTER = ("以后", "之后", "过后", "后", "after", "from", "since", "past")
_BEFORE = ("以前", "之前", "前", "before", "by")
_HAN_MINUTES = {"半": 30, "一刻": 15, "三刻": 45}


def now_in(text: str) -> Iterator[Token]:
    """Every stretch that says that it must be open at this moment."""
    return (Token(*match.span(), "now") for match in _NOW.finditer(text))


def parts_of_day_in(text: str) -> Iterator[Token]:
    """Every part of a day that is named, with its usual hours."""
    for pattern, (first, last) in _EACH_PART:
        for match in pattern.finditer(text):
            yield Token(*match.span(), "part", "", round(first * HOUR), round(last * HOUR))
    for match in _TONIGHT.finditer(text):
        yield Token(*match.span(), "part", "+0", 18 * HOUR, 22 * HOUR)


def clocks_in(text: str) -> Iterator[Token]:
    """Every time of a clock. Half of the day is not decided here unless it is said with it."""
    for pattern in (_CLOCK_HAN, _CLOCK_SIGNS, _CLOCK_ENGLISH, _CLOCK_LED):
        for match in pattern.finditer(text):
            token = _clock(match)
            if token is not None:
                yield token
    for match in _HALF_PAST.finditer(text):
        minutes = _MINUTES_PAST[match["what"].removeprefix("a ")]
        hour = _hour(match["hour"]) * HOUR + minutes
        yield Token(*match.span(), "clock", "", hour)


def _clock(match: re.Match[str]) -> Token | None:
    said = match.groupdict()
    hour, minute = _hour(said["hour"]), _minute(said.get("minute"))
    half = said.get("half") or ""
    if hour > 24 or minute >= HOUR or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    is_sharp = bool(said.get("minute") or said.get("sharp") or said.get("relation"))
    sure = bool(half) or hour > 12 or (":" in match[0] and len(said["hour"]) == 2)
    vague = said["hour"] == "一" and not is_sharp
    day = "vague" if vague else ""
    return Token(*match.span(), "clock", day, hour * HOUR + minute, UNSAID, sure, _relation(said))


def _relation(said: dict[str, str | None]) -> str:
    word = said.get("relation") or said.get("lead") or ""
    return "after" if word in _AFTER else "before" if word in _BEFORE else ""


def _hour(said: str) -> int:
    return _ENGLISH_HOURS.index(said) + 1 if said in _ENGLISH_HOURS else number_of(said)


def _minute(said: str | None) -> int:
    if not said:
        return 0
    return _HAN_MINUTES.get(said) or number_of(said.removesuffix("分"))


_EACH_PART = tuple((re.compile(pattern), hours) for pattern, hours in _PARTS.items())

"""Ages in Chinese: 两岁零三个月, 0-3岁, 三岁以下, 40天的宝宝, 小学三年级, 大班."""

import re
from collections.abc import Iterator

from webapp.search.reading.ages.found import (
    DAYS_IN_MONTH,
    HAN_NUMBER,
    MONTHS_IN_YEAR,
    MOST_MONTHS,
    AgeFound,
    age_found,
    numbers_of,
)


def _expression(name: str) -> str:
    """Years with or without months, or months; its groups begin with a name."""
    return (
        rf"(?:(?P<{name}years>{HAN_NUMBER})\s*周?岁(?P<{name}half>半)?"
        rf"(?:[零又]?\s*(?P<{name}more>{HAN_NUMBER})个月)?"
        rf"|(?P<{name}months>{HAN_NUMBER})\s*(?:个半?多?月(?!饼)|月龄|月大)|(?P<{name}one>周岁))"
    )


_BELOW, _ABOVE = "以下|以内|之内|以里", "以上|往上|起"
_BOUND = rf"(?:的?(?P<bound>{_BELOW}|{_ABOVE}))?"
_NOT_YET = r"(?P<not_yet>不到|未满|不满|不足|还没到)?"
_SPAN = re.compile(
    rf"(?:{_expression('a_')}|(?P<bare>{HAN_NUMBER}))\s*(?:[-~—到至]|和)\s*{_expression('b_')}"
)
_ONE = re.compile(rf"{_NOT_YET}(?<!\d){_expression('a_')}(?P<odd>多(?!少))?{_BOUND}大?")
_SHORT = re.compile(
    rf"(?P<born>出生)?(?P<number>{HAN_NUMBER})(?P<unit>天|个?星期|个?礼拜|周)(?!岁|[一二三四五六日末年])"
    r"(?P<old>大|龄)?"
)
_BABY = re.compile(r"宝宝|婴|新生|孩|娃|儿子|女儿|闺女|黄疸|疫苗|打针|出生|吐奶|月子(?!中心)|体检")
_SURELY_DAYS = 7
"""Fewer days are hardly ever an age: 发烧三天."""

_GRADES = re.compile(r"(?:小学)?(?:(?P<primary>[一二三四五六1-6])年级)")
_SENIORS = re.compile(
    r"(?<![年月正期最])(?P<school>初|高)(?P<year>[一二三1-3])(?![月级个次下中小大层楼号])"
)
_FIRST_GRADE, _MIDDLE, _HIGH = 6, 12, 15
"""How old, in years, whoever begins school, the seventh and the tenth grade is at least."""

_NAMED = {
    r"小班(?![课教制化额])": (36, 48),
    r"中班(?![课教制化])": (48, 60),
    r"大班(?![课教制化])": (60, 72),
    r"(?:刚|快|宝宝)?满月(?![酒宴])": (1, 1),
    r"百天|百日(?![咳宴])": (3, 3),
    r"刚(?:刚)?出生|刚生(?:的|下)|新生儿(?!科)|初生婴儿": (0, 1),
    r"小学生": (72, 144),
    r"初中生|(?:上|读|念)初中": (144, 180),
    r"高中生|(?:上|读|念)高中": (180, 216),
}
_NAMES = tuple((re.compile(pattern), span) for pattern, span in _NAMED.items())

_NO_AGE_BEFORE = re.compile(
    r"(?:怀孕|怀了|怀胎|孕|孕期|产后|生完(?:孩子)?|妊娠|婚|结婚|分居|离婚|离异|每|每隔|近|过去|最近|前|这|下|上|头|隔|等|休"
    r"|请假?|产假|陪产|工作|上班|试用|住|欠|拖|学|上|连续|坚持|烧|咳|拉|吐|哭|病|院|走|踪|不见|失联|过|有效期?|保质期?)"
    r"(?:了|已|已经|满|有|快|大概|约|约莫|掉)*\s*$"
)
_NO_AGE_BEHIND = re.compile(
    r"\s*(?:多少钱|大概多少|的?(?:课|舞|琴|画|学费|费|工资|薪|押金|房租|租金|会员|合同|试用|时间|假|无理由|有效|营|班(?!儿))"
    r"|一(?:次|回|交|付|期)|两次|几次|[之以]?后|[之以]?前(?!后)|内|没(?!长|说|有牙)|不来|过去|来(?!了)|回来)"
)


_SAYING = re.compile(r"三岁看(?:老|大|小)|[三七]岁看(?:老|大)|(?:千|万)岁|岁岁")
"""Sayings in which an age is nobody's."""

_A_MONTH = re.compile(r"(?:一|1|每)个月")
_PRICE = re.compile(r"多少|价|费|几块|几千|工资|薪")
"""What makes one month the time that something is paid for: 一个月保姆多少钱."""


def chinese_ages(text: str) -> Iterator[AgeFound]:
    """The ages said in Chinese, those that say most first."""
    yield from (_span(match) for match in _SPAN.finditer(text) if _is_age(text, match))
    yield from (_one(match) for match in _ONE.finditer(text) if _is_age(text, match))
    yield from _short(text)
    for pattern, span in _NAMES:
        yield from (AgeFound(*match.span(), *span) for match in pattern.finditer(text))
    yield from _at_school(text)


def _is_age(text: str, match: re.Match[str]) -> bool:
    """Whether no other time is meant: 产后三个月, 一个月多少钱. Years of age are always one."""
    if _NO_AGE_BEFORE.search(text, 0, match.start()):
        return False
    if "岁" in match[0]:
        return not _SAYING.match(text, match.start())
    if _A_MONTH.fullmatch(match[0]) and _PRICE.search(text, match.end()):
        return bool(_BABY.search(text))
    return not _NO_AGE_BEHIND.match(text, match.end())


def _span(match: re.Match[str]) -> AgeFound:
    last = _expressed(match, "b_")[0]
    if match["bare"]:
        size = MONTHS_IN_YEAR if match["b_years"] else 1
        first = numbers_of(match["bare"])[0] * size
    else:
        first = _expressed(match, "a_")[0]
    return age_found(*match.span(), min(first, last), max(first, last))


def _one(match: re.Match[str]) -> AgeFound:
    first, last = _expressed(match, "a_")
    bound = match["bound"] or ""
    if match["not_yet"] or (bound and bound in _BELOW):
        return age_found(*match.span(), 0, max(last - 1, 0))
    if bound:
        return age_found(*match.span(), first, MOST_MONTHS)
    odd = MONTHS_IN_YEAR - 1 if match["odd"] and match["a_years"] else 0
    return age_found(*match.span(), first, last + odd)


def _expressed(match: re.Match[str], name: str) -> tuple[float, float]:
    """The first and the last month that an expression means."""
    if match[f"{name}one"]:
        return MONTHS_IN_YEAR, MONTHS_IN_YEAR
    if months := match[f"{name}months"]:
        return numbers_of(months)
    first, last = (years * MONTHS_IN_YEAR for years in numbers_of(match[f"{name}years"]))
    more = MONTHS_IN_YEAR / 2 if match[f"{name}half"] else 0.0
    if match[f"{name}more"]:
        more += numbers_of(match[f"{name}more"])[0]
    return first + more, (last + MONTHS_IN_YEAR - 1 if last > first else last + more)


def _short(text: str) -> Iterator[AgeFound]:
    """Days and weeks, where the text speaks of a baby."""
    if not _BABY.search(text):
        return
    for match in _SHORT.finditer(text):
        days = numbers_of(match["number"])[0] * (1 if match["unit"] == "天" else 7)
        sure = match["born"] or match["old"] or days >= _SURELY_DAYS
        if sure and days <= MONTHS_IN_YEAR * DAYS_IN_MONTH and _is_age(text, match):
            months = days // DAYS_IN_MONTH
            yield age_found(*match.span(), months, months)


def _at_school(text: str) -> Iterator[AgeFound]:
    for match in _GRADES.finditer(text):
        years = _FIRST_GRADE - 1 + numbers_of(match["primary"])[0]
        yield _a_year(match, years)
    for match in _SENIORS.finditer(text):
        begin = _MIDDLE if match["school"] == "初" else _HIGH
        yield _a_year(match, begin - 1 + numbers_of(match["year"])[0])


def _a_year(match: re.Match[str], years: float) -> AgeFound:
    return age_found(*match.span(), years * MONTHS_IN_YEAR, (years + 1) * MONTHS_IN_YEAR - 1)

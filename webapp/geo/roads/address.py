"""Takes an address apart: district, street, road, house number, what is inside, crossings.

It knows how addresses are written in Beijing and nothing about where anything is.
"""

import re
from dataclasses import dataclass

from webapp.geo.roads.numbers import MARKS, HouseNumber
from webapp.text.script import fold

MOST_CHARACTERS = 120
"""Longer than any address; what follows is cut off before patterns are tried."""

_OTHER_DISTRICT = re.compile(
    r"(?:东城|崇文|朝阳|海淀|丰台|石景山|门头沟|房山|通州|顺义|昌平|大兴|怀柔|平谷)区"
    r"|(?:密云|延庆)[区县]|北京经济技术开发区|亦庄|雄安"
    r"|^(?:北京市?)?(?:东城|朝阳|海淀|丰台|石景山|通州|昌平|大兴|顺义|房山) "
)
_OTHER_PROVINCE = re.compile(
    r"^(?:中国)?(?:天津|上海|重庆|.{2,3}省|.{2,5}自治区|(?!北京)[^街路巷桥]{2,4}市[^街胡口场社小大]{1,4}[区县].)"
)
_ROAD_ENDS = r"(?:大街|街|路|巷|胡同|条|里)"
_PREFIX = re.compile(
    r"^(?:中国|中华人民共和国|首都|北京市|市辖区|原?西城区|原?宣武区|北京(?=西城区|宣武区)"
    rf"|(?:北京)?(?:西城|宣武(?!门))(?=[\u4e00-\u9fff]+{_ROAD_ENDS}(?:[\d{MARKS}]|$)))+"
)
_STREET = re.compile(r"^([\u4e00-\u9fff]{2,6}?)(?:街道(?:办事处|办)?+|地区)(?=.)")
_COMMUNITY = re.compile(r"^([\u4e00-\u9fff]{2,12}?)社区(?:居委会|居民委员会)?+(?=\D{2})")
_BRACKETS = re.compile(r"\(([^()]*)\)?")
_DASHES = re.compile(r"[—–－~～]+")
_HAN_NUMBER = re.compile(r"[〇零一二两三四五六七八九十百]+(?=号(?!线))")
_NUMBER = re.compile(
    rf"(?<!\d)(?P<mark>[{MARKS}]?)(?P<value>\d{{1,4}})(?:-(?P<sub>\d{{1,3}}))?"
    r"(?!\d|号线|路|条|巷|中学|中|小学|小|年|米|层|楼?单元)"
)
_CROSSING = re.compile(
    r"^(?P<one>.{2,}?)(?:与|和|、|&|/|\+)(?P<other>.{2,}?)的?"
    r"(?:交叉路?口|交汇处?|交界处?|相交处?|十字路口|路口).*$"
)
_CORNER = re.compile(r"(?:十字|丁字)?(?:交叉)?路口(?:[东南西北]+[侧角]?)?$")
_HAN_DIGITS = {han: value for value, han in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


@dataclass(frozen=True, slots=True)
class Address:
    """An address in parts; every text is folded and has no spaces, empty where nothing is said.

    ``way`` is what stands before the number: road, or roads and compounds from coarse to fine.
    ``detail`` stands after it (院, 号楼, 单元). ``crossing`` holds two roads of a crossing.
    ``is_elsewhere`` is true when the address names another district, city or province.
    """

    way: str
    number: HouseNumber | None = None
    sub: str = ""
    detail: str = ""
    street: str = ""
    community: str = ""
    remarks: tuple[str, ...] = ()
    crossing: tuple[str, str] | None = None
    is_elsewhere: bool = False


def parse_address(text: str) -> Address:
    """Take ``text`` apart. Never raises; what is not understood stays in ``way``.

    >>> parse_address("北京市西城区（原宣武区）南菜园街甲35-2号院3号楼").way
    '南菜园街'
    """
    folded = fold(text)[:MOST_CHARACTERS]
    elsewhere = bool(_OTHER_DISTRICT.search(folded) or _OTHER_PROVINCE.match(folded))
    remarks = tuple(part for part in _BRACKETS.findall(folded) if part)
    rest = _DASHES.sub("-", _BRACKETS.sub("", folded).replace(" ", ""))
    rest = _PREFIX.sub("", rest)
    rest, street = _cut(_STREET, _PREFIX.sub("", rest))
    rest, community = _cut(_COMMUNITY, rest)
    crossing = _crossing_of((rest, *remarks))
    rest = _HAN_NUMBER.sub(lambda match: str(_han_value(match.group())), rest)
    match = _NUMBER.search(rest, 1)
    if match is None:
        way = _CORNER.sub("", rest)
        return Address(way, None, "", "", street, community, remarks, crossing, elsewhere)
    return Address(
        way=rest[: match.start()].strip("-,，、.。"),
        number=HouseNumber(int(match["value"]), match["mark"]),
        sub=match["sub"] or "",
        detail=rest[match.end() :],
        street=street,
        community=community,
        remarks=remarks,
        crossing=crossing,
        is_elsewhere=elsewhere,
    )


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.match(text)
    return (text[match.end() :], match.group(1)) if match else (text, "")


def _crossing_of(texts: tuple[str, ...]) -> tuple[str, str] | None:
    for text in texts:
        match = _CROSSING.match(text)
        if match:
            return match["one"], match["other"]
    return None


def _han_value(text: str) -> int:
    """``二十七`` → 27, ``一百零五`` → 105, ``二〇三`` → 203."""
    if not set(text) & {"十", "百"}:
        return int("".join(str(_HAN_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        else:
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
    return total + digit

"""Takes an address apart: district, street, road, house number, what is inside, crossings.

It knows how addresses of one district are written and nothing about where anything is.
"""

import re
from dataclasses import dataclass

from webapp.domain.country import FULL_NAME_ZH, NAME_ZH
from webapp.domain.district import District
from webapp.geo.roads.numbers import MARKS, HouseNumber
from webapp.geo.roads.spelling import any_of
from webapp.text.script import fold

MOST_CHARACTERS = 120
"""Longer than any address; what follows is cut off before patterns are tried."""

_ROAD_ENDS = r"(?:大街|街|路|巷|胡同|条|里)"
_STREET = re.compile(r"^([\u4e00-\u9fff]{2,6}?)(?:街道(?:办事处|办)?+|地区)(?=.)")
_COMMUNITY = re.compile(r"^([\u4e00-\u9fff]{2,12}?)社区(?:居委会|居民委员会)?+(?=\D{2})")
_OTHERS = re.compile(r"[;；](?=.)|[,，。 ]*(?:邮政编码|邮编)")
"""What follows is another address, or the post code."""

_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff])[,。](?=[\u4e00-\u9fff\d])")
"""Marks between the parts of an address (district,road,number), but not between numbers."""

_BEFORE_NUMBER = re.compile(
    r"(街|路|巷|胡同|条|里|区|道)(?:路[东西南北]|[东西南北]侧)$|(路)[东西南北]$|第$"
)
"""The side of the road, written before the number: 某路路北8号."""

_BRACKETS = re.compile(r"\(([^()]*)\)?")
_DASHES = re.compile(r"[—–－~～]+")
_HAN_NUMBER = re.compile(r"[〇零一二两三四五六七八九十百]+(?=号(?!线))")
_NUMBER = re.compile(
    rf"(?<!\d)(?P<mark>(?:[{MARKS}]|(?<=[\u4e00-\u9fff])[a-z])?)(?P<value>\d{{1,4}})"
    r"(?:-(?P<sub>\d{1,3}))?(?!\d|号线|路|条|巷|区|中学|中|小学|小|年|米|层|楼?单元)"
    rf"(?:(?P<within>[{MARKS}])(?=号)|号(?P<after>[{MARKS}])(?=号|$))?"
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


class AddressReader:
    """Takes addresses apart as the people of one district write them."""

    def __init__(self, district: District) -> None:
        self._prefix = _prefix_of(district)
        self._other_district = _other_district_of(district)
        self._other_province = _other_province_of(district)

    def read(self, text: str) -> Address:
        """Take ``text`` apart. Never raises; what is not understood stays in ``way``: of
        *某市某区（原某某区）南菜园街甲35-2号院3号楼* that is *南菜园街*."""
        folded = fold(text)[:MOST_CHARACTERS]
        elsewhere = bool(self._other_district.search(folded) or self._other_province.match(folded))
        remarks = tuple(part for part in _BRACKETS.findall(folded) if part)
        rest = _DASHES.sub("-", _BRACKETS.sub("", _OTHERS.split(folded)[0]).replace(" ", ""))
        rest = _BETWEEN.sub("", rest)
        rest = self._prefix.sub("", rest)
        rest, street = _cut(_STREET, self._prefix.sub("", rest))
        rest, community = _cut(_COMMUNITY, rest)
        crossing = _crossing_of((rest, *remarks))
        rest = _HAN_NUMBER.sub(lambda match: str(_han_value(match.group())), rest)
        match = _NUMBER.search(rest, 1)
        if match is None:
            way = _CORNER.sub("", rest)
            return Address(way, None, "", "", street, community, remarks, crossing, elsewhere)
        return Address(
            way=_BEFORE_NUMBER.sub(r"\1\2", rest[: match.start()].strip("-,，、.。")),
            number=HouseNumber(int(match["value"]), _mark(match)),
            sub=match["sub"] or "",
            detail=rest[match.end() :],
            street=street,
            community=community,
            remarks=remarks,
            crossing=crossing,
            is_elsewhere=elsewhere,
        )


def _mark(match: re.Match[str]) -> str:
    """The mark of a number, wherever it is written: 甲8号, 8甲号, 8号甲."""
    return match["mark"] or match["within"] or match["after"] or ""


def _prefix_of(district: District) -> re.Pattern[str]:
    """What stands before the road: country, city, the district by its own or a former name; its
    short name too, but not where that begins the name of a gate or of no road."""
    former = district.addresses.former_zh
    wholes = any_of((district.name.zh, *former))
    shorts = any_of((district.short.zh, *map(_short, former)))
    city = re.escape(district.city_short.zh)
    first = any_of((NAME_ZH, FULL_NAME_ZH, *district.addresses.prefixes_zh))
    own = any_of((district.city_short.zh, district.short.zh))
    return re.compile(
        rf"^(?:{first}(?={own})|{re.escape(district.city.zh)}|地铁\d{{1,2}}号线|市辖区|原?{wholes}|{city}(?={wholes})"
        rf"|(?:{city})?{shorts}(?!门)(?=[\u4e00-\u9fff]+{_ROAD_ENDS}(?:[\d{MARKS}]|$)))+"
    )


def _other_district_of(district: District) -> re.Pattern[str]:
    """Another district of the city, or what stands for one; by its short name at the start."""
    others = district.addresses.other_districts_zh
    named = any_of((*others, *district.addresses.other_places_zh))
    city = any_of((district.city.zh, district.city_short.zh))
    return re.compile(rf"{named}|^{city}?{any_of(map(_short, others))} ")


def _other_province_of(district: District) -> re.Pattern[str]:
    """Another city or province at the start of the address."""
    cities = any_of(district.addresses.other_cities_zh)
    own = re.escape(district.city_short.zh)
    return re.compile(
        rf"^(?:{NAME_ZH})?(?:{cities}|.{{2,3}}省|.{{2,5}}自治区"
        rf"|(?!(?:{NAME_ZH})?{own})[^街路巷桥]{{2,4}}市[^街胡口场社小大]{{1,4}}[区县].)"
    )


def _short(name: str) -> str:
    """A district or county without its last character: 东城区 → 东城."""
    return name[:-1] if name.endswith(("区", "县")) else name


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

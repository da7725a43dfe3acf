"""Cells in which bureaus write what our files have in several fields, or in codes."""

import re
from collections.abc import Mapping

from webapp.domain.datatypes import NO, UNKNOWN, YES, Count, Measure, YesNo
from webapp.domain.features import FEATURE
from webapp.ingest.cells.blanks import on_one_line, plain, seen
from webapp.ingest.cells.damage import whole_number

_YES = frozenset(
    re.findall(
        r"\S+",
        "有 是 √ ✓ ✔ 具备 已 已备案 可 可以 能 支持 提供 设有 配备 y yes true 对",
    )
)
_NO = frozenset(
    re.findall(
        r"\S+",
        "无 否 × ✗ ✘ 没有 不是 不具备 未 未备案 不可 不能 不支持 不提供 n no false x",
    )
)
_UNKNOWN = frozenset(re.findall(r"\S+", "未知 不详 不清楚 不明 待核实 待定 unknown ?"))
_NUMBER = re.compile(
    r"(?:共|合计)?(\d[\d,]*(?:\.\d+)?)\s*(?:元|个|人|平方米|平米|㎡|m2|m²|名)?(?:/?[每]?月)?"
)
_UNIT = r"(周?岁|年|个?月)?"
_AGES = re.compile(
    rf"(\d+(?:\.5)?){_UNIT}\s*[-~至到—–]+\s*(\d+(?:\.5)?){_UNIT}"
    r"(?:以下|以内)?(?:婴?幼?儿童?)?"
)
_FROM = re.compile(rf"(\d+(?:\.5)?){_UNIT}(?:及?以上|起)")
_TO = re.compile(rf"(\d+(?:\.5)?){_UNIT}(?:及?以下|以内)")
_BETWEEN = re.compile(r"[\s,;，；、]+")
_MONTHS_IN_A_YEAR = 12


def feature_value(key: str, cell: str) -> str:
    """What a cell says of a feature; of yes and no in whatever words, *unknown* being one of three.
    What is not understood stays as it is, for the rules to name."""
    datatype, text = FEATURE[key].datatype, plain(cell).lower()
    if isinstance(datatype, YesNo):
        return _answer(text)
    if isinstance(datatype, Count | Measure):
        found = _NUMBER.fullmatch(text)
        number = whole_number(found[1].replace(",", "")) if found else ""
        return number or (UNKNOWN if text in _UNKNOWN else text)
    return on_one_line(seen(cell)).replace(";", "；").replace("=", "＝")


def _answer(text: str) -> str:
    if text in _YES:
        return YES
    if text in _NO:
        return NO
    return UNKNOWN if text in _UNKNOWN else text


def ages_of(cell: str, header: str) -> Mapping[str, str] | None:
    """Both ends of an age in months; ``None`` where the cell cannot be read. A number without a
    unit counts what the header says, and years where that says nothing.

    >>> ages_of("6个月-3岁", "年龄")
    {'age_min_months': '6', 'age_max_months': '36'}
    """
    text = plain(cell).replace(" ", "")
    by_header = "月" if "月" in header else "岁"
    if found := _AGES.fullmatch(text):
        last = found[4] or by_header
        youngest, oldest = _months(found[1], found[2] or last), _months(found[3], last)
        return {"age_min_months": youngest, "age_max_months": oldest}
    if found := _FROM.fullmatch(text):
        return {"age_min_months": _months(found[1], found[2] or by_header)}
    if found := _TO.fullmatch(text):
        return {"age_max_months": _months(found[1], found[2] or by_header)}
    return None


def _months(number: str, unit: str) -> str:
    return str(round(float(number) * (1 if "月" in unit else _MONTHS_IN_A_YEAR)))


def point_of(cell: str) -> tuple[str, str] | None:
    """Latitude and longitude out of one cell, in whichever order: here the one is less than the
    other. ``None`` where there are not two numbers."""
    parts = [part for part in _BETWEEN.split(plain(cell).strip("()[]")) if part]
    if len(parts) != 2:
        return None
    try:
        one, other = sorted(parts, key=float)
    except ValueError:
        return None
    return one, other

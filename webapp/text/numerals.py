"""Numbers in names, written as the names write them: 第4幼儿园 is 第四幼儿园, 六号线 is 6号线."""

import re

_DIGITS = "零一二三四五六七八九"
_ORDINAL = re.compile(r"第(\d{1,3})(?!\d)")
_HAN_COUNT = r"[一二三四五六七八九十]{1,3}"
_LINE = re.compile(rf"(?<!第)(?P<number>{_HAN_COUNT})(?=号线)")
_SCHOOL = re.compile(
    r"(?<![\d.])(?P<number>[1-9]\d{0,2})"
    r"(?=中(?![心午国旬队班型等间])|小(?![时孩朋组区学班型])|幼(?![儿童师教小])|附中|附小)"
)
_PART = re.compile(r"(?<=[\u3400-\u9fff])(?<!第)(?P<number>[1-9]\d?)(?=[区条](?!\d))")
_SHORT_SCHOOL = re.compile(rf"第(?P<number>{_HAN_COUNT})(?P<kind>幼|小|中)(?:儿园|学)$")
_DIALLED = re.compile(
    r"(?<![零〇一二三四五六七八九十百千万幺第])(?:[一幺][一幺二][零〇九]|[一幺二三四五六七八九][零〇幺一二三四五六七八九]{4,11})"
    r"(?![零〇一二三四五六七八九十百千万幺年岁层楼])"
)
"""Numbers of telephones as they are spoken: 幺二零, 一二三四五."""

_SPOKEN_DIGITS = str.maketrans("零〇一二三四五六七八九幺", "001234567891")
_ENGLISH_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH_LINE = re.compile(rf"\bline (?P<number>{'|'.join(_ENGLISH_NUMBERS)})\b")


def han_number(number: int) -> str:
    """A number from 0 to 999 as it is said: 16 → 十六, 161 as digit names → 一六一 (school style).

    >>> han_number(4), han_number(16), han_number(20), han_number(35)
    ('四', '十六', '二十', '三十五')
    """
    if number >= 100:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def han_ordinals(text: str) -> str:
    """The text with its ordinals in characters.

    >>> han_ordinals("第4幼儿园"), han_ordinals("第161中学")
    ('第四幼儿园', '第一六一中学')
    """
    return _ORDINAL.sub(lambda match: "第" + han_number(int(match[1])), text)


def value_of(han: str) -> int:
    """The number up to 99 that is said so.

    >>> value_of("六"), value_of("十九"), value_of("二十"), value_of("三十五")
    (6, 19, 20, 35)
    """
    tens, ten, ones = han.rpartition("十")
    if not ten:
        return _DIGITS.index(ones[-1])
    return 10 * (_DIGITS.index(tens[-1]) if tens else 1) + (_DIGITS.index(ones[0]) if ones else 0)


def short_school(name: str) -> str:
    """What a school with a number is called for short; empty for another name.

    >>> short_school("某市第六幼儿园"), short_school("第十四中学"), short_school("幼儿园")
    ('六幼', '十四中', '')
    """
    found = _SHORT_SCHOOL.search(name)
    return found["number"] + found["kind"] if found else ""


def as_named(text: str) -> str:
    """The folded text with the numbers of ordinals, lines, schools and parts of areas as names
    write them.

    >>> as_named("十九号线"), as_named("35中"), as_named("三里河1区"), as_named("line six")
    ('19号线', '三十五中', '三里河一区', 'line 6')
    >>> as_named("4幼"), as_named("3幼儿")
    ('四幼', '3幼儿')
    >>> as_named("24小时"), as_named("3中心"), as_named("2岁")
    ('24小时', '3中心', '2岁')
    >>> as_named("一二三四五"), as_named("打幺二零"), as_named("一六一中学")
    ('12345', '打120', '一六一中学')
    """
    text = _DIALLED.sub(lambda match: match[0].translate(_SPOKEN_DIGITS), text)
    text = _LINE.sub(lambda match: str(value_of(match["number"])), han_ordinals(text))
    for pattern in (_SCHOOL, _PART):
        text = pattern.sub(lambda match: han_number(int(match["number"])), text)
    return _ENGLISH_LINE.sub(
        lambda match: f"line {_ENGLISH_NUMBERS.index(match['number']) + 1}", text
    )

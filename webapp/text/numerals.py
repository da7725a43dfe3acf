"""Chinese ordinals written with digits: 第4幼儿园 is 第四幼儿园."""

import re

_DIGITS = "零一二三四五六七八九"
_ORDINAL = re.compile(r"第(\d{1,3})(?!\d)")


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

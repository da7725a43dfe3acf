"""The one form of Chinese texts: signs, ranges, times, dates, per cents and titles (GB/T 15834,
GB/T 15835)."""

import re
from collections.abc import Iterator

from webapp.sentence import Sentence

_HAN = r"\u3400-\u9fff"
_FAULTS = (
    (rf"(?<=[{_HAN}])[,;:!?]|[,;:!?](?=[{_HAN}])", Sentence("a half-width sign beside Chinese")),
    (
        rf"(?<=[{_HAN}])\([^()]*\)|\([^()]*\)(?=[{_HAN}])",
        Sentence("half-width brackets beside Chinese"),
    ),
    (
        r"(?<![\d-])\d{1,4}(?::\d\d)?\s*[-–~～]\s*\d{1,4}(?::\d\d)?(?=岁|月|日|个|周|年|点|元)"
        r"|\d:\d\d\s*[-–~～]\s*\d{1,2}:\d\d"
        r"|\d(?:岁|个月|年)?至\d|[一二三四五六日]\s*[-–~～]\s*(?:周|星期)",
        Sentence("a range that is not written with —"),
    ),
    (r"(?<![\d:])0\d:\d\d", Sentence("a time with a leading zero")),
    (
        r"(?<![\d-])(?:19|20)\d\d-\d\d(?:-\d\d)?(?!\d)"
        r"|(?<!\d)(?:19|20)\d\d[./]\d{1,2}[./]\d{1,2}(?!\d)",
        Sentence("a date that is not written with 年月日"),
    ),
    (r"百分之|\d\s+%", Sentence("a per cent that is not written with %")),
    (r"\d：\d\d", Sentence("a time with a full-width colon")),
    (r"[０-９Ａ-Ｚａ-ｚ％]", Sentence("a full-width letter, digit or per cent")),
    (rf"(?<=[{_HAN}])[\"']|[\"'](?=[{_HAN}])", Sentence("straight quotation marks beside Chinese")),
    (rf"(?<=[{_HAN}])\.\.|\.\.(?=[{_HAN}])", Sentence("dots that are not ……")),
    (
        rf"(?<=[{_HAN}，。；：、）])[ \u3000]+(?=[{_HAN}\d]|%\()|(?<=\d)[ \u3000]+(?=[{_HAN}])"
        r"|\u3000",
        Sentence("a space beside Chinese"),
    ),
    (rf"(?<![{_HAN}《])[{_HAN}]{{2,12}}(?:法|条例)第\d", Sentence("a law without 《》")),
)
_KNOWN = tuple((re.compile(pattern), fault) for pattern, fault in _FAULTS)


def faults_of_form(text: str) -> Iterator[Sentence]:
    """What of the text is not in the one form, each with the words around it.

    >>> list(faults_of_form("07:30开门")), list(faults_of_form("7:30—18:00，3—6岁"))
    (['a time with a leading zero: 07:30开门'], [])
    """
    for pattern, fault in _KNOWN:
        for match in pattern.finditer(text):
            around = text[max(match.start() - 4, 0) : match.end() + 4].strip()
            yield Sentence("%(fault)s: %(around)s", fault=fault, around=around)

"""Times, ages and facts that are typed in pinyin, as the characters that are read for them."""

import re
from collections.abc import Iterator
from functools import cache

from webapp.search.known.weights.reading import LEAST_SAID_INSIDE, MOST_SAID
from webapp.text.pinyin import split_syllables, syllables

_DAYS = "一二三四五六日"
_COUNTS = ("一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_SAID = (
    *(
        "今天",
        "明天",
        "后天",
        "今晚",
        "明早",
        "早上",
        "上午",
        "中午",
        "下午",
        "晚上",
        "现在",
        "周末",
    ),
    *(
        "开门",
        "关门",
        "几点开门",
        "几点关门",
        "几点",
        "什么时候",
        "开放时间",
        "营业时间",
        "上班时间",
    ),
    *("多少钱", "要钱吗", "收费吗", "免费吗", "门票", "要门票吗", "门票多少钱"),
    *("电话多少", "电话号码", "联系电话", "地址", "在哪里", "在哪儿", "怎么去", "怎么走"),
    *("要预约吗", "怎么预约", "怎么申请", "怎么报名", "带什么", "要带什么", "什么材料"),
    *("以下", "以上", "以内", "个月"),
    *(
        "找谁",
        "找谁帮忙",
        "谁帮忙",
        "谁能帮忙",
        "帮忙",
        "找人帮忙",
        "怎么办",
        "怎么弄",
        "哪里有",
        "哪儿有",
    ),
    *(
        "去哪里",
        "去哪儿",
        "去哪",
        "到哪里",
        "哪里能",
        "哪里可以",
        "有没有",
        "在哪办",
        "去哪办",
        "怎么办理",
    ),
    *(
        "我想",
        "我要",
        "想找",
        "我想找",
        "请问",
        "需要",
        "应该找谁",
        "该怎么办",
        "怎么找",
    ),
)
_ENDINGS = ("岁", "岁半", "个月", "点", "点半", "年级")
_LATIN = re.compile(r"[a-z]+")


def with_characters(folded: str) -> str:
    """A folded text in pinyin with its sayings in characters; any other text as it is.

    >>> with_characters("tushuguan jidian guanmen"), with_characters("liang sui tuo ban")
    ('tushuguan 几点关门', '两岁 tuo ban')
    >>> with_characters("open today"), with_characters("shangwuju")
    ('open today', 'shangwuju')
    """
    words = _LATIN.findall(folded) if folded.isascii() else []
    read = [split_syllables(word) for word in words]
    if not words or not all(read):
        return folded
    return " ".join("".join(_pieces(read)).split())


def _pieces(read: list[tuple[str, ...]]) -> Iterator[str]:
    """The words, each behind a space, with characters where a saying stands."""
    said = [syllable for word in read for syllable in word]
    begins = _beginnings(read)
    at = 0
    while at < len(said):
        end, saying = _saying_at(said, at, begins)
        if saying:
            yield f" {saying} "
        else:
            yield (" " if at in begins else "") + said[at]
        at = end


def _beginnings(read: list[tuple[str, ...]]) -> frozenset[int]:
    """The syllables with which words begin, and where the last one ends."""
    edges, at = {0}, 0
    for word in read:
        at += len(word)
        edges.add(at)
    return frozenset(edges)


def _saying_at(said: list[str], at: int, begins: frozenset[int]) -> tuple[int, str]:
    for size in range(min(MOST_SAID, len(said) - at), 1, -1):
        saying = _sayings().get(tuple(said[at : at + size]))
        whole = at in begins and at + size in begins
        if saying and (whole or size >= LEAST_SAID_INSIDE):
            return at + size, saying
    return at + 1, ""


@cache
def _sayings() -> dict[tuple[str, ...], str]:
    days = (f"{week}{day}" for week in ("星期", "周") for day in _DAYS)
    counted = (f"{count}{ending}" for count in _COUNTS for ending in _ENDINGS)
    return {syllables(each): each for each in (*counted, *days, *_SAID)}

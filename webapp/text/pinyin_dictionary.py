"""The door to pypinyin: words of a text and their readings, with those of the district."""

from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin, load_phrases_dict
from pypinyin.seg.mmseg import seg

LOCAL_READINGS = {
    "长椿": [["cháng"], ["chūn"]],
    "什刹海": [["shí"], ["chà"], ["hǎi"]],
    "刹海": [["chà"], ["hǎi"]],
    "西什库": [["xī"], ["shí"], ["kù"]],
    "什坊": [["shí"], ["fāng"]],
    "平巷": [["píng"], ["xiàng"]],
    "似海": [["sì"], ["hǎi"]],
    "圣都": [["shèng"], ["dū"]],
    "朝阳庵": [["cháo"], ["yáng"], ["ān"]],
    "大栅栏": [["dà"], ["shí"], ["làn"]],
}
"""Names of the district that the dictionary reads wrong; 大栅栏 has a reading of its own here."""

load_phrases_dict(LOCAL_READINGS)


def words_of(han: str) -> Iterable[str]:
    """A run of Han characters, cut where the dictionary knows a word."""
    words: Iterable[str] = seg.cut(han)
    return words


def toneless(word: str) -> tuple[str, ...]:
    """The syllables of one word without tones, ``ü`` as ``v``."""
    return tuple(lazy_pinyin([word], style=Style.NORMAL, errors="ignore", v_to_u=False))


def toned(word: str) -> list[str]:
    """The syllables of one word with tone marks."""
    syllables: list[str] = lazy_pinyin(word, style=Style.TONE)
    return syllables

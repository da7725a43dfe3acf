"""Readings of Chinese text: syllables to search by, initials, and a label to read aloud.

The dictionary is read when a word is first looked up: that takes longer than all else here.
"""

import re
from functools import cache

from webapp.caches import MEGABYTE, remembered
from webapp.text.tokens import runs


@remembered(8 * MEGABYTE)
def syllables(han: str) -> tuple[str, ...]:
    """One toneless syllable for each Han character, ``ü`` as ``v``; other characters vanish.

    >>> syllables("西单"), syllables("什刹海")
    (('xi', 'dan'), ('shi', 'cha', 'hai'))
    """
    from webapp.text.pinyin_dictionary import words_of

    return tuple(
        syllable
        for run in runs(han)
        if run.kind == "han"
        for word in words_of(run.text)
        for syllable in _syllables_of(word)
    )


@remembered(MEGABYTE)
def _syllables_of(word: str) -> tuple[str, ...]:
    """Those of one word of the dictionary's: the same ones in whichever name it stands, and names
    are made of few words."""
    from webapp.text.pinyin_dictionary import toneless

    return toneless(word)


_COMMON_ROWS, _COLUMNS = range(0xB0, 0xD8), range(0xA1, 0xFF)
"""Where GB 2312 has the common characters."""


@cache
def all_syllables() -> tuple[str, ...]:
    """Every syllable that a common character is read with, longest first; ``nüe`` as ``nue``."""
    common = bytes(
        byte for row in _COMMON_ROWS for column in _COLUMNS for byte in (row, column)
    ).decode("gb2312", "ignore")
    written = {one.replace("ve", "ue") for one in syllables(common)}
    return tuple(sorted(written, key=lambda one: (-len(one), one)))


def split_syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word in pinyin; empty where it is none. A consonant between two vowels
    begins the second syllable.

    >>> split_syllables("haizi"), split_syllables("danao"), split_syllables("help")
    (('hai', 'zi'), ('da', 'nao'), ())
    """
    found = _pinyin_word().findall(word)
    return tuple(found) if "".join(found) == word else ()


@cache
def _pinyin_word() -> re.Pattern[str]:
    any_syllable = "|".join(all_syllables())
    return re.compile(f"(?:{any_syllable})(?![aeiouv])|(?:{any_syllable})")


def initials(han: str) -> str:
    """First letters of the syllables: ``法律援助`` → ``flyz``."""
    return "".join(syllable[0] for syllable in syllables(han))


_OPEN_VOWELS = "aāáǎàeēéěèoōóǒò"
_KINDS = re.compile(
    r"(^号[楼院线]?|(?:^|(?<=市))[\u3400-\u9fff]{2}[市区](?=[\u3400-\u9fff])"
    r"|(?<=[\u3400-\u9fff])[甲乙丙丁]$"
    r"|(?<=[\u3400-\u9fff][街路])(?![道口])(?=[\u3400-\u9fff]{2})|(?<=门[内外])(?=[\u3400-\u9fff]{2})"
    r"|[东西南北中]?(?:大街|小街|斜街|胡同|河沿)|居委会|社区|街道|小区|家园|校区|院区|分校|附属"
    r"|第[一二三四五六七八九十〇零]+|首都|中国|国家|儿童|之家|家长|学校|幼儿园"
    r"|小学|中学|大学|学院|医院|医科|师范|实验|外国语|服务站|服务中心|服务|图书馆|博物馆|文化馆|文化"
    r"|卫生间|卫生|母婴室|无障碍|中心|未成年人|人力资源|社会|保障|保护令|保护|工作站|工作|事务所"
    r"|法律|援助|研究|咨询|热线|调解|指引|劳动|人事|争议|婚姻|登记|救助|机构|申请|妇女|残疾人|康复"
    r"|青少年|科学|技术|附中|合并|托育|妇幼|保健院|保健|计划生育|免费|筛查|困难|困境|家庭"
    r"|号线|号楼|号院|站台|开往|方向|车头|车尾|公园|动物园|商场|购物|百货|大厦|广场|地铁|车站|公司"
    r"|法院|人民|委员会|政府|办事处|总工会|住宅|物业|办公|宿舍|平房|底商|后院|附近|对面)"
)
"""Words that say of which kind something is; what stands between them is its own name."""


@remembered(MEGABYTE)
def label(name: str) -> str:
    """A reading with tone marks for people who do not read Chinese, in words that one can say:
    ``西单北大街`` → ``Xīdān Běidàjiē``. Latin letters and digits stay."""
    words: list[str] = []
    for run in runs(name):
        words += map(_read, _words_in(run.text)) if run.kind == "han" else [run.text]
    return " ".join(word[:1].upper() + word[1:] for word in words)


def _words_in(han: str) -> list[str]:
    """The words of a name: what is its own, and what says of which kind it is.

    >>> _words_in("白纸坊街道自新路社区卫生服务站")
    ['白纸坊', '街道', '自新路', '社区', '卫生', '服务站']
    >>> _words_in("号甲"), _words_in("北礼士路乙"), _words_in("新街口东街小学")
    (['号', '甲'], ['北礼士路', '乙'], ['新街口东街', '小学'])
    """
    return [piece for piece in _KINDS.split(han) if piece]


def _read(word: str) -> str:
    """One word in pinyin; an apostrophe parts syllables that could be read as one."""
    from webapp.text.pinyin_dictionary import toned

    first, *others = toned(word)
    return first + "".join(f"'{one}" if one[0] in _OPEN_VOWELS else one for one in others)

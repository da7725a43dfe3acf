"""The words of a Chinese name: what is its own, and what says of which kind it is, so that pinyin
can be said in words (GB/T 16159)."""

import re
from collections.abc import Iterator

_COUNTED = "一二三四五六七八九十〇零"
_BLOCKS = "子丑寅卯辰巳午未申酉戌亥"

_KINDS = re.compile(
    r"(^(?:号[楼院线]?|层|室|单元|栋)|(?:^|(?<=市))[\u3400-\u9fff]{2}[市区](?=[\u3400-\u9fff])"
    r"|(?<=[\u3400-\u9fff])[甲乙丙丁]$|^.[外内](?=[\u3400-\u9fff]{3})|^[东西]四(?=[\u3400-\u9fff]{2})"
    r"|(?<=[\u3400-\u9fff][街路])(?![道口])(?=[\u3400-\u9fff]{2})|(?<=门[内外])(?=[\u3400-\u9fff]{2})"
    rf"|(?<=[\u3400-\u9fff]{{2}})[{_COUNTED}]+(?:附中|附小|中|小)(?=$|[家分附社教])"
    r"|[东西南北中]?(?:大街|小街|斜街|胡同|河沿)|居委会|社区|街道|小区|家园|校区|院区|分校|附属"
    rf"|第[{_COUNTED}]+|首都|中国|国家|国际|儿童|之家|家长|学校|幼儿园"
    r"|小学|中学|大学|学院|医院|医科|师范|实验|外国语|服务站|服务中心|服务|图书馆|博物馆|文化馆|文化"
    r"|卫生间|卫生|母婴室|无障碍|中心|未成年人|人力资源|社会|保障|保护令|保护|工作站|工作|事务所"
    r"|法律|援助|研究|咨询|热线|调解|指引|劳动|人事|争议|婚姻|登记|救助|机构|申请|妇女|残疾人|康复"
    r"|青少年|科学|技术|附中|合并|托育|妇幼|保健院|保健|计划生育|免费|筛查|困难|困境|家庭|教育|指导"
    r"|女性|就业|行动|紧急|庇护|心理|户外|户内|探望|基地|艺术|友好|公厕|公馆|公寓|家属[院区]|四合院"
    r"|音乐厅|剧院|天文馆|活动室|门诊楼|报社|日报社|出版社|规划院|设计院|组织部|总局|综合楼|大楼"
    r"|首层|底层|家政|[佳嘉花]园|名苑|[东西南北]侧|夹道|诉前|法庭|信访|物业|商业|奥运"
    r"|号线|号楼|号院|站台|开往|方向|车头|车尾|公园|动物园|商场|购物|百货|大厦|广场|地铁|车站|公司"
    r"|法院|人民|委员会|政府|办事处|总工会|住宅|办公|宿舍|平房|底商|后院|附近|对面)"
)
"""Words that say of which kind something is; what stands between them is its own name."""

_TAIL = re.compile(
    r"(?<=[\u3400-\u9fff]{2})"
    rf"(?:(?:[东西南北中前后上下内外][{_COUNTED}头]*|[{_COUNTED}头]+)"
    rf"(?:横街|滨河路|侧路|[街路里巷条区期站沿号楼])站?|[{_BLOCKS}]区)$"
)
"""Which part of a quarter: 南里 of 百万庄南里, 二条 of 真武庙二条, 子区 of 百万庄子区."""

_LONG = 4
_PART_OF_A_NAME = "园院里路街桥门庄厂馆观寺庙坊楼口河湖池塔营"


def words_in(han: str) -> list[str]:
    """The words of a run of Han characters.

    >>> words_in("白纸坊街道自新路社区卫生服务站")
    ['白纸坊', '街道', '自新路', '社区', '卫生', '服务站']
    >>> words_in("号甲"), words_in("北礼士路乙"), words_in("新街口东街小学")
    (['号', '甲'], ['北礼士路', '乙'], ['新街口', '东街', '小学'])
    >>> words_in("广外马连道中新佳园"), words_in("某师大二附中"), words_in("百万庄丑区")
    (['广外', '马连道', '中新佳园'], ['某师大', '二附中'], ['百万庄', '丑区'])
    """
    return [word for piece in _KINDS.split(han) if piece for word in _own(piece)]


def _own(name: str) -> Iterator[str]:
    """The words of what is a name's own, from its end on: which part of a quarter it is."""
    found = _TAIL.search(name) if not _KINDS.fullmatch(name) else None
    if found and found[0] and found.start() > 1:
        yield from _own(name[: found.start()])
        yield found[0]
    else:
        yield from _head(name)


def _head(name: str) -> Iterator[str]:
    """A long name without what stands before it: a city, a road, a word that everybody knows."""
    if len(name) < _LONG:
        yield name
        return
    road = re.match(r"[\u3400-\u9fff]{2}[道庄](?=[\u3400-\u9fff]{3})", name)
    first = road[0] if road else _known_word(name)
    rest = name.removeprefix(first)
    yield from (word for word in (first, rest) if word)


def _known_word(name: str) -> str:
    """The dictionary's word that a name begins with; empty where it is only half of a name."""
    from webapp.text.pinyin_dictionary import words_of

    first = next(iter(words_of(name)))
    rest = name.removeprefix(first)
    is_word = len(first) > 1 and len(rest) > 1 and rest[0] not in _PART_OF_A_NAME
    return first if is_word else ""

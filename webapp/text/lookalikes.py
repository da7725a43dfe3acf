"""Characters and sounds that are mistaken for each other: similar shapes, similar syllables."""

import re

_GROUPS = re.findall(
    r"\S+",
    """
    母毋 婴樱缨鹦 室宝窒宣 幼幻 儿几九 园圆团国图 托拖 育肓盲 哺捕脯铺 乳孔 妇归 法怯 律津 援缓暖
    助肋劝 调凋碉 解懈 婚昏 姻烟咽 家冢 校较佼绞 未末 保堡 护沪扩 站沾粘 残线浅 疾疫痰 康庚 复夏
    低抵底 热熟 心必 理埋 咨资姿 询旬 医匠 院完 健键 博搏膊 馆官管 青清情晴 少小 苗描 种钟 检捡俭
    查杳 档挡 免兔 间问 换唤焕 布市 奶仍 子孑 特持 闭闲 抑柳仰 离禽 司同 证征 政攻 庭廷 厕侧测 洗冼
    尿屎 殊珠 郁都 暴爆 警擎 庇疵 讼颂 扶抚 权叔 劳荣 争净 议仪 救球 困因 孤狐 独烛 聋笼 培陪 招抬
    聘骋 创枪 产严 妈吗 爸巴 社杜 街衔 钱线 科料 技枝 术木 童重 口囗 牛午 菜莱 西酉 武式 阜埠 车东
    里黑 甘廿 白自臼 北比 干千于 天夭 玉王 大太犬 己已巳 土士 贝见 井并
    """,
)
"""Simplified characters whose shapes are mixed up, by hand, by eye or by recognition."""

_SHAPE = {c: group[0] for group in _GROUPS for c in group}


def shape_key(text: str) -> str:
    """The text with each character replaced by the first of those that look like it.

    >>> shape_key("幼几圆") == shape_key("幼儿园")
    True
    """
    return "".join(_SHAPE.get(character, character) for character in text)


def accent_key(syllable: str) -> str:
    """A syllable as many people say and type it: without the h of zh, ch, sh and the g of ng.

    >>> accent_key("ying"), accent_key("shi"), accent_key("zhang")
    ('yin', 'si', 'zan')
    """
    said = syllable[0] + syllable[2:] if syllable[:2] in ("zh", "ch", "sh") else syllable
    return said[:-1] if said.endswith(("ang", "eng", "ing")) else said

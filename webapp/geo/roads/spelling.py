"""One spelling for every road and place name that is looked up, filed or compared.

Lists of house numbers, school lists and visitors write the same road in several ways: gates cut
short (广外大街), wrong characters (龙抓槐胡同), a side of the road added (粉房琉璃街单号).
"""

import re
from functools import lru_cache

from webapp.text.script import fold

GATES = {
    "广外": "广安门外",
    "广内": "广安门内",
    "德外": "德胜门外",
    "德内": "德胜门内",
    "阜外": "阜成门外",
    "阜内": "阜成门内",
    "阜北": "阜成门北",
    "复外": "复兴门外",
    "复内": "复兴门内",
    "西外": "西直门外",
    "西内": "西直门内",
    "右内": "右安门内",
    "右外": "右安门外",
    "宣内": "宣武门内",
    "宣外": "宣武门外",
    "宣东": "宣武门东",
    "永内": "永定门内",
    "永外": "永定门外",
    "地外": "地安门外",
    "地内": "地安门内",
    "新外": "新街口外",
}
"""Gates of the old city wall as people cut them short at the start of a road's name."""

SLIPS = {
    "阜城门": "阜成门",
    "龙抓槐": "龙爪槐",
    "西郊民巷": "西交民巷",
    "南礼土路": "南礼士路",
    "灵镜胡同": "灵境胡同",
    "苏罗卜": "苏萝卜",
    "烂漫胡同": "烂缦胡同",
    "景儿胡同": "景尔胡同",
    "大称勾": "大秤钩",
    "西枪长": "西枪厂",
    "大外郎营": "大外廊营",
    "西缘胡同": "西绦胡同",
    "西缘南巷": "西绦南巷",
    "西皇城根": "西黄城根",
    "银键桥": "银锭桥",
    "胡间": "胡同",
    "后海南阳": "后海南沿",
    "地安门面大街": "地安门西大街",
    "车公庄北重": "车公庄北里",
    "受水河胡同": "涭水河胡同",
    "西煤场胡同": "西煤厂胡同",
    "翠华街": "翠花街",
    "平源里": "平原里",
    "真武庙路": "真武庙",
    "展览路": "展览馆路",
}
"""Wrong or older spellings in the lists, each with the usual one; every pair was compared by the
points or communities that both spellings have."""

SAME_ROADS = {
    "北线阁": "北线阁街",
    "北线阁后": "北线阁街",
    "马连道": "马连道路",
    "马连道大街": "马连道路",
    "北京西站南路": "西站南路",
    "西客站南路": "西站南路",
    "黄城根北街": "西黄城根北街",
    "西黄城北街": "西黄城根北街",
    "定阜大街": "定阜街",
    "护国寺大街": "护国寺街",
    "新街东街": "新街口东街",
    "右北大街": "右安门内大街",
    "旧上楼大街": "旧鼓楼大街",
}
"""Whole names that mean another road of our lists, where points cannot show it."""

_GATE = re.compile("^(?:" + "|".join(GATES) + r")(?=[^门]*(?:街|路|巷|里|条|胡同|外|内)|$)")
_SLIP = re.compile("|".join(map(re.escape, SLIPS)))
_SIDE_OF_ROAD = re.compile(r"(?:单双号|单号|双号|平房院|平房|楼房|路东|路南|东侧|辅路|铺路|临)$")
_NOT_A_NAME = re.compile(r"[^0-9a-z\u00c0-\u024f\u3400-\u9fff\uf900-\ufaff〇]+")


@lru_cache(maxsize=32_768)
def plain(text: str) -> str:
    """Folded text with nothing but letters, digits and Han characters.

    >>> plain("建功北里（五区）"), plain("Guang'anmen Wai")
    ('建功北里五区', 'guanganmenwai')
    """
    return _NOT_A_NAME.sub("", fold(text))


@lru_cache(maxsize=16_384)
def usual_road(name: str) -> str:
    """The spelling under which a road is filed.

    >>> usual_road("广外大街"), usual_road("粉房琉璃街单号"), usual_road("龙抓槐胡同")
    ('广安门外大街', '粉房琉璃街', '龙爪槐胡同')
    """
    road = _SLIP.sub(lambda match: SLIPS[match.group()], plain(name))
    road = _SIDE_OF_ROAD.sub("", road) or road
    road = _GATE.sub(lambda match: GATES[match.group()], road)
    return SAME_ROADS.get(road, road)

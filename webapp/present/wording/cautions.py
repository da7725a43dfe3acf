"""A source's note → what must be known before going, and what merely helps to find the place."""

import re

from webapp.domain.remarks import SIGN, remarks_of

_CAUTION = re.compile(
    r"未|暂无|要|没有|请|须|需|勿|不|可能|保密|较|为准|大致|资料|信息公开|报道|报警"
)
"""Signs of a remark that changes whether or how one goes. A remark without any of them (an exit,
a lift, a neighbour) is no warning, and a list where everything warns does not warn."""


def cautions_in(note: str) -> str:
    """The remarks of a note that warn, in their order.

    >>> cautions_in("无障碍出入口：C口坡道；站内设施，须按车站运营时间进站使用")
    '站内设施，须按车站运营时间进站使用'
    """
    return SIGN.join(each for each in remarks_of(note) if _CAUTION.search(each))


def hint_in(note: str) -> str:
    """The first remark of a note that does not warn; empty where all of them do.

    >>> hint_in("出发前请先致电；地铁西单站（1号线A西北口；4号线F口）")
    '地铁西单站（1号线A西北口；4号线F口）'
    """
    return next((each for each in remarks_of(note) if not _CAUTION.search(each)), "")

"""Words for a sheet that others may read: nothing in them tells of violence or of family matters.

Somebody may look into the papers of a person who is not safe. What tells anything is left out
whole, never reworded, so that nothing untrue stands on the sheet.
"""

from webapp.domain.service import Service
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Text

TELLING = (
    *("暴", "虐", "打人", "伤害", "侵害", "庇护", "保护", "告诫", "报警", "救助", "遗弃", "人身"),
    *("婚", "家庭", "家事", "家暴", "夫妻", "配偶", "抚养", "赡养", "监护", "子女", "家长", "妇"),
    *("未成年", "调解", "纠纷", "维权", "保密", "安全", "受害", "心理", "关爱", "起诉", "女性"),
    *("亲子", "儿童", "亲属", "法院", "诉", "裁定"),
)
"""Any of these in a text keeps it off the neutral sheet."""

TELLING_LATIN = (
    *("violen", "abuse", "shelter", "protect", "marri", "marriage", "divorc", "famil", "mediat"),
    *("women", "custod", "child", "victim", "safe", "rights", "parent", "welfare", "court"),
)


def tells(text: str) -> bool:
    """Whether a text says, or lets guess, what somebody goes there for."""
    lowered = text.lower()
    return any(word in lowered for word in (*TELLING, *TELLING_LATIN))


def neutral_names(service: Service) -> tuple[str, str]:
    """The Chinese and English name that may stand on the neutral sheet: the entry's own, else that
    of the house it is in, else nothing."""
    for zh, en in ((service.name_zh, service.name_en), (service.host_zh, "")):
        if zh and not tells(zh):
            return zh, "" if tells(en) else en
    return "", ""


def neutral_kind(sentences: Sentences) -> Text:
    """What every place is on that sheet."""
    return Text(sentences.say("Service point"))

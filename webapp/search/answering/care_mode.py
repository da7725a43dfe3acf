"""Searches that mean the site itself: the version with large text, under each of its names."""

from webapp.text.script import fold

NAMES = frozenset(
    {
        "长辈版",
        "大字版",
        "关怀版",
        "长者版",
        "老年版",
        "老人版",
        "适老版",
        "无障碍版",
        "长辈模式",
        "大字模式",
        "关怀模式",
        "老年模式",
        "大字",
        "大字体",
        "字太小",
        "zhangbeiban",
        "daziban",
        "guanhuaiban",
        "large text",
        "large print",
        "big text",
        "care mode",
        "elderly mode",
    }
)


def asks_for_care(q: str) -> bool:
    """Whether the words are a name of the large-text version, in any script.

    >>> asks_for_care("長輩版")
    True
    """
    return " ".join(fold(q).split()) in NAMES

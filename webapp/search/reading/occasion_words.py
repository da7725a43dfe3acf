"""Words by which people ask for dated events, in a folded text."""

import re

_ANY = re.compile(
    r"活动|有什么(?:好)?玩|办什么|\b(?:events?|activit(?:y|ies)|what'?s on|happening)\b|huodong"
)
_LESSON = re.compile(
    r"家长课堂|家长学校|课堂|讲座|课程|沙龙|培训|公开课|\b(?:class(?:es)?|lectures?|workshops?|courses?)\b"
)


def asks_for_any(folded: str) -> bool:
    """Whether events of whatever kind are asked for.

    >>> asks_for_any("这周六的活动"), asks_for_any("家长课堂")
    (True, False)
    """
    return bool(_ANY.search(folded))


def lesson_asked_for(folded: str) -> str:
    """What kind of lesson is asked for, as it was said; ``""`` where none is.

    >>> lesson_asked_for("本周末 家长课堂")
    '家长课堂'
    """
    found = _LESSON.search(folded)
    return found[0] if found else ""

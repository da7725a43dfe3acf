"""Words beside which somebody may have written down where a refuge is."""

from webapp.text.script import fold

_WORDS = (
    *("庇护", "避难", "救助站", "收容", "保护所", "安全屋", "躲"),
    *("refuge", "shelter", "safe house", "safehouse", "hiding", "hide from", "bihu"),
)


def tells_of_a_refuge(text: str) -> bool:
    """Whether a text may tell where somebody hides from another one; rather too often.

    >>> tells_of_a_refuge("庇護所搬到三樓"), tells_of_a_refuge("电话打不通")
    (True, False)
    """
    folded = fold(text)
    return any(word in folded for word in _WORDS)

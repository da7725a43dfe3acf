"""The pictures that a kind of service may have: a line drawing on a coloured ground.

The drawings stand in ``templates/components/words/icon.html``, the grounds in
``static/css/components/cards/category_icon.css``.
"""

from dataclasses import dataclass

ICONS = (
    *("here", "bottle", "family", "wheelchair", "phone", "blocks", "flower", "house-heart"),
    *("book", "heart", "talk", "scales", "ring", "work", "shield", "health", "mind", "hands"),
    *("museum", "building", "star"),
)
PIN = ICONS[0]
COLOURS = ("plain", "rose", "amber", "green", "blue", "violet")
PLAIN = COLOURS[0]


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing on its ground; the pin on a plain one where nothing is said."""

    icon: str = PIN
    colour: str = PLAIN

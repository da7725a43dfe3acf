"""What a device without the finder needs to tell what must be told first."""

from dataclasses import dataclass

from webapp.domain.dangers import Dangers
from webapp.search.answering.care_mode import NAMES
from webapp.search.known.danger_on_device import DeviceDangers
from webapp.text.pinyin import all_syllables


@dataclass(frozen=True, slots=True)
class Signs:
    """What is read as the finder reads it: ``patterns`` of danger, ``spelled`` and ``ordinary``
    words for slips, all ``syllables`` of pinyin. A folded text that is in ``care_mode`` asks for
    large text."""

    patterns: DeviceDangers
    spelled: tuple[str, ...]
    ordinary: tuple[str, ...]
    syllables: tuple[str, ...]
    care_mode: tuple[str, ...]


def signs_of(dangers: Dangers) -> Signs:
    """The signs of an edition."""
    return Signs(
        patterns=DeviceDangers.of(dangers),
        spelled=dangers.spelled,
        ordinary=dangers.ordinary,
        syllables=all_syllables(),
        care_mode=tuple(sorted(NAMES)),
    )

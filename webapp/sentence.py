"""Sentences that are made where something happens and said where somebody listens."""

from collections.abc import Callable

Gettext = Callable[[str], str]
"""Gives the translation of a message, or the message itself."""


class Sentence(str):
    """A sentence in English that can be said in other languages: ``message`` is what catalogues
    translate, ``gaps`` fill its ``%(names)s`` and may be sentences themselves."""

    __slots__ = ("gaps", "message")
    message: str
    gaps: dict[str, object]

    def __new__(cls, message: str, /, **gaps: object) -> "Sentence":
        made = super().__new__(cls, message % gaps if gaps else message)
        made.message, made.gaps = message, gaps
        return made

    def said(self, translated: Gettext) -> str:
        """The sentence in the language of ``translated``."""
        words = translated(self.message)
        gaps = {name: said(gap, translated) for name, gap in self.gaps.items()}
        return words % gaps if gaps else words


def said(value: object, translated: Gettext) -> object:
    """A sentence in the language of ``translated``; anything else as it is."""
    return value.said(translated) if isinstance(value, Sentence) else value

"""Sentences that are made where something happens and said where somebody listens."""

import json
from collections.abc import Callable
from typing import Any

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

    def filled(self, **gaps: object) -> "Sentence":
        """The same sentence with these gaps."""
        return Sentence(self.message, **gaps)

    def said(self, translated: Gettext) -> str:
        """The sentence in the language of ``translated``."""
        words = translated(self.message)
        gaps = {name: said(gap, translated) for name, gap in self.gaps.items()}
        return words % gaps if gaps else words


def said(value: object, translated: Gettext) -> object:
    """A sentence in the language of ``translated``; anything else as it is."""
    return value.said(translated) if isinstance(value, Sentence) else value


def written(sentence: Sentence) -> str:
    """The sentence as a text from which it can be said in any language later."""
    return json.dumps(_plain(sentence), ensure_ascii=False)


def read(text: str) -> Sentence:
    """The sentence that was written; an empty one of an empty text."""
    found = _spoken(json.loads(text)) if text else ""
    return found if isinstance(found, Sentence) else Sentence("%(text)s", text=found)


def _plain(value: object) -> Any:
    if not isinstance(value, Sentence):
        return value if isinstance(value, int) else str(value)
    return [value.message, {name: _plain(gap) for name, gap in value.gaps.items()}]


def _spoken(value: Any) -> object:
    if not isinstance(value, list):
        return value
    message, gaps = value
    return Sentence(message, **{name: _spoken(gap) for name, gap in gaps.items()})

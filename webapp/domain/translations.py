"""What Chinese texts of the data say in English: translated by hand, each once for all entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from webapp.domain.remarks import remarks_of


@dataclass(frozen=True, slots=True)
class Translations:
    """``english`` has whole texts and single remarks of notes, by the Chinese."""

    english: Mapping[str, str] = field(default_factory=dict)

    def said(self, zh: str) -> str:
        """The text in English; a note that is not there as a whole remark by remark. Empty where
        any of it is not translated: a note half in Chinese helps nobody.

        >>> Translations({"免费": "Free", "要预约": "Book first"}).said("免费；要预约")
        'Free. Book first'
        """
        if zh in self.english:
            return self.english[zh]
        said = [self.english.get(each, "") for each in remarks_of(zh)]
        return ". ".join(said) if said and all(said) else ""

"""Sentences and dates in one language, which is handed to whoever speaks.

Messages are whole English sentences with named gaps; ``jiamenkou translate extract`` finds them
by the names ``say``, ``say_of`` and ``say_count``, so they must be written out in the call.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations

from babel import Locale
from babel.dates import format_date as date_in_form
from babel.dates import format_skeleton

from webapp.domain.languages import Language
from webapp.text.foreign import filled, joined

DATED_AS = {"en": "en_GB"}
"""As which locale a language writes dates, where its own name does not tell: ours is British."""

_YEAR, _WHOLE_DATE = 4, 10


@dataclass(frozen=True)
class Sentences:
    """Says messages in ``language`` out of its ``translations``; a message that they lack comes
    as it was written."""

    language: Language
    translations: NullTranslations

    def say(self, message: str, /, **gaps: object) -> str:
        """The sentence, its gaps filled."""
        return filled(self.translations.gettext(message), gaps)

    def say_declared(self, message: str, /) -> str:
        """A ``translatable`` message, which is written out where it is declared."""
        return self.translations.gettext(message)

    def say_of(self, context: str, message: str, /) -> str:
        """A word whose translation depends on what it is said of."""
        return self.translations.pgettext(context, message)

    def say_count(self, one: str, many: str, num: int, /, **gaps: object) -> str:
        """The form of the sentence that fits ``num``, which fills the gap of that name."""
        return filled(self.translations.ngettext(one, many, num), {"num": num, **gaps})

    def listed(self, words: Iterable[str]) -> str:
        """Words one after the other, as the language lists them."""
        return joined(self.say(", "), words)

    def date(self, day: datetime.date, form: str = "medium") -> str:
        """The date as the language writes it; ``form`` is short, medium, long or full, or a
        pattern of CLDR."""
        return self._close(date_in_form(day, form, locale=self._locale))

    def day_said(self, iso: str) -> str:
        """A day, month or year written as ``2026-09-11``, ``2026-09`` or ``2026``, no closer than
        it is; ``""`` stays."""
        if not iso:
            return ""
        first = datetime.date.fromisoformat(f"{iso}-01-01"[:_WHOLE_DATE])
        return self.date(first, "long") if len(iso) == _WHOLE_DATE else self._part_said(iso, first)

    def _part_said(self, iso: str, first: datetime.date) -> str:
        return self.date_of(first, "yMMMM" if len(iso) > _YEAR else "y")

    def date_of(self, day: datetime.date, skeleton: str) -> str:
        """The parts of a date that a skeleton of CLDR names, in the language's own order."""
        return self._close(format_skeleton(skeleton, day, locale=self._locale))

    def _close(self, date: str) -> str:
        """A date without the spaces that one of the Chinese locales has in it."""
        return date.replace(" ", "") if self.language.is_chinese else date

    def language_name(self, other: Language) -> str:
        """What another language is called in this one."""
        return str(self._locale.languages.get(other.locale, other.name))

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(DATED_AS.get(self.language.locale, self.language.locale))

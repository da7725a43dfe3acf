"""The languages of the site, how an address tells which one is meant, and what each is like."""

import re
from dataclasses import dataclass

CHINESE = "zh-Hans"
ENGLISH_TEXT = "en"
"""Tags of the two languages that the data is written in: its fields ``…_zh`` and ``…_en``."""


@dataclass(frozen=True, slots=True)
class Language:
    """``code`` is the HTML language, ``prefix`` what its addresses start with, ``locale`` the
    catalogue's folder and the locale of its dates, ``name`` and ``short`` what its own readers
    call it.

    ``script`` is that of a Chinese page, ``Hans`` or ``Hant``, and empty for every other language:
    those show the English words of the data where it has some, else the Chinese ones with their
    reading, and mark both unless they are their own.

    ``locales`` are what terminals call it, in lower case, with hyphens.
    """

    code: str
    prefix: str
    locale: str
    name: str
    short: str
    script: str = ""
    also: tuple[str, ...] = ()
    """How else addresses and terminals call it, in lower case."""

    @property
    def is_chinese(self) -> bool:
        """Whether the Chinese words of the data are its own, perhaps in other characters."""
        return bool(self.script)

    @property
    def is_traditional(self) -> bool:
        """Whether Chinese is written in traditional characters."""
        return self.script == "Hant"

    @property
    def gap(self) -> str:
        """What stands between two sentences: nothing in Chinese, whose signs are as wide as its
        characters."""
        return "" if self.is_chinese else " "

    @property
    def is_english(self) -> bool:
        """Whether it is the language of the data's English words and of the messages in code."""
        return self.code == ENGLISH_TEXT

    def lang_of(self, tag: str) -> str:
        """The tag that the data's words in the language ``tag`` carry on its pages: empty where
        they are the page's own.

        >>> SIMPLIFIED.lang_of(CHINESE), ENGLISH.lang_of(CHINESE), ENGLISH.lang_of(ENGLISH_TEXT)
        ('', 'zh-Hans', '')
        """
        own = self.is_chinese if tag == CHINESE else self.code == tag
        return "" if own else tag


SIMPLIFIED = Language("zh-Hans", "", "zh_Hans", "简体中文", "简", "Hans", ("zh", "zh-cn", "zh-sg"))
TRADITIONAL = Language(
    "zh-Hant", "/zh-hant", "zh_Hant", "繁體中文", "繁", "Hant", ("zh-tw", "zh-hk", "zh-mo")
)
ENGLISH = Language("en", "/en", "en", "English", "EN", also=("en-us", "en-gb"))

LANGUAGES = (SIMPLIFIED, TRADITIONAL, ENGLISH)
"""All of them, in the order of the menu. The first is that of addresses without a prefix."""

_BY_LOCALE = {
    locale: language for language in LANGUAGES for locale in (language.code.lower(), *language.also)
}
_BY_CODE = {language.code.lower(): language for language in LANGUAGES}


def language_named(code: str) -> Language | None:
    """The language of an HTML code in any case (``zh-hant``), or ``None``."""
    return _BY_CODE.get(code.lower())


def language_of_locale(name: str) -> Language:
    """The language of a terminal whose locale has that name; English where we do not speak it.

    >>> language_of_locale("zh_TW.UTF-8").code, language_of_locale("de_DE").code
    ('zh-Hant', 'en')
    """
    parts = re.split(r"[-_.@]", name.lower())
    for count in range(len(parts), 0, -1):
        found = _BY_LOCALE.get("-".join(parts[:count]))
        if found:
            return found
    return ENGLISH


def language_of_path(path: str) -> tuple[Language, str]:
    """The language an address is in, and the address without its prefix.

    >>> language_of_path("/en/search")[1]
    '/search'
    """
    for language in LANGUAGES[1:]:
        if path == language.prefix or path.startswith(language.prefix + "/"):
            return language, path[len(language.prefix) :] or "/"
    return LANGUAGES[0], path

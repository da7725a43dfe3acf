"""The languages of the site and how an address tells which one is meant."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """``code`` is the HTML language, ``prefix`` what its addresses start with, ``locale`` the
    catalogue's folder, ``name`` and ``short`` what its own readers call it."""

    code: str
    prefix: str
    locale: str
    name: str
    short: str


SIMPLIFIED = Language("zh-Hans", "", "zh_Hans", "简体中文", "简")
TRADITIONAL = Language("zh-Hant", "/zh-hant", "zh_Hant", "繁體中文", "繁")
ENGLISH = Language("en", "/en", "en", "English", "EN")

LANGUAGES = (SIMPLIFIED, TRADITIONAL, ENGLISH)
_BY_CODE = {language.code.lower(): language for language in LANGUAGES}


def language_named(code: str) -> Language | None:
    """The language of an HTML code in any case (``zh-hant``), or ``None``."""
    return _BY_CODE.get(code.lower())


def language_of_path(path: str) -> tuple[Language, str]:
    """The language an address is in, and the address without its prefix.

    >>> language_of_path("/en/search")[1]
    '/search'
    """
    for language in (TRADITIONAL, ENGLISH):
        if path == language.prefix or path.startswith(language.prefix + "/"):
            return language, path[len(language.prefix) :] or "/"
    return SIMPLIFIED, path

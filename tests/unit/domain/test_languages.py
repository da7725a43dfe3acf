"""An address tells its language, and a language tells what is its own."""

import pytest

from webapp.domain.languages import (
    CHINESE,
    ENGLISH,
    ENGLISH_TEXT,
    LANGUAGES,
    SIMPLIFIED,
    TRADITIONAL,
    Language,
    language_named,
    language_of_path,
)


@pytest.mark.parametrize(
    ("path", "language", "rest"),
    [
        ("/", SIMPLIFIED, "/"),
        ("/en", ENGLISH, "/"),
        ("/en/", ENGLISH, "/"),
        ("/en/search", ENGLISH, "/search"),
        ("/english", SIMPLIFIED, "/english"),
        ("/zh-hant/streets/niujie", TRADITIONAL, "/streets/niujie"),
    ],
)
def test_the_path_tells_the_language(path: str, language: Language, rest: str) -> None:
    assert language_of_path(path) == (language, rest)


def test_a_language_is_named_in_any_case() -> None:
    assert language_named("ZH-HANT") is TRADITIONAL
    assert language_named("fr") is None


def test_the_first_language_has_the_addresses_without_a_prefix_and_no_two_share_one() -> None:
    prefixes = [language.prefix for language in LANGUAGES]
    assert prefixes[0] == ""
    assert len(set(prefixes)) == len({language.code for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "chinese", "english"),
    [
        (SIMPLIFIED, "", "en"),
        (TRADITIONAL, "", "en"),
        (ENGLISH, "zh-Hans", ""),
        (Language("fr", "/fr", "fr", "Français", "FR"), "zh-Hans", "en"),
    ],
)
def test_words_of_the_data_are_marked_unless_they_are_the_page_s_own(
    language: Language, chinese: str, english: str
) -> None:
    assert language.lang_of(CHINESE) == chinese
    assert language.lang_of(ENGLISH_TEXT) == english

"""Words of the data on a page of each language, and of one that the data has no words in."""

import pytest

from webapp.domain.languages import ENGLISH, SIMPLIFIED, TRADITIONAL, Language
from webapp.present.wording.content import name_in, plain_name, text_in
from webapp.present.wording.values import Text
from webapp.text.foreign import Foreign

FRENCH = Language("fr", "/fr", "fr", "Français", "FR")


def test_an_english_page_shows_the_english_name() -> None:
    assert name_in(ENGLISH, "汉光百货妈咪屋", "Hanguang mothers' room").text.startswith("Hanguang")


def test_a_name_without_translation_is_marked_chinese_and_can_be_read_aloud() -> None:
    name = name_in(ENGLISH, "西单", "")
    assert (name.text, name.lang, name.label) == ("西单", "zh-Hans", "Xīdān")


def test_a_chinese_page_marks_nothing() -> None:
    assert text_in(SIMPLIFIED, "婴儿").lang == ""


def test_content_is_turned_into_traditional_characters() -> None:
    assert text_in(TRADITIONAL, "婴儿").text == "嬰兒"


def test_a_plain_name_in_english_is_its_reading_where_there_is_no_translation() -> None:
    assert plain_name(ENGLISH, "西单", "") == "Xīdān"


def test_a_page_in_a_fourth_language_marks_all_words_of_the_data() -> None:
    assert text_in(FRENCH, "婴儿") == Text("婴儿", lang="zh-Hans")
    assert name_in(FRENCH, "西单", "") == Text("西单", lang="zh-Hans", label="Xīdān")
    assert name_in(FRENCH, "西单", "Xidan") == Text("Xidan", lang="en")


def test_an_english_name_among_the_words_of_a_fourth_language_says_that_it_is_english() -> None:
    name = plain_name(FRENCH, "母婴室", "Mother-and-baby room")
    assert isinstance(name, Foreign)
    assert (name, name.lang) == ("Mother-and-baby room", "en")


@pytest.mark.parametrize(
    ("language", "name"),
    [(SIMPLIFIED, "发展"), (TRADITIONAL, "發展"), (ENGLISH, "Growth")],
)
def test_a_sentence_of_the_data_is_said_in_the_page_s_language(language, name) -> None:
    said = plain_name(language, "发展", "Growth")
    assert (said, type(said)) == (name, str)

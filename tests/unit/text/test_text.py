"""One normalising for index, query and gazetteer."""

import doctest
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import DISTRICT
from webapp.text.english import stem
from webapp.text.lookalikes import accent_key, shape_key
from webapp.text.names import name_forms, squeezed
from webapp.text.pinyin import syllables
from webapp.text.readings import SYLLABLES, ways_to_read
from webapp.text.script import (
    as_written,
    clean,
    fold,
    traditional,
    traditional_characters,
    traditional_message,
)
from webapp.text.terms import phone_terms, reading_terms, text_terms, wanted_terms
from webapp.text.traditional import Phrases, wrong_forms

ROOMS = (
    "script",
    "traditional",
    "pinyin",
    "tokens",
    "english",
    "names",
    "numerals",
    "readings",
    "terms",
)


@pytest.mark.parametrize("name", [*ROOMS, "lookalikes"])
def test_the_examples_in_the_text_room_are_true(name: str):
    found = doctest.testmod(import_module(f"webapp.text.{name}"))
    assert found.attempted > 0
    assert found.failed == 0


@given(st.text())
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_cleaned_text_folds_like_the_text_itself(text: str):
    assert squeezed(clean(text)) == squeezed(text)


@pytest.mark.parametrize("hostile", ["\x00\ud800", "e" + "\u0301" * 9_999, "\u202e\u200b", "🧑‍🍼"])
def test_no_text_makes_the_normalising_fail(hostile: str):
    fold(hostile), clean(hostile), text_terms(hostile), wanted_terms(hostile)


def test_heaped_up_marks_are_cut_before_a_text_is_shown_again():
    assert len(clean("e" + "\u0301" * 500)) <= 3


def test_tone_marks_and_umlauts_are_typed_pinyin():
    assert fold("Mǔyīngshì") == "muyingshi"
    assert fold("nǚ") == "nv"


def test_traditional_and_full_width_text_folds_to_simplified():
    assert fold("嬰兒哺乳室　ＡＢ") == "婴儿哺乳室 ab"


def test_pages_are_shown_in_the_traditional_characters_that_are_printed():
    assert traditional("已核实，为您启用") == "已核實，為您啟用"
    assert traditional("“服务台”") == "「服務台」"


def test_messages_are_in_the_words_of_taiwan_and_hong_kong():
    assert traditional_message("在打印窗口里扫二维码") == "在列印視窗裡掃QR Code"
    assert traditional_message("三义里的办事窗口") == "三義里的辦事窗口"


@pytest.mark.parametrize(
    ("simplified_name", "traditional_name"),
    [
        ("三义里幼儿园", "三義里幼兒園"),
        ("平原里北区社区", "平原里北區社區"),
        ("地铁灵境胡同站", "地鐵靈境胡同站"),
        ("西城区里仁街10号", "西城區里仁街10號"),
        ("苏萝卜胡同", "蘇蘿蔔胡同"),
        ("头发胡同", "頭髮胡同"),
        ("余家胡同", "余家胡同"),
        ("扣钟北里", "扣鐘北里"),
        ("百万庄丑区", "百萬莊丑區"),
    ],
)
def test_names_are_written_as_they_are_in_beijing_and_taiwan(
    simplified_name: str, traditional_name: str
):
    assert traditional(simplified_name) == traditional_name


def test_a_word_of_a_sentence_is_told_from_a_name():
    assert traditional("家里有人在平原里上学，30天后") == "家裡有人在平原里上學，30天後"


def test_both_characters_that_people_type_for_a_lane_are_known():
    assert traditional_characters("里") == ("裡",)
    assert traditional_characters("人") == ()


def test_a_character_that_may_be_a_name_s_is_a_question_in_a_sentence():
    phrases = Phrases({"里": "里", "家里": "家裡"})
    assert list(phrases.unsettled("在家里，抽屉里有")) == ["，抽屉里有"]


def test_what_must_never_be_read_is_found():
    assert wrong_forms("三義裡幼兒園在衚衕裡") == ["衚衕", "裡幼兒園"]
    assert wrong_forms("三義里幼兒園在胡同裡") == []


def test_places_of_the_district_are_read_as_people_here_say_them():
    assert "".join(syllables("什刹海")) == "shichahai"
    assert "".join(syllables("长椿街")) == "changchunjie"
    assert "".join(syllables("大栅栏")) == "dashilan"
    assert "".join(syllables("三道栅栏胡同")) == "sandaozhalanhutong"
    assert "".join(syllables("东太平巷")) == "dongtaipingxiang"
    assert "".join(syllables("似海怡家")) == "sihaiyijia"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nurseries", "nursery"),
        ("kindergartens", "kindergarten"),
        ("changing", "change"),
        ("babies", "baby"),
        ("classes", "class"),
        ("breastfeeding", "breastfeed"),
        ("mediated", "mediate"),
    ],
)
def test_forms_of_an_english_word_meet(one: str, other: str):
    assert stem(one) == stem(other)


def test_different_english_words_stay_apart():
    assert (
        len({stem(w) for w in ("legal", "lesson", "library", "bus", "news", "glass", "king")}) == 7
    )


def test_a_single_character_is_found_wherever_it_stands_by_its_prefix():
    terms = text_terms("母婴室")
    assert all(any(term.startswith(character) for term in terms) for character in "母婴室")


def test_a_number_is_known_with_and_without_area_code_and_extension():
    assert "83572211" in phone_terms("010-83572211")
    assert "12338" in phone_terms("12338")
    assert "52990927" in phone_terms("010-52990927-8088")


def test_a_hospital_is_known_without_the_university_before_it():
    assert "儿童医院" in name_forms("首都医科大学附属北京儿童医院", DISTRICT.parents_zh)


def test_a_name_without_its_brackets_is_a_name():
    assert "北海公园" in name_forms("北海公园（应设母婴室）")


def test_a_name_is_never_cut_down_to_one_character():
    assert all(len(form) > 1 for form in name_forms("北京市", DISTRICT.parents_zh))


def test_neighbouring_syllables_are_what_is_heard():
    assert reading_terms("北海") == ("bei'hai", "hai")


def test_every_syllable_can_be_read():
    assert all(ways_to_read(syllable) for syllable in SYLLABLES)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=60))
def test_ways_to_read_letters_spell_the_letters(letters: str):
    assert all("".join(way) == letters for way in ways_to_read(letters))


def test_accents_and_shapes_are_put_together():
    assert accent_key("zhang") == accent_key("zan")
    assert shape_key("母婴宝") == shape_key("母婴室")
    assert shape_key("母婴室") != shape_key("幼儿园")


@given(st.text(max_size=30), st.text(max_size=10), st.text(max_size=30))
def test_what_was_written_reads_as_what_was_understood(before: str, part: str, after: str):
    understood = fold(part)
    assert fold(as_written(f"{before} {part} {after}", understood)) == understood


@pytest.mark.parametrize(("text", "part"), [("嬰兒 西單", "西单"), ("Near XiDan", "xidan")])
def test_a_place_is_called_as_it_was_written(text: str, part: str):
    assert as_written(text, part) in text

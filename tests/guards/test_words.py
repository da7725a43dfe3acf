"""What a visitor reads is said in words, in the language of the page: no key, no note to ourselves,
no Chinese sentence on an English page, one form for ranges, times, dates and titles."""

import csv
import re
from collections.abc import Iterator

import pytest

from tests.guards.tree import ROOT
from webapp import paths
from webapp.cli.translate.catalogues import forms, messages, read_catalogue
from webapp.domain.datatypes import pairs
from webapp.domain.remarks import remarks_of
from webapp.domain.translations import Translations
from webapp.text.form import faults_of_form

RAW, REFERENCE = ROOT / "data/raw", ROOT / "data/reference"
TOLD = (
    "hours_note_zh",
    "serves_zh",
    "how_to_apply_zh",
    "documents_zh",
    "fee_zh",
    "source_title_zh",
    "note_zh",
)
"""What pages, sheets and packs say in sentences; addresses and names are what they are."""

OF_THE_COMPILER = re.compile(
    r"未载明|待核|请核实|致电核实|名录列|名单未|建议拆|原文|标注|编码\d|条目|空值|统计区划代码|规划[WC]\d"
)
HAN = re.compile(r"[\u3400-\u9fff]")
OTHER_WORDS = re.compile(r"条目|空值|未知|请核实|致电|承诺|尚不清楚|未载明|营业中")
"""What messages say otherwise: 服务, 暂无信息, 打电话, 应有，待核实."""

HOUSE_WORDS = re.compile(r"\b[Tt]he finder\b")


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def told_of_streets() -> Iterator[str]:
    """What pages say of a subdistrict's office in sentences."""
    for row in rows("reference/streets.csv"):
        yield from (row[name] for name in ("phone_note_zh", "source_date") if HAN.search(row[name]))


def dated_in_words() -> Iterator[str]:
    """Dates of sources that are no dates."""
    yield from (row["source_date"] for row in rows("raw/entries.csv"))


def told() -> Iterator[tuple[str, str]]:
    """Every sentence of every entry, with the entry's id."""
    for row in rows("raw/entries.csv"):
        yield from ((row["id"], row[column]) for column in TOLD if row[column])
        spots = [value for key, value in pairs(row["features"]) if key == "inside"]
        yield from ((row["id"], spot) for spot in spots)


@pytest.fixture(scope="module")
def translations() -> Translations:
    return Translations({row["zh"]: row["en"] for row in rows("reference/translations.csv")})


def test_every_sentence_of_an_entry_has_its_english(translations: Translations):
    without = {text: id_ for id_, text in told() if not translations.said(text)}
    others = {*told_of_streets(), *(date for date in dated_in_words() if HAN.search(date))}
    assert (without, {text for text in others if not translations.said(text)}) == ({}, set())


def test_every_entry_and_every_community_has_an_english_name(translations: Translations):
    assert [row["id"] for row in rows("raw/entries.csv") if not row["name_en"]] == []
    communities = [row["name_zh"] for row in rows("reference/communities.csv")]
    assert [name for name in communities if not translations.said(name)] == []


def test_no_text_is_translated_that_nobody_reads(translations: Translations):
    """So that the table holds no leftovers of texts that have changed."""
    used = {each for _, text in told() for each in (text, *remarks_of(text))}
    used |= {*told_of_streets(), *dated_in_words()}
    used |= {row["host_zh"] for row in rows("raw/entries.csv")}
    used |= {row["name_zh"] for row in rows("reference/communities.csv")}
    stations = {name.removeprefix("地铁") for name in used if name.startswith("地铁")}
    assert sorted(set(translations.english) - used - stations) == []


def test_no_entry_tells_what_its_compiler_noted_for_himself():
    assert {id_: text for id_, text in told() if OF_THE_COMPILER.search(text)} == {}


def test_no_message_has_words_of_the_house():
    catalogue = read_catalogue(paths.TRANSLATIONS, "en")
    said = {
        one
        for message in messages(catalogue)
        for one in ((message.id,) if isinstance(message.id, str) else message.id)
    }
    bare = {re.sub(r"%\(\w+\)[sd]", "", one) for one in said}
    assert sorted(one for one in bare if HOUSE_WORDS.search(one)) == []


def test_no_chinese_message_has_words_of_the_house_or_a_second_word_for_unknown():
    catalogue = read_catalogue(paths.TRANSLATIONS, "zh_Hans")
    said = [form for message in messages(catalogue) for form in forms(message)]
    assert [text for text in said if OTHER_WORDS.search(text)] == []


def test_every_chinese_text_has_one_form():
    catalogue = read_catalogue(paths.TRANSLATIONS, "zh_Hans")
    texts = [form for message in messages(catalogue) for form in forms(message)]
    texts += [text for _, text in told()]
    texts += [*told_of_streets(), *(date for date in dated_in_words() if HAN.search(date))]
    assert {text: found for text in texts if (found := list(faults_of_form(text)))} == {}

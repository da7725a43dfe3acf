"""Traditional Chinese writes names as they are written, and no word in a form that is wrong."""

import csv
import re
from collections.abc import Iterator

import yaml

from tests.guards.tree import ROOT
from webapp import paths
from webapp.cli.translate.catalogues import forms, messages, read_catalogue
from webapp.text.script import simplified, traditional
from webapp.text.traditional import reviewed_phrases, wrong_forms

DATA = ROOT / "data"
HAN = re.compile(r"[\u4e00-\u9fff]")
SENTENCES = (
    "note_zh",
    "hours_note_zh",
    "serves_zh",
    "how_to_apply_zh",
    "documents_zh",
    "fee_zh",
    "zh",
)
LANE = "里"


def cells() -> Iterator[tuple[str, str]]:
    """Column and cell of every table of the data."""
    for file in sorted([*DATA.glob("raw/*.csv"), *DATA.glob("reference/*.csv")]):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield from ((column, cell) for column, cell in row.items() if HAN.search(cell))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


def written() -> Iterator[str]:
    """Every text of the data that is not a table, and every message; not how danger is said,
    which is read and never shown."""
    for file in sorted({*DATA.glob("reference/*.yaml")} - {DATA / "reference/dangers.yaml"}):
        yield from strings(yaml.safe_load(file.read_text(encoding="utf-8")))
    for message in messages(read_catalogue(paths.TRANSLATIONS, "zh_Hans")):
        yield from forms(message)


def lanes(names: set[str]) -> set[str]:
    """The 里 of names with the character before it, or behind it where they begin with it."""
    found = {around for name in names for around in re.findall(f"[^{LANE}]{LANE}", name)}
    return found | {name[:2] for name in names if name.startswith(LANE)}


def test_no_name_and_no_text_is_shown_in_a_wrong_form():
    texts = {cell for _, cell in cells()} | set(written())
    wrong = {text: found for text in texts if (found := wrong_forms(traditional(text)))}
    assert wrong == {}


def test_no_message_is_in_a_wrong_form():
    catalogue = read_catalogue(paths.TRANSLATIONS, "zh_Hant")
    said = [form for message in messages(catalogue) for form in forms(message)]
    assert [form for form in said if wrong_forms(form)] == []


def test_lanes_keep_their_character_in_every_name():
    names = {cell for column, cell in cells() if column not in SENTENCES}
    assert [name for name in names if LANE in name and "裡" in traditional(name)] == []
    assert any(LANE in traditional(name) for name in names)


def test_every_inside_is_told_from_a_lane_in_sentences():
    """Where no reviewed word says 裡, the 里 is that of a name we know."""
    elsewhere = yaml.safe_load((DATA / "reference/outside.yaml").read_text(encoding="utf-8"))
    names = {cell for column, cell in cells() if column not in SENTENCES}
    known = lanes(names | set(strings(elsewhere)))
    sentences = {cell for column, cell in cells() if column in SENTENCES} | set(written())
    doubtful = {
        around
        for text in sentences
        for around in reviewed_phrases().unsettled(text)
        if text != LANE and not any(lane in around for lane in known)
    }
    assert doubtful == set()


def test_a_name_reads_back_as_it_was():
    named = (cell for column, cell in cells() if column not in SENTENCES)
    names = {cell for cell in named if LANE in cell or "胡同" in cell}
    back = str.maketrans("「」", "“”")
    read = {name: simplified(traditional(name)).translate(back) for name in names}
    assert [name for name in names if read[name] != simplified(name)] == []


def test_messages_have_the_words_of_taiwan_and_hong_kong_and_names_keep_theirs():
    mainland = ("信息", "數據", "鏈接", "二維碼", "打印", "屏幕", "反饋", "短信", "搜索", "保存")
    catalogue = read_catalogue(paths.TRANSLATIONS, "zh_Hant")
    said = {form for message in messages(catalogue) for form in forms(message)}
    assert [form for form in said if any(word in form for word in mainland)] == []
    assert traditional("西城区信息中心") == "西城區信息中心"

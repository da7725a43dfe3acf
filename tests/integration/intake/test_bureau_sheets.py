"""A list as a bureau sends it, from the file to what each row would do."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.bureau_sheets import NURSERIES, NURSERIES_MERGED, a_workbook
from webapp import paths
from webapp.cli.translate.catalogues import messages, read_catalogue
from webapp.domain.imports.mapping import AGES, LEFT_OUT, SheetMapping
from webapp.domain.imports.rows import Decision
from webapp.domain.imports.sheets import Merged, SheetSeen, Taken
from webapp.ingest.reference import Reference
from webapp.ingest.sheet_columns import read_column_names
from webapp.intake.column_words import KnownWords, known_words, labels
from webapp.intake.columns import fingerprint, guess, headers, mapping_problems, samples
from webapp.intake.reading.against import Against
from webapp.intake.sheet_rows import read
from webapp.sheets.taking import take, take_pasted

SOURCE = {"source_title_zh": "区卫生健康委", "source_date": "2026-10-31"}
FIELDS = (
    LEFT_OUT,
    "street",
    "name_zh",
    "address_zh",
    "phones",
    "features.places_total",
    AGES,
    "features.fee_month_yuan",
    "features.inclusive",
)


@pytest.fixture(scope="module")
def words(known_reference: Reference) -> KnownWords:
    catalogue = read_catalogue(paths.TRANSLATIONS, "zh_Hans")
    said = {one.id: str(one.string) for one in messages(catalogue) if isinstance(one.id, str)}
    return known_words(known_reference.column_names, lambda message: said.get(message, message))


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    path: Path = tmp_path_factory.mktemp("sent") / "sheet"
    path.write_bytes(
        a_workbook(NURSERIES, NURSERIES_MERGED, "名单", hidden=(("旧", "表"), ("1", "2")))
    )
    return take(path, "名单.xlsx")


@pytest.fixture(scope="module")
def mapping(taken: Taken, words: KnownWords, known_reference: Reference) -> SheetMapping:
    return guess(taken.sheets[0], words, {}, known_reference, taken.shown_name)


def test_sheets_hidden_ones_and_merged_cells_are_told(taken: Taken) -> None:
    first, second = taken.sheets
    assert (first.name, first.hidden, second.name, second.hidden) == ("名单", False, "旧表", True)
    assert Merged(4, 5, 1, 1) in first.merged
    assert first.rows[4][4].text == "1066010002"


def test_the_columns_are_guessed_and_the_kind_is_read_from_the_title(
    taken: Taken, mapping: SheetMapping
) -> None:
    assert (mapping.header_row, mapping.fields) == (3, FIELDS)
    assert mapping.constants == {"category": "nursery"}
    assert samples(taken.sheets[0], 3, 2) == ("云朵托育中心", "小树苗托育园", "青苗托育中心")
    assert len(list(mapping_problems(mapping))) == 1
    assert list(mapping_problems(replace(mapping, constants=mapping.constants | SOURCE))) == []


def test_what_somebody_agreed_to_is_remembered(
    taken: Taken, words: KnownWords, known_reference: Reference, mapping: SheetMapping
) -> None:
    sheet: SheetSeen = taken.sheets[0]
    agreed = replace(mapping, fields=("id", *FIELDS[1:]), skipped=(4,))
    known = {fingerprint(headers(sheet, 3)): agreed}
    again = guess(sheet, words, known, known_reference, "")
    assert (again.fields[0], again.skipped) == ("id", ())


def test_each_row_is_read(taken: Taken, mapping: SheetMapping, now: Against) -> None:
    agreed = replace(mapping, constants=mapping.constants | SOURCE, repeated=(1,))
    rows = read(taken.sheets[0], agreed, now).rows
    assert [row.number for row in rows] == [4, 5, 6, 7]
    assert [row.cells["street"] for row in rows] == ["desheng", "desheng", "yuetan", "yuetan"]
    told = [row.decision for row in rows]
    assert told == [Decision.NEW, Decision.NEW, Decision.UNREADABLE, Decision.NEW]
    assert rows[1].cells["phones"] == "010-66010002"
    assert [each.proposed for each in rows[2].problems] == [("010-66010003",)]
    assert rows[0].cells["features"] == "fee_month_yuan=4800;inclusive=yes;places_total=60"


def test_a_header_may_take_two_rows(words: KnownWords, known_reference: Reference) -> None:
    text = "名称\t街道\t联系电话\t收费标准\t\n\t\t\t保育费\t餐费\n某处\t月坛街道\t1\t2\t3\n"
    downwards = tuple(Merged(1, 2, column, column) for column in range(3))
    sheet = replace(take_pasted(text, "").sheets[0], merged=(*downwards, Merged(1, 1, 3, 4)))
    found = guess(sheet, words, {}, known_reference, "托育机构")
    fees = ("features.fee_month_yuan", "features.meal_fee_yuan")
    assert (found.header_row, found.fields) == (2, ("name_zh", "street", "phones", *fees))


def test_cells_that_are_pasted_are_a_sheet(words: KnownWords, known_reference: Reference) -> None:
    text = "名称\t街道\t联系电话\t家属\n某处\t月坛街道\t010-66010001\tx\n"
    sheet = take_pasted(text, "粘贴").sheets[0]
    found = guess(sheet, words, {}, known_reference, "母婴室")
    assert found.fields == ("name_zh", "street", "phones", LEFT_OUT)
    assert found.constants == {"category": "nursing-room"}


def test_every_field_that_can_be_chosen_is_called_something(known_reference: Reference) -> None:
    offered = labels(known_reference.column_names, str)
    assert {"name_zh", "phones", AGES, "features.lift"} <= offered.keys()
    assert all(offered.values())


def test_the_names_of_columns_are_without_fault() -> None:
    names, problems = read_column_names(paths.REFERENCE)
    assert (len(names) > 50, problems) == (True, ())

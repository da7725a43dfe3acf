"""Sheets as they travel, and as they go back to whoever sent them."""

import io

import openpyxl
import pytest

from webapp.domain.imports.sheets import BLANK, Cell, CellKind, Merged, SheetSeen
from webapp.sheets.packed import packed, row_packed, row_unpacked, unpacked
from webapp.sheets.returning import with_problems, without_problems
from webapp.sheets.template import TemplateColumn, for_kind
from webapp.sheets.texts import sheet_of_text
from webapp.sheets.workbook import sheets_of

TITLE, HEADER = (
    (Cell("名单", CellKind.TEXT), BLANK),
    tuple(Cell(text, CellKind.TEXT) for text in ("名称", "电话")),
)
ROW = (Cell("=1+1", CellKind.TEXT), Cell("1066010001", CellKind.NUMBER))
SHEET = SheetSeen("表", (TITLE, HEADER, ROW), merged=(Merged(1, 1, 0, 1),))


def test_what_is_packed_is_unpacked() -> None:
    assert unpacked(packed((SHEET,))) == (SHEET,)
    assert row_unpacked(row_packed((*ROW, BLANK))) == (*ROW, BLANK)
    with pytest.raises(ValueError, match="no packed sheets"):
        unpacked('[{"name": 1}]')


def test_a_sheet_goes_back_with_its_problems_and_comes_again_as_it_was() -> None:
    made = with_problems(SHEET, 2, "问题", {3: ("电话丢了0", "请补")})
    (again,) = sheets_of(io.BytesIO(made))
    assert [row[0].text for row in again.rows] == ["", "问题", "电话丢了0\n请补"]
    mended = without_problems(again, "问题")
    assert mended.merged == SHEET.merged
    assert [[cell.text for cell in row] for row in mended.rows] == [
        [cell.text for cell in row] for row in SHEET.rows
    ]
    assert mended.rows[2][0].kind is CellKind.TEXT
    assert without_problems(mended, "问题") is mended


def test_a_template_has_lists_text_columns_and_a_header_that_stays() -> None:
    columns = (TemplateColumn("name_zh", "名称"), TemplateColumn("street", "街道", ("甲", "乙")))
    book = openpyxl.load_workbook(io.BytesIO(for_kind("母婴室", columns, [("=某处", "甲")])))
    sheet = book["母婴室"]
    assert (sheet.freeze_panes, sheet["A2"].value, sheet["A2"].data_type) == ("A2", "=某处", "s")
    assert [str(each.sqref) for each in sheet.data_validations.dataValidation] == ["B2:B2001"]
    assert book["Lists"].sheet_state == "hidden"
    assert sheet.column_dimensions["A"].number_format == "@"


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|", "，"])
def test_what_separates_cells_is_told_by_the_rows(separator: str) -> None:
    text = "\n".join(separator.join(row) for row in (("名称", "电话"), ("甲", "1"), ("乙", "2")))
    assert [cell.text for cell in sheet_of_text(text).rows[1]] == ["甲", "1"]


def test_what_stands_behind_many_empty_rows_is_not_looked_for_and_that_is_told() -> None:
    text = "a,b\n" + ",\n" * 300
    longer, ended = sheet_of_text(f"{text}c,d\n"), sheet_of_text(text)
    assert (len(longer.rows), longer.cut_short, ended.cut_short) == (1, True, False)

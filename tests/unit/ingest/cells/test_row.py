"""Rows as they are understood: names for ids, blanks, other spellings, marks of spreadsheets."""

import pytest

from tests.unit.ingest.rows import KNOWN, a_row
from webapp.domain.problems import Problem, Severity
from webapp.ingest.cells.row import readers_of, understood
from webapp.ingest.rows import Row

READERS = readers_of(KNOWN)


def read(**changes: str) -> tuple[Row, tuple[Problem, ...]]:
    return understood(a_row(**changes), READERS)


def test_a_row_as_our_files_write_it_stays_as_it_is() -> None:
    row = a_row(phones="010-66161132", features="floor=3;sink=yes", commitments="W7.5;C5.2")
    assert understood(row, READERS) == (row, ())


@pytest.mark.parametrize(
    ("column", "cell", "text"),
    [
        ("category", "母婴室", "nursing-room"),
        ("street", "金融街街道", "jinrongjie"),
        ("street", " 金融街 ", "jinrongjie"),
        ("community_code", "丰汇园社区", "110102011001"),
        ("community_code", "110102011001.0", "110102011001"),
        ("community_code", "110,102,011,001", "110102011001"),
        ("community_code", "1.10102011001E+11", "110102011001"),
        ("status", "Sourced", "sourced"),
        ("status", "已关闭", "closed"),
        ("confidence", "中", "medium"),
        ("coordinate_precision", "VENUE", "venue"),
        ("coordinate_precision", "none", "none"),
        ("lat", "39.91°", "39.91"),
        ("lat", "39,91", "39.91"),
        ("lat", "３９．９１", "39.91"),
        ("lon", "116.366E", "116.366"),
        ("age_min_months", "36.0", "36"),
        ("age_min_months", "36个月", "36"),
        ("age_max_months", "3岁", "36"),
        ("commitments", "W7.5、C5.2", "W7.5;C5.2"),
        ("commitments", "W7.5，C5.2；", "W7.5;C5.2"),
        ("features", "sink：有；lift＝否；floor=3", "sink=yes;lift=no;floor=3"),
        ("features", "Sink=YES", "sink=yes"),
        ("source_url", "www.example.org/a", "http://www.example.org/a"),
        ("source_url", "ｈｔｔｐ：／／example.org/a", "http://example.org/a"),
        ("source_date", "2026/1/5", "2026-01-05"),
        ("checked_on", "2026年1月5日", "2026-01-05"),
        ("name_zh", "某商场\n母婴室", "某商场母婴室"),
        ("name_en", "Some\r\nmall", "Some mall"),
        ("address_zh", "\u3000二龙路\u00a027号\u200b", "二龙路 27号"),
        ("host_zh", "—", ""),
        ("note_zh", "N/A", ""),
        ("fee_zh", "无", "无"),
        ("id", "ｍｂｒ-1\ufeff", "mbr-1"),
    ],
)
def test_a_cell_is_understood(column: str, cell: str, text: str) -> None:
    row, problems = read(**{column: cell})
    assert (row[column], [each for each in problems if each.severity is Severity.ERROR]) == (
        text,
        [],
    )


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        ("community_code", "1.10102E+11", "the spreadsheet has shortened a long number"),
        ("name_zh", "#NAME?", "is what the spreadsheet shows for a broken formula"),
        ("lat", "#####", "is what the spreadsheet shows for a broken formula"),
        ("phones", "#N/A", "is what the spreadsheet shows for a broken formula"),
        ("checked_on", "45123", "is a number by which spreadsheets count days"),
        ("hours", "7月24日", "the spreadsheet has made a date of the hours"),
    ],
)
def test_what_a_spreadsheet_spoilt_is_explained(column: str, cell: str, why: str) -> None:
    row, (problem,) = read(**{column: cell})
    assert (row[column], problem.field, problem.severity) == ("", column, Severity.ERROR)
    assert why in problem.message


@pytest.mark.parametrize("column", ["name_zh", "address_zh", "phones", "note_zh", "id"])
def test_characters_that_nobody_sees_are_named_and_left_out(column: str) -> None:
    row, problems = read(**{column: "010-6611\u202e\u20662233\u2069"})
    told = [each for each in problems if "U+202E" in each.message and "U+2066" in each.message]
    assert [(each.field, each.severity) for each in told] == [(column, Severity.WARNING)]
    assert row[column] == "010-66112233"


def test_a_kind_that_is_only_like_another_is_not_guessed() -> None:
    assert read(category="nursing_room")[0]["category"] == "nursing_room"


def test_a_name_as_long_as_a_text_is_asked_about() -> None:
    (problem,) = read(name_zh="很长" * 200)[1]
    assert (problem.field, problem.severity) == ("name_zh", Severity.WARNING)


def test_an_apostrophe_that_guards_a_cell_stays() -> None:
    row, _ = read(note_zh="'=1+1")
    assert (row["note_zh"], row.raw("note_zh")) == ("=1+1", "'=1+1")

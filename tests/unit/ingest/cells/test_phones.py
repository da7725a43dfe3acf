"""Telephone numbers of every shape that people and spreadsheets give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.domain.problems import Severity
from webapp.ingest.cells.numbers import PHONE
from webapp.ingest.cells.phones import phones_reading

OURS = frozenset({"010"})


def read(cell: str) -> tuple[str, list[str]]:
    reading = phones_reading(cell, OURS)
    return reading.text, [f"{each.severity}: {each.message}" for each in reading.remarks]


@pytest.mark.parametrize(
    "cell",
    [
        "010-59616161",
        "01059616161",
        "(010)59616161",
        "（010）59616161",
        "010 59616161",
        "010.59616161",
        "010-5961-6161",
        "+86-10-59616161",
        "+86 10 5961 6161",
        "0086 10 59616161",
        "8610-59616161",
        "86-10-59616161",
        "(86-10)59616161",
        "+86 (0)10 59616161",
        "０１０－５９６１６１６１",
        "010\u201159616161",
        "010\u201359616161",
        "010\u221259616161",
        "010—59616161",
        "010-5961\u200b6161",
        "\u3000010\u00a059616161\t",
        "电话：010-59616161",
        "联系电话:010-59616161",
        "Tel. 010-59616161",
        "010-59616161。",
        "01059616161.0",
        "010-59616161;010-59616161",
    ],
)
def test_one_number_is_understood_however_it_is_typed(cell: str) -> None:
    assert read(cell) == ("010-59616161", [])


@pytest.mark.parametrize(
    "cell",
    [
        "010-59616161转8021",
        "010-59616161-8021",
        "010-59616161（转8021）",
        "01059616161 分机 8021",
        "010-59616161 ext. 8021",
        "010-59616161#8021",
        "（010）5961 6161 转 8021",
    ],
)
def test_extensions_are_understood(cell: str) -> None:
    assert read(cell) == ("010-59616161-8021", [])


@pytest.mark.parametrize(
    "between", [";", "；", "、", "/", " / ", ",", "，", "|", "\n", "\r\n", " 或 ", "和", " "]
)
def test_several_numbers_in_one_cell_are_several_numbers(between: str) -> None:
    cell = f"010-59616161{between}010-59616162"
    assert read(cell) == ("010-59616161;010-59616162", [])


def test_a_number_behind_one_with_an_area_code_has_the_same() -> None:
    assert read("010-59616161/59616162") == ("010-59616161;010-59616162", [])
    assert read("021-59616161、59616162") == ("021-59616161;021-59616162", [])


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("138-0013-8000", "13800138000"),
        ("138 0013 8000", "13800138000"),
        ("+86 138 0013 8000", "13800138000"),
        ("13800138000.0", "13800138000"),
        ("013800138000", "13800138000"),
        ("400 810 0000", "400-810-0000"),
        ("4008-100-000", "400-810-0000"),
        ("4008100000", "4008100000"),
        ("12345.0", "12345"),
        ("１２３４５", "12345"),
        ("tel:110", "110"),
        ("0755-26661234", "0755-26661234"),
        ("075526661234", "0755-26661234"),
    ],
)
def test_mobile_shared_short_and_distant_numbers(cell: str, phone: str) -> None:
    assert read(cell) == (phone, [])


@pytest.mark.parametrize("cell", ["1066179839", "10-66179839", "1,066,179,839", "1.066179839E+09"])
def test_a_lost_zero_is_put_back_before_the_districts_own_area_code(cell: str) -> None:
    phone, said = read(cell)
    assert phone == "010-66179839"
    assert said[-1] == "warning: '1066179839' has lost its first zero; read as 010-66179839" or (
        "'10-66179839'" in said[-1]
    )


@pytest.mark.parametrize(
    ("cell", "asked"),
    [
        ("2166179839", "seems to have lost its first zero: 021-66179839?"),
        ("66179839", "has no area code: 010-66179839?"),
        ("6617 9839", "has no area code: 010-66179839?"),
    ],
)
def test_what_is_only_likely_is_asked(cell: str, asked: str) -> None:
    assert read(cell) == ("", [f"error: {cell!r} {asked}"])


@pytest.mark.parametrize("cell", ["12", "010-1", "请致电总机", "0l0-66161132", "010-661611320"])
def test_what_is_no_number_is_named(cell: str) -> None:
    assert read(cell) == ("", [f"error: {cell!r} is not a telephone number"])


def test_the_good_numbers_of_a_cell_stay() -> None:
    phone, said = read("010-59616161/62；12；12338")
    assert phone == "010-59616161;12338"
    assert said == [f"error: {part!r} is not a telephone number" for part in ("62", "12")]


@pytest.mark.parametrize("cell", ["1.38E+10", "1.06E+09"])
def test_a_number_that_a_spreadsheet_shortened_is_explained(cell: str) -> None:
    phone, (said,) = read(cell)
    assert phone == ""
    assert "the spreadsheet has shortened a long number" in said


@pytest.mark.parametrize("cell", ["", "-", "—", "无", "暂无", "N/A", "/", "不详"])
def test_a_cell_that_says_that_there_is_none_is_empty(cell: str) -> None:
    assert read(cell) == ("", [])


def test_words_round_a_number_are_named_and_the_number_stays() -> None:
    phone, (said,) = read("010-59616161（白天）")
    assert phone == "010-59616161"
    assert said.startswith("warning: '白天' is no part of a number")


def test_a_fax_is_nobody_to_call() -> None:
    reading = phones_reading("010-59616161；传真：010-59616162", OURS)
    assert reading.text == "010-59616161"
    assert [each.severity for each in reading.remarks] == [Severity.WARNING]


@given(st.text(alphabet="0123456789-()+ 转/;、电话", max_size=24))
def test_whatever_is_understood_is_a_number_that_our_files_write(cell: str) -> None:
    text = phones_reading(cell, OURS).text
    assert all(PHONE.fullmatch(part) for part in filter(None, text.split(";")))
    assert phones_reading(text, OURS).text == text

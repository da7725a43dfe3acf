"""Telephone numbers, web addresses, and what may not stand in free text."""

import pytest

from tests.unit.ingest.rows import a_row, messages
from webapp.domain.problems import Severity
from webapp.ingest.text_rules import (
    call_problems,
    is_identity_number,
    phone_problems,
    text_problems,
    url_problems,
)

INVENTED_IDENTITY = "11010519491231002X"
"""The example of GB 11643 itself; nobody's."""


@pytest.mark.parametrize(
    "phones",
    [
        "",
        "010-66161132",
        "010-52990927-8088",
        "110;12338;12345",
        "010-83572211; 010-66551056",
        "400-810-0000",
        "4008100000",
        "95598",
        "13800138000",
    ],
)
def test_telephone_numbers_that_can_be_called_are_good(phones: str) -> None:
    assert tuple(phone_problems(a_row(phones=phones))) == ()


@pytest.mark.parametrize(
    "phones", ["66161132", "010 66161132", "010-1", "tel:110", "12", "１２３４５", "请致电总机"]
)
def test_other_telephone_numbers_are_errors(phones: str) -> None:
    (problem,) = phone_problems(a_row(phones=phones))
    assert problem.message == f"{phones!r} is not a telephone number"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://example.org/a?b=c&d=%E5%8C%97#e",
        "https://www.bjxch.gov.cn:8443/zt/",
        "https://母婴.中国/",
    ],
)
def test_web_addresses_are_good(url: str) -> None:
    assert tuple(url_problems(a_row(source_url=url))) == ()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,hello",
        "ftp://example.org/",
        "//example.org/",
        "www.example.org",
        "http://",
        "http://localhost/",
        "http://[::1",
        'https://example.org/"onclick="x',
        "https://example.org/<script>",
        "https://exa\x00mple.org/",
    ],
)
def test_other_addresses_are_errors(url: str) -> None:
    (problem,) = url_problems(a_row(source_url=url))
    assert problem.severity is Severity.ERROR


def test_words_after_an_address_are_flagged_and_not_part_of_it() -> None:
    (problem,) = url_problems(a_row(source_url="http://example.org/a (某报转载)"))
    assert (problem.severity, "(某报转载)" in problem.message) == (Severity.WARNING, True)


@pytest.mark.parametrize("text", ["=1+1", "+86", "-2", "@SUM(A1)", "\tx", "=cmd|'/c calc'!A1"])
def test_cells_that_begin_like_a_formula_are_flagged(text: str) -> None:
    (problem,) = text_problems(a_row(note_zh=text))
    assert (problem.field, problem.severity) == ("note_zh", Severity.WARNING)


def test_a_longitude_west_of_greenwich_is_no_formula() -> None:
    assert tuple(text_problems(a_row(lon="-116.3"))) == ()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{ 7*7 }}", "${x}", "</p>"])
def test_markup_is_flagged(text: str) -> None:
    (problem,) = text_problems(a_row(name_zh=text))
    assert "HTML or template text" in problem.message


def test_less_than_and_more_than_are_no_markup() -> None:
    assert tuple(text_problems(a_row(note_zh="年龄<3岁，费用>0元"))) == ()


@pytest.mark.parametrize("text", ["联系人13912345678", "致电139-1234-5678"])
def test_a_mobile_number_in_free_text_is_flagged(text: str) -> None:
    (problem,) = text_problems(a_row(how_to_apply_zh=text))
    assert problem.severity is Severity.WARNING
    assert "mobile number" in problem.message


@pytest.mark.parametrize("text", ["工单号2026139123456781", "1912345678"])
def test_longer_and_shorter_numbers_are_no_mobile_numbers(text: str) -> None:
    assert tuple(text_problems(a_row(how_to_apply_zh=text))) == ()


def test_an_identity_number_in_free_text_is_an_error() -> None:
    problems = tuple(text_problems(a_row(note_zh=f"申请人{INVENTED_IDENTITY}，已登记")))
    assert messages(problems) == ["note_zh: holds a person's identity number"]


def test_a_number_with_a_wrong_check_digit_is_no_identity_number() -> None:
    assert is_identity_number(INVENTED_IDENTITY)
    assert is_identity_number(INVENTED_IDENTITY.lower())
    assert not is_identity_number("110105194912310021")


@pytest.mark.parametrize(
    ("note", "phones", "problems"),
    [
        ("暂无门牌号，请先打电话", "", 1),
        ("暂无门牌号，请先打电话", "010-66161132", 0),
        ("暂无门牌号和电话，请先打12345", "", 0),
    ],
)
def test_visitors_are_asked_to_call_only_where_there_is_a_number(
    note: str, phones: str, problems: int
) -> None:
    assert len(tuple(call_problems(a_row(note_zh=note, phones=phones)))) == problems

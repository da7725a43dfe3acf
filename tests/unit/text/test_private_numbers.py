"""Identity card and mobile numbers are found however they are written; other numbers are not."""

import pytest

from webapp.text.private_numbers import IDENTITY, MOBILE, private_numbers


@pytest.mark.parametrize(
    "text",
    [
        "110102199001011234",
        "身份证11010219900101123X。",
        "１１０１０２１９９００１０１１２３ｘ",
        "110102 19900101 1234",
        "110102-1990-01-01-123X",
        "123456789012345678",
        "一一零一零二一九九零零一零一一二三四",
    ],
)
def test_an_identity_number_is_found(text):
    assert IDENTITY in private_numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "电话改成138-0013-8000了",
        "138 0013 8000",
        "+86 199 1234 5678",
        "008613800138000",
        "013800138000",
        "打１５９１２３４５６７８找小王",
        "幺三八零零幺三八零零零",
    ],
)
def test_a_mobile_number_is_found(text):
    assert private_numbers(text) == {MOBILE}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "电话应为 010-66012345",
        "010-52990927-8088 打不通",
        "改打 12338 或 12345",
        "周一至周五 9:00-12:00、13:30-17:30",
        "09:00-17:00 13:00-18:00 2026-11-24",
        "2026-11-24 关门，2026-12-01 再开",
        "邮编 100032，3层 1501 室",
        "91110102MA01234567",
        "订单 20261124138001380001234",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert private_numbers(text) == frozenset()

"""Private details are found however they are written; what is public is not taken for one."""

import csv
from collections.abc import Iterator

import pytest

from webapp import paths
from webapp.text.private_details import (
    ACCOUNT,
    IDENTITY,
    MOBILE,
    PASSPORT,
    private_details,
)


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
        "110102/19900101/1234",
        "110102900101123",
        "11010219900101123X",
        "110102(19900101)1234",
        "壹壹零壹零贰壹玖玖零零壹零壹壹贰叁肆",
    ],
)
def test_an_identity_number_is_found(text):
    assert IDENTITY in private_details(text)


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
        "138/0013/8000",
        "138(0013)8000",
        "138（0013）8000",
        "壹叁捌零零壹叁捌零零零",
        "壹參捌零零壹參捌零零零",
        "一三八 零零一三 八零零零",
        "１３８００１３８０００",
        "1 3 8 0 0 1 3 8 0 0 0",
        "1,3,8,0,0,1,3,8,0,0,0",
        "138_0013_8000",
        "138*0013*8000",
        "(+86)138-0013-8000",
        "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣",
        "١٣٨٠٠١٣٨٠٠٠",
        "138\u206600138000",
        "电话：138、0013、8000",
        "一三捌00一三8000",
        "13800138/000",
        "138 0013 8000转小王",
        "138—0013—8000",
        "138|0013|8000",
    ],
)
def test_a_mobile_number_is_found(text):
    assert private_details(text) == {MOBILE}


@pytest.mark.parametrize(
    "text",
    [
        "护照E12345678",
        "EA1234567",
        "e 1234 5678",
        "G12345678",
        "passport no. 123456789",
        "护照号码：AB1234567",
        "港澳通行证C12345678",
        "Ｅ12345678",
    ],
)
def test_a_passport_number_is_found(text):
    assert private_details(text) == {PASSPORT}


@pytest.mark.parametrize(
    "text",
    [
        "QQ12345678",
        "qq：123456",
        "QQ号 1234567890",
        "加QQ群123456789",
        "扣扣 一二三四五六",
        "微信号：wanglili",
        "微信wang_88",
        "微信:abc12345",
        "加微信 abc12345",
        "vx abc123456",
        "VX：wanglili88",
        "wx：abcdef1",
        "V信 abc_123",
        "v:abcd1234",
        "+v abc12345",
        "加v abc12345",
        "wechat id wanglili",
        "WeChat: lilywang",
        "wang@example.com",
        "wang＠qq．com",
        "wang @ 163 . com",
        "wang at qq.com",
        "wang(at)gmail.com",
        "wang[at]gmail dot com",
        "123456789@qq.com",
        "联系qq 1234-5678",
        "w.li@sina.com.cn",
    ],
)
def test_an_account_is_found(text):
    assert private_details(text) == {ACCOUNT}


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
        "13:00-14:00,15:00-16:30",
        "13:30-17:30, 300米",
        "15/03/2026 100米",
        "微信公众号 xichengfuer 里写的是9点",
        "微信小程序打不开",
        "WeChat payment is not accepted here",
        "WeChat mini program does not open",
        "用微信支付不了",
        "open at www.bjxch.gov.cn",
        "see at bjxch.gov.cn",
        "邮箱改为fulian@bjxch.gov.cn",
        "西城区二龙路27号138室1单元3号",
        "公交13路、15路、19路、21路",
        "地铁2号线、4号线、19号线 A口",
        "电话(010)66012345",
        "010/6601/2345",
        "400-810-1234",
        "4008101234",
        "95598",
        "电话 010－8352 2222 转 1380",
        "E12 出口",
        "G45高速",
        "1号楼3层8号，0013室",
        "电话8001380013",
        "12345,12338,12355,110,120",
        "QQ音乐",
        "qq 上看到的",
        "周一三五 9:00；二四六 13:00",
        "Floor 3, room 1501, bus 138, 0013",
        "票价13.5元、15元、19元，65岁以上免费",
        "2026/11/24 13:00",
        "wx说没开",
        "v1.2.3 版本",
        "3+2 1380",
        "客服微信加不上",
    ],
)
def test_what_is_public_is_left_alone(text):
    assert private_details(text) == frozenset()


def published() -> Iterator[str]:
    """Phones, addresses, hours and notes of every entry."""
    for file in sorted(paths.RAW.glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                yield from (cell for column, cell in row.items() if not column.startswith("source"))


def test_nothing_that_the_site_itself_says_is_taken_for_private():
    cells = set(published())
    assert len(cells) > 3_000
    assert [cell for cell in cells if private_details(cell)] == []

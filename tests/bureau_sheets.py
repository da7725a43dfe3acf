"""Workbooks as bureaus send them, and files that nobody should open: made in memory."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]


def a_workbook(
    rows: Rows, merged: Iterable[str] = (), title: str = "Sheet1", hidden: Rows = ()
) -> bytes:
    """A workbook with one sheet, and perhaps a hidden one behind it."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    if hidden:
        other = book.create_sheet("旧表")
        other.sheet_state = "hidden"
        for row in hidden:
            other.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_HEADER = "序号 所属街道 机构名称 详细地址 联系电话 托位数 收托月龄 保育费（元/月） 是否普惠"
NURSERIES: Rows = (
    ("某区托育机构备案名单（2026年10月）",),
    ("填报单位：区卫生健康委", *(None,) * 7, "单位：元、个"),
    _HEADER.split(),
    (1, "德胜街道", "云朵托育中心", "六铺炕街12号", "010-66010001", 60, "6-36个月", 4800, "是"),
    (2, None, "小树苗托育园", "六铺炕街甲3号院", 1066010002, "45个", "1-3岁", "3,900元", "否"),
    (3, "月坛街道", "青苗托育中心", "三里河路5号", "66010003", 30, "2岁以上", None, "待定"),
    (4, None, "向日葵托育园", "三里河路8号", 1.066010004e9, None, "18—36个月", 5200, "√"),
)
NURSERIES_MERGED = ("A1:I1", "B4:B5", "B6:B7")
"""A list as a bureau sends it: a title over all columns, an explanation, streets said once."""

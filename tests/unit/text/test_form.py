"""One form of Chinese: every other form is found."""

import pytest

from webapp.text.form import faults_of_form

OTHERS = {
    "a half-width sign beside Chinese": ("请问,打电话", "电话:12345"),
    "half-width brackets beside Chinese": ("医院(西区)",),
    "a range that is not written with —": ("0-6岁", "9:00~17:00", "3至6岁", "周一-周五"),
    "a time with a leading zero": ("07:30开门",),
    "a date that is not written with 年月日": ("2025-05-10起", "2025.5.10起", "2023-11"),
    "a per cent that is not written with %": ("百分之96", "96 %"),
    "a time with a full-width colon": ("9：00开门",),
    "a full-width letter, digit or per cent": ("１２号楼", "96％"),
    "straight quotation marks beside Chinese": ('"关爱之家"',),
    "dots that are not ……": ("等等...",),
    "a space beside Chinese": ("明天 9:00", "注意： 来源", "西城\u3000区"),
    "a law without 《》": ("按反家庭暴力法第16条",),
}


@pytest.mark.parametrize(("fault", "text"), [(f, t) for f, texts in OTHERS.items() for t in texts])
def test_every_other_form_is_found(fault: str, text: str) -> None:
    assert any(str(found).startswith(fault) for found in faults_of_form(text))


def test_the_one_form_has_no_faults() -> None:
    text = "7:30—18:00，3—6岁（2025年5月10日起），96%以上，《反家庭暴力法》第16条，“关爱之家”"
    assert list(faults_of_form(text)) == []

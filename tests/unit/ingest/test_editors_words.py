"""What editors tell each other is named where visitors would read it."""

import pytest

from tests.unit.ingest.rows import a_row
from webapp.domain.problems import Severity
from webapp.ingest.editors_words import editors_word_problems


@pytest.mark.parametrize(
    ("note", "word"),
    [
        ("“三义里幼儿园”一名无来源，建议拆为两条", "建议拆"),
        ("与上一所疑似重复条目", "疑似重复条目"),
        ("何时开课未核实；所属街道按校址推定", "按校址推定"),
        ("街道待定位", "待定位"),
        ("本条应并入总院", "本条应"),
        ("phone TBD", "TBD"),
    ],
)
def test_an_editors_remark_in_a_public_text_is_a_warning(note: str, word: str) -> None:
    (problem,) = editors_word_problems(a_row(note_zh=note))
    assert (problem.row, problem.field, problem.severity) == (7, "note_zh", Severity.WARNING)
    assert problem.message == f"{word!r} is an editor's remark: it belongs into editor_note_zh"


@pytest.mark.parametrize("column", ["hours_note_zh", "how_to_apply_zh", "serves_zh", "name_zh"])
def test_every_public_text_is_read(column: str) -> None:
    (problem,) = editors_word_problems(a_row(**{column: "去重后保留"}))
    assert problem.field == column


@pytest.mark.parametrize(
    "note",
    [
        "建议先致电核实",
        "门牌未查到；儿保、接种请先致电核实",
        "2026年资料：此处疑已并入第十五中学附属小学（半步桥街14号）",
        "重复就诊请带病历",
        "原址是否仍用待核",
        "一条街外即是",
    ],
)
def test_what_is_said_to_visitors_is_left_alone(note: str) -> None:
    assert tuple(editors_word_problems(a_row(note_zh=note))) == ()


def test_titles_of_sources_are_not_the_editors_own_words() -> None:
    assert tuple(editors_word_problems(a_row(source_title_zh="名单（去重）"))) == ()

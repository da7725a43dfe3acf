"""Words with which editors speak to each other: they have no place in what visitors read."""

import re
from collections.abc import Iterator

from webapp.domain.problems import Problem, Severity
from webapp.domain.service import FIELD
from webapp.ingest.columns import TEXTS
from webapp.ingest.rows import Row
from webapp.sentence import Sentence

EDITORS_NOTE = "editor_note_zh"
"""The column for them, which is neither shown nor given away."""

WORDS = (
    r"建议(?:拆|合并|删|补|改为|另列|并入)",
    r"[拆分]为[两二三四五六七八九十\d]+条",
    r"待(?:定位|录入|补录|撤|合并|拆分|核对字段)",
    r"按(?:校址|地址|名称|点位|坐标)推定",
    r"(?:疑似|可能)?重复(?:条目|记录|录入)",
    r"去重",
    r"(?:本|此|该)条(?:目|记录)?(?:待|应|宜|可)",
    r"见(?:上|下)条",
    r"(?:字段|编者按|录入员)",
    r"\b(?:todo|fixme|tbd|xxx)\b",
)
_EDITORS = re.compile("|".join(WORDS), re.IGNORECASE)
_SHOWN = tuple(
    column for column in TEXTS if not FIELD[column].private and not column.startswith("source_")
)


def editors_word_problems(row: Row) -> Iterator[Problem]:
    """A public text in which an editor speaks to another one; it is kept."""
    for column in _SHOWN:
        found = _EDITORS.search(row[column])
        if found:
            message = Sentence(
                "%(group)r is an editor's remark: it belongs into %(editors_note)s",
                group=found.group(),
                editors_note=EDITORS_NOTE,
            )
            yield row.problem(column, message, Severity.WARNING)

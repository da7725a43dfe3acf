"""Numbers in names, however they were typed."""

import pytest

from webapp.text.numerals import as_named


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        *(
            ("六号线", "6号线"),
            ("十九号线", "19号线"),
            ("二十号线", "20号线"),
            ("line six", "line 6"),
        ),
        *(("35中", "三十五中"), ("161中学", "一六一中学"), ("8中百万庄", "八中百万庄")),
        *(("第2幼儿园", "第二幼儿园"), ("三里河1区", "三里河一区"), ("西四北3条", "西四北三条")),
    ],
)
def test_a_number_is_written_as_names_write_it(typed: str, named: str):
    assert as_named(typed) == named
    assert as_named(named) == named


@pytest.mark.parametrize("text", ["24小时", "3小班", "12345", "2中班", "27号", "1.5小", "0-3岁"])
def test_other_numbers_stay_as_they_are(text: str):
    assert as_named(text) == text

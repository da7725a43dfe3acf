"""Children by street: read where the office has figures, and nothing made up where it has none."""

import pytest

from tests.builders import STREET
from webapp.domain.coverage import Population
from webapp.ingest.population import read_population

HEADER = "street,children_0_14,year,source_zh\n"


def read(folder, text: str):
    (folder / "population.csv").write_text(HEADER + text, "utf-8")
    return read_population(folder, (STREET,))


def test_without_a_file_no_figure_is_known(tmp_path):
    assert read_population(tmp_path, (STREET,)) == ((), ())


def test_a_figure_has_its_year_and_its_source(tmp_path):
    found, problems = read(tmp_path, "jinrongjie,8000,2020,第七次人口普查\n")
    assert found == (Population("jinrongjie", 8000, 2020, "第七次人口普查"),)
    assert problems == ()


@pytest.mark.parametrize(
    ("row", "trouble"),
    [
        ("nowhere,8000,2020,普查", "is not a street"),
        ("jinrongjie,many,2020,普查", "is not a whole number"),
        ("jinrongjie,-5,2020,普查", "is not a whole number"),
        ("jinrongjie,8000,20,普查", "is no year"),
        ("jinrongjie,8000,2020,", "must say where it is from"),
    ],
)
def test_a_row_that_is_wrong_is_left_out_and_named(tmp_path, row, trouble):
    found, problems = read(tmp_path, row + "\n")
    assert found == ()
    assert trouble in problems[0].message
    assert problems[0].row == 2


def test_a_street_has_one_figure(tmp_path):
    row = "jinrongjie,8000,2020,普查\n"
    found, problems = read(tmp_path, row + row.replace("8000", "9000"))
    assert [each.children_0_14 for each in found] == [8000]
    assert "there twice" in problems[0].message

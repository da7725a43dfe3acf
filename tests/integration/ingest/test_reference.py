"""The reference data that ships, and what happens when a part of it is broken."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from webapp import paths
from webapp.domain.coordinates import Coordinates
from webapp.domain.problems import SourceUnreadable
from webapp.domain.service import Retired
from webapp.ingest.reference import Reference, read_reference
from webapp.ingest.written_form import form_problems


@pytest.fixture(scope="module")
def shipped() -> Reference:
    return read_reference(paths.REFERENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the reference data that may be broken."""
    return Path(shutil.copytree(paths.REFERENCE, tmp_path / "reference"))


def said(folder: Path) -> list[str]:
    return [
        str(replace(each, file=Path(each.file).name)).replace(" error:", "")
        for each in read_reference(folder).problems
    ]


def test_the_shipped_reference_data_has_no_problem(shipped: Reference) -> None:
    assert shipped.problems == ()


def test_the_shipped_reference_data_is_whole(shipped: Reference) -> None:
    assert len(shipped.taxonomy.needs) == 8
    assert len(shipped.taxonomy.categories) == 33
    assert (len(shipped.streets), len(shipped.communities)) == (15, 263)
    assert len(shipped.plan.commitments) == 56
    assert shipped.plan.period == (2021, 2025)
    assert (shipped.district.id, shipped.district.adcode) == ("xicheng", "110102")
    assert len(shipped.holidays) == 72
    assert len(shipped.address_ranges) == 1374
    assert len(shipped.places) >= 355 + 1359 + 620 + 840 + 1281 + 263 + 15


def test_english_texts_of_the_plan_are_whole_sentences(shipped: Reference) -> None:
    summaries = {each.id: each.summary_en for each in shipped.plan.commitments}
    assert summaries["W7.5"].endswith("accessibility everywhere")
    assert summaries["C4.7"].endswith("(256 built by 2020)")


def test_every_street_has_an_outline_inside_the_box(shipped: Reference) -> None:
    for street in shipped.streets:
        corners = [Coordinates(y, x) for rings in street.polygons for x, y in rings[0]]
        assert corners
        assert all(shipped.box.contains(corner) for corner in corners)


def test_every_category_has_words_that_lead_to_it(shipped: Reference) -> None:
    led_to = {term.category for term in shipped.vocabulary.terms}
    assert led_to == {category.id for category in shipped.taxonomy.categories}


def test_wrong_rows_are_left_out_and_named(folder: Path) -> None:
    with (folder / "holidays.csv").open("a", encoding="utf-8") as out:
        out.write("2027-02-30,off,春节,x\n2027-01-01,free,元旦,x\n2025-01-01,off,元旦,x\n")
    with (folder / "communities.csv").open("a", encoding="utf-8") as out:
        out.write("110102999,某社区,yuetan,39.9,116.3,community,1\n")
        out.write("110102999001,某社区,nowhere,39.9,116.3,community,1\n")
    problems = said(folder)
    assert "holidays.csv:74: date: '2027-02-30' is not a date like 2026-11-24" in problems
    assert "holidays.csv:75: kind: 'free' is neither off nor workday" in problems
    assert "holidays.csv:76: 2025-01-01 is there twice" in problems
    assert "communities.csv:265: code: '110102999' is not a code of twelve digits" in problems
    assert "communities.csv:266: street: 'nowhere' is not a street" in problems


def test_retired_ids_say_where_or_why(folder: Path) -> None:
    (folder / "retired.csv").write_text(
        "id,moved_to,reason_zh\nold-b,new-b,\nold-a,,已停办\nold-c,,\n", "utf-8"
    )
    reference = read_reference(folder)
    assert reference.retired == (Retired("old-a", "", "已停办"), Retired("old-b", "new-b", ""))
    assert [each.row for each in reference.problems] == [4]


@pytest.mark.parametrize(
    "name",
    [
        "categories.yaml",
        "district.yaml",
        "commitments.yaml",
        "streets.csv",
        "communities.csv",
        "holidays.csv",
    ],
)
def test_nothing_is_read_without_a_file_that_everything_stands_on(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(SourceUnreadable, match=name):
        read_reference(folder)


def test_a_reference_file_in_gb18030_is_named(folder: Path) -> None:
    text = (folder / "streets.csv").read_text("utf-8")
    (folder / "streets.csv").write_bytes(text.encode("gb18030"))
    with pytest.raises(SourceUnreadable, match=r"streets\.csv: error: is in GB18030"):
        read_reference(folder)


def test_outlines_that_are_no_geojson_are_named(folder: Path) -> None:
    (folder / "streets.geojson").write_text('{"features": [{}]}')
    with pytest.raises(SourceUnreadable, match=r"streets\.geojson: error: is not readable GeoJSON"):
        read_reference(folder)


def test_what_is_written_about_services_has_the_one_form_and_another_is_named(
    shipped: Reference,
) -> None:
    assert list(form_problems(paths.REFERENCE, shipped)) == []
    stage = replace(shipped.life_stages[0], text_zh="9:00-17:00")
    other = replace(shipped, life_stages=(stage,))
    (problem,) = form_problems(paths.REFERENCE, other)
    assert "a range that is not written with —: 9:00-17:00" in str(problem)

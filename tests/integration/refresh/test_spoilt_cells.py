"""Sixty cells that people and programs spoilt: each is named, and no entry is lost."""

import csv
import re
from pathlib import Path

from click.testing import CliRunner

from tests.builders import NOW
from tests.integration.refresh.small import services_of
from webapp import paths
from webapp.cli.data.checking import problems_in
from webapp.cli.main import commands
from webapp.cli.translate.catalogues import read_catalogue
from webapp.domain.languages import SIMPLIFIED
from webapp.domain.service import Service, cells_of
from webapp.settings import Settings

PHONES = (
    *("1066179839", "6617983", "66179839", "1.38E+10", "6.6179839E+07", "#N/A", "######", "12"),
    *("传真010-66179839", "2166179839", "见官网", "010-66179839;99", "13800", "电话：无人接听"),
)
HOURS = (
    *("00:00-00:00", "13:30-11:30", "04:00-23:30", "9-May", "0.375", "45423", "2026/9/17"),
    *("看情况", "25:00-26:00", "Jul-24", "9:00-", "#VALUE!", "Mo-Fr 9:00 to late", "never"),
)
PLACES = {
    "lat": ("north", "116.36", "39°54'", "1E+05", "#REF!"),
    "lon": ("39.91", "east", "1164"),
    "coordinate_precision": ("exact", "#NAME?"),
    "street": ("nowhere", "东华门街道"),
    "community_code": ("1.10102E+11", "110102999999", "12"),
}
OTHERS = {
    "features": ("sink", "crib=2"),
    "age_min_months": ("three",),
    "age_max_months": ("-1",),
    "status": ("maybe",),
    "visibility": ("all",),
    "confidence": ("certain",),
    "commitments": ("X1", "7.5"),
    "source_url": ("javascript:alert(1)", "见报纸"),
    "source_date": ("昨天", "2026年13月40日", "2031-01-01"),
    "name_zh": ("",),
    "note_zh": ("请找11010519491231002X",),
    "host_zh": ("#DIV/0!",),
}
SPOILT = [
    (column, cell)
    for column, cells in {"phones": PHONES, "hours": HOURS, **PLACES, **OTHERS}.items()
    for cell in cells
]
PLACE = {"lat", "lon", "coordinate_precision", "street", "community_code"}
TOGETHER = {
    **dict.fromkeys(PLACE, PLACE),
    "visibility": {"visibility", "address_zh", *PLACE},
    "host_zh": {"host_zh"},
}


def spoil(raw: Path) -> dict[str, tuple[int, str]]:
    """One cell in each of as many rows; gives row and column by id."""
    path = raw / "entries.csv"
    with path.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    spoilt = {}
    public = ((n, row) for n, row in enumerate(rows, 2) if row["visibility"] == "public")
    for (column, cell), (number, row) in zip(SPOILT, public, strict=False):
        row[column] = cell
        spoilt[row["id"]] = (number, column)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return spoilt


def by_id(settings: Settings) -> dict[str, Service]:
    return {service.id: service for service in services_of(settings)}


def refreshed(settings: Settings) -> tuple[int, str]:
    """Exit code and what the command says."""
    folders = {
        "JIAMENKOU_VAR": str(settings.var),
        "JIAMENKOU_RAW": str(settings.raw),
        "JIAMENKOU_REFERENCE": str(settings.reference),
    }
    told = CliRunner().invoke(commands, ["data", "refresh"], env=folders)
    return told.exit_code, told.output


def test_sixty_spoilt_cells_cost_no_entry_and_each_is_named(served: Settings) -> None:
    before = by_id(served)
    spoilt = spoil(served.raw)
    assert len(spoilt) == len(SPOILT) == 60
    code, told = refreshed(served)
    after = by_id(served)
    assert code == 1
    assert "edition 2 is served; " in told
    assert after.keys() == before.keys()
    for id_, (number, column) in spoilt.items():
        fields = TOGETHER.get(column, {column})
        named = rf"entries\.csv:{number}: (error|warning): ({'|'.join(fields)}): ."
        assert re.search(named, told), (id_, column)
        old, new = cells_of(before[id_]), cells_of(after[id_])
        differ = {name for name in old if old[name] != new[name]}
        assert differ <= fields, id_


def test_each_is_said_in_chinese_and_nothing_of_it_in_the_words_of_a_library(
    small: Settings,
) -> None:
    spoil(small.raw)
    catalogue = read_catalogue(paths.TRANSLATIONS, SIMPLIFIED.locale)
    problems = problems_in([small.raw], small.reference, NOW.date())
    assert len(problems) >= len(SPOILT)
    for problem in problems:
        said = problem.sentence.said(lambda words: str(catalogue[words].string))
        assert re.search(r"^[^：]+entries\.csv(:\d+)?：(错误|提醒)：.*[\u4e00-\u9fff]", said)
        assert not re.search(r"\b(is|the|not|of|has)\b", said.partition("：")[2]), said

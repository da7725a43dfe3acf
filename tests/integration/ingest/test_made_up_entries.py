"""The entries that benchmarks make up are entries: none of them stops a refresh."""

from pathlib import Path

from tests.benchmarks.made_up_entries import write
from tests.builders import NOW
from webapp.domain.problems import Severity
from webapp.hours.book import problem_with
from webapp.ingest.entries import read_entries
from webapp.ingest.reference import read_reference

ASKED = 1_200


def test_as_many_as_are_asked_for_are_read_without_an_error(tmp_path: Path) -> None:
    write(tmp_path, ASKED)
    reference = read_reference(tmp_path / "reference")
    report = read_entries([tmp_path / "raw/entries.csv"], reference, problem_with, NOW.date())
    assert len(report.services) == ASKED
    assert [each for each in report.problems if each.severity is Severity.ERROR] == []
    assert len({each.name_zh for each in report.services if each.id.startswith("made-up-")}) > 200


def test_the_same_ones_are_made_again(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write(tmp_path / name, ASKED)
    files = [(tmp_path / name / "raw/entries.csv").read_bytes() for name in ("one", "other")]
    assert files[0] == files[1]

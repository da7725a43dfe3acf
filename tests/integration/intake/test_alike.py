"""Which entries are asked about before another one is added."""

from collections.abc import Iterator

import pytest

from tests.builders import a_service
from webapp import paths
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.service import cells_of
from webapp.ingest.reference import Reference, read_reference
from webapp.intake.alike import alike
from webapp.intake.likeness.book import MOST


@pytest.fixture(scope="module")
def reference() -> Reference:
    return read_reference(paths.REFERENCE)


def entries(*names: str, category: str = "nursing-room") -> Iterator[RegisteredEntry]:
    for number, name in enumerate(names):
        cells = cells_of(a_service(f"r-{number}", category=category, name_zh=name))
        yield RegisteredEntry(f"r-{number}", 1, EntryState.PUBLISHED, cells)


def names_like(
    reference: Reference, name: str, *known: str, category: str = "nursing-room"
) -> list[str]:
    found = alike(entries(*known), reference, category=category, name_zh=name, street="")
    return [each.cells["name_zh"] for each in found]


def test_the_likest_comes_first_and_the_unlike_does_not_come(reference: Reference) -> None:
    known = ("白云商场母婴室", "白云商场一层母婴室", "青年湖公园母婴室")
    found = names_like(reference, "白云商场一层母婴室", *known)
    assert (found[0], "青年湖公园母婴室" in found) == ("白云商场一层母婴室", False)


def test_words_of_the_kind_make_no_difference(reference: Reference) -> None:
    assert names_like(reference, "白云商场", "白云商场母婴室") == ["白云商场母婴室"]


def test_other_kinds_are_not_asked_about(reference: Reference) -> None:
    assert names_like(reference, "白云商场母婴室", "白云商场母婴室", category="nursery") == []


def test_no_more_are_shown_than_somebody_reads(reference: Reference) -> None:
    known = (f"白云商场{letter}座" for letter in "甲乙丙丁戊己庚辛壬癸")
    assert len(names_like(reference, "白云商场", *known)) <= MOST

"""Which entries are asked about before another one is added."""

from collections.abc import Iterator

from tests.builders import a_service
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.service import cells_of
from webapp.intake.alike import MOST, alike


def entries(*names: str, category: str = "nursing-room") -> Iterator[RegisteredEntry]:
    for number, name in enumerate(names):
        cells = cells_of(a_service(f"r-{number}", category=category, name_zh=name))
        yield RegisteredEntry(f"r-{number}", 1, EntryState.PUBLISHED, cells)


def names_like(name: str, *known: str, category: str = "nursing-room") -> list[str]:
    found = alike(entries(*known), category=category, name_zh=name, street="")
    return [each.cells["name_zh"] for each in found]


def test_the_likest_comes_first_and_the_unlike_does_not_come() -> None:
    known = ("白云商场母婴室", "白云商场一层母婴室", "青年湖公园母婴室")
    assert names_like("白云商场一层母婴室", *known) == ["白云商场一层母婴室", "白云商场母婴室"]


def test_a_part_of_a_name_is_asked_about() -> None:
    assert names_like("白云商场", "白云商场母婴室") == ["白云商场母婴室"]


def test_other_kinds_are_not_asked_about() -> None:
    assert names_like("白云商场母婴室", "白云商场母婴室", category="nursery") == []


def test_no_more_are_shown_than_somebody_reads() -> None:
    assert len(names_like("白云", *(f"白云{number}号" for number in range(3 * MOST)))) == MOST

"""How rows find the entries that they are: on all real entries, written in other ways."""

import re
from collections.abc import Callable

import pytest

from webapp.domain.register.entries import RegisteredEntry
from webapp.intake.likeness.judging import differ_in_telling
from webapp.intake.reading.against import Against

FACTS = ("category", "street", "address_zh", "phones")


def in_front(name: str) -> str:
    return name if name.startswith("北京") else f"北京市西城区{name}"


def without_brackets(name: str) -> str:
    return re.sub(r"[(（][^()（）]*[)）]", "", name) or name


def of_another_word(name: str) -> str:
    for one, other in (("母婴室", "母婴关爱室"), ("儿童之家", "妇女儿童之家"), ("学校", "学堂")):
        if one in name:
            return name.replace(one, other)
    return f"{name}服务点"


def with_a_wrong_character(name: str) -> str:
    middle = len(name) // 2
    return f"{name[:middle]}某{name[middle + 1 :]}"


@pytest.mark.parametrize(
    ("written", "least"),
    [
        (without_brackets, 0.97),
        (of_another_word, 0.95),
        (with_a_wrong_character, 0.92),
        (in_front, 0.95),
    ],
)
def test_the_right_one_is_first_and_none_is_wrongly_the_same(
    now: Against,
    known_entries: tuple[RegisteredEntry, ...],
    written: Callable[[str], str],
    least: float,
) -> None:
    first, wrong = 0, []
    for each in known_entries:
        cells = {name: each.cells[name] for name in FACTS}
        row = cells | {"name_zh": written(each.cells["name_zh"])}
        found = now.book.find(now.book.reader.read(row))
        best = found.alternatives[0].entry if found.alternatives else ""
        first += best == each.id
        wrong += [(each.id, best)] if found.is_same and best != each.id else []
    assert wrong == []
    assert first / len(known_entries) >= least


def test_without_a_street_nothing_is_the_same(
    now: Against, known_entries: tuple[RegisteredEntry, ...]
) -> None:
    for each in known_entries[::7]:
        row = {name: each.cells[name] for name in ("category", "name_zh", "phones")}
        assert not now.book.find(now.book.reader.read(row)).is_same


def test_a_new_one_is_never_the_same_as_another(
    now: Against, known_entries: tuple[RegisteredEntry, ...]
) -> None:
    found = [
        now.book.find(now.book.reader.read(each.cells), without=each.id) for each in known_entries
    ]
    assert [each.alternatives[0] for each in found if each.is_same] == []
    assert sum(bool(each.alternatives) for each in found) < len(found) / 6


def test_what_tells_neighbours_apart_is_no_slip() -> None:
    assert differ_in_telling("百万庄东", "百万庄西")
    assert not differ_in_telling("白云", "白雲")

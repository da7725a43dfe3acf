"""Numbered editions: begun, published, gone back to, pruned; never half of one."""

import os
from datetime import datetime
from pathlib import Path
from threading import Thread

import pytest

from tests.builders import NOW
from webapp.domain.problems import NoEdition
from webapp.durable import checksum, replace_text
from webapp.store.editions import Editions, EditionsBusy
from webapp.store.manifest import DATABASE, INDEX, MANIFEST, Manifest
from webapp.store.shape import shape


@pytest.fixture
def editions(tmp_path: Path) -> Editions:
    return Editions(tmp_path / "var")


def fill(folder: Path, built_at: datetime = NOW) -> int:
    """Put the least that makes a complete edition into the folder; returns its number."""
    if not (folder / DATABASE).exists():
        (folder / DATABASE).write_bytes(b"database")
    (folder / INDEX).mkdir()
    (folder / INDEX / "main.toc").write_bytes(b"index")
    Manifest(
        number=int(folder.name),
        built_at=built_at,
        version="0",
        entries=2,
        by_category={"nursing-room": 2},
        by_status={"sourced": 2},
        sources={"raw/entries.csv": "0" * 64},
        index_files={"main.toc": checksum(folder / INDEX / "main.toc")},
        database=checksum(folder / DATABASE),
        shape=shape(),
    ).write(folder)
    return int(folder.name)


def published(editions: Editions, count: int) -> list[int]:
    numbers = []
    for _ in range(count):
        numbers.append(fill(editions.begin()))
        editions.publish(numbers[-1])
    return numbers


def test_nothing_is_current_before_anything_was_published(editions: Editions) -> None:
    assert (editions.current(), editions.all()) == (None, ())
    editions.begin()
    assert (editions.current(), editions.all()) == (None, ())


def test_folders_are_named_by_six_digits(editions: Editions) -> None:
    assert editions.begin().name == "000001"
    assert editions.folder(7).name == "000007"


def test_publishing_moves_the_pointer(editions: Editions) -> None:
    assert published(editions, 2) == [1, 2]
    assert editions.current() == 2
    assert [manifest.number for manifest in editions.all()] == [1, 2]
    assert (editions.folder(2).parent / "current").read_text() == "2\n"


def test_an_incomplete_edition_is_not_published(editions: Editions) -> None:
    published(editions, 1)
    editions.begin()
    with pytest.raises(NoEdition, match=r"000002: no complete edition"):
        editions.publish(2)
    assert editions.current() == 1


def test_a_half_built_folder_is_removed_by_the_next_beginning(editions: Editions) -> None:
    left = editions.begin()
    (left / DATABASE).write_bytes(b"half")
    assert editions.begin().name == "000002"
    assert not left.exists()


def test_numbers_are_never_given_out_twice(editions: Editions) -> None:
    published(editions, 2)
    editions.rollback()
    editions.discard(2)
    assert editions.begin().name == "000003"


def test_numbers_go_on_when_the_highest_one_was_forgotten(editions: Editions) -> None:
    published(editions, 2)
    (editions.folder(1).parent / "last").unlink()
    assert editions.begin().name == "000003"


def test_going_back_serves_the_edition_before(editions: Editions) -> None:
    published(editions, 3)
    assert (editions.rollback(), editions.current()) == (2, 2)
    assert (editions.rollback(), editions.current()) == (1, 1)
    with pytest.raises(NoEdition, match="no earlier edition"):
        editions.rollback()
    assert editions.current() == 1


def test_going_to_a_named_edition_works_in_both_directions(editions: Editions) -> None:
    published(editions, 3)
    assert editions.rollback(1) == 1
    assert editions.rollback(3) == 3
    with pytest.raises(NoEdition, match="there is no edition 9"):
        editions.rollback(9)
    assert editions.current() == 3


def test_an_edition_that_was_never_served_is_not_gone_back_to(editions: Editions) -> None:
    published(editions, 1)
    killed_before_the_switch = fill(editions.begin())
    published(editions, 1)
    assert killed_before_the_switch in [manifest.number for manifest in editions.all()]
    assert (editions.rollback(), editions.current()) == (1, 1)


def test_an_edition_that_cannot_be_opened_is_not_gone_back_to(editions: Editions) -> None:
    published(editions, 2)

    def refuse(folder: Path) -> None:
        raise NoEdition(f"{folder.name} is of another version")

    with pytest.raises(NoEdition, match="000001 is of another version"):
        editions.rollback(check=refuse)
    assert editions.current() == 2


def test_what_was_gone_back_to_is_kept_until_something_newer_comes(editions: Editions) -> None:
    published(editions, 2)
    assert not editions.is_kept(2)
    editions.rollback()
    assert editions.is_kept(1)
    published(editions, 1)
    assert not [number for number in (1, 2, 3) if editions.is_kept(number)]


def test_who_waits_goes_on_when_nobody_is_writing(editions: Editions) -> None:
    order = []
    with editions.lock():
        waiting = Thread(target=lambda: (editions.wait(), order.append("waited")))
        waiting.start()
        waiting.join(0.2)
        order.append("written")
    waiting.join(20)
    assert order == ["written", "waited"]


@pytest.mark.parametrize("name", [DATABASE, f"{INDEX}/main.toc"])
def test_a_damaged_edition_is_not_gone_back_to(editions: Editions, name: str) -> None:
    published(editions, 2)
    (editions.folder(1) / name).write_bytes(b"altered")
    with pytest.raises(NoEdition, match=name):
        editions.rollback(1)
    assert editions.current() == 2


def test_the_last_three_are_kept(editions: Editions) -> None:
    published(editions, 5)
    assert editions.prune() == (1, 2)
    assert [manifest.number for manifest in editions.all()] == [3, 4, 5]


def test_the_current_edition_is_kept_however_old_it_is(editions: Editions) -> None:
    published(editions, 5)
    editions.rollback(1)
    assert editions.prune() == (2,)
    assert [manifest.number for manifest in editions.all()] == [1, 3, 4, 5]


def test_a_manifest_goes_first_when_an_edition_is_removed(editions: Editions) -> None:
    published(editions, 1)
    os.chmod(editions.folder(1) / INDEX, 0o500)
    editions.discard(1)
    assert not (editions.folder(1) / MANIFEST).exists()
    assert editions.all() == ()


def test_an_unreadable_manifest_makes_no_edition(editions: Editions) -> None:
    published(editions, 2)
    (editions.folder(2) / MANIFEST).write_text('{"number": 2}')
    assert [manifest.number for manifest in editions.all()] == [1]
    with pytest.raises(NoEdition):
        Manifest.read(editions.folder(2))


def test_a_pointer_that_is_no_number_points_nowhere(editions: Editions) -> None:
    published(editions, 1)
    (editions.folder(1).parent / "current").write_bytes(b"\xff\xfe")
    assert editions.current() is None


def test_only_one_can_hold_the_lock(editions: Editions) -> None:
    with editions.lock():
        with pytest.raises(EditionsBusy, match="another refresh is running"), editions.lock():
            pass
        assert editions.current() is None
    with editions.lock():
        pass


def test_a_manifest_comes_back_as_it_was_written(editions: Editions) -> None:
    number = fill(editions.begin())
    manifest = Manifest.read(editions.folder(number))
    assert manifest.built_at == NOW
    assert manifest.by_category == {"nursing-room": 2}
    assert manifest.damage(editions.folder(number)) == ()


def test_a_manifest_names_missing_altered_and_foreign_files(editions: Editions) -> None:
    folder = editions.folder(fill(editions.begin()))
    (folder / DATABASE).unlink()
    (folder / INDEX / "main.toc").write_bytes(b"altered")
    (folder / INDEX / "other.toc").write_bytes(b"foreign")
    assert Manifest.read(folder).damage(folder) == (
        DATABASE,
        f"{INDEX}/main.toc",
        f"{INDEX}/other.toc",
    )


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "pointer"
    replace_text(path, "1\n")
    with pytest.raises(UnicodeEncodeError):
        replace_text(path, "2\n\ud800")
    assert path.read_text() == "1\n"

"""The toolbox serves the edition that the pointer names, and something whatever happens to it."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from tests.builders import NOW, a_catalogue, a_service
from webapp.domain.problems import NoEdition
from webapp.durable import checksum
from webapp.index.documents import documents_from
from webapp.index.writer import build_index
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE, INDEX, Manifest
from webapp.store.shape import shape
from webapp.store.shelf import write_catalogue
from webapp.store.terms import write_terms
from webapp.toolbox.edition import OK, REBUILDING
from webapp.toolbox.toolbox import CHECK_EVERY_SECONDS, LOOK_EVERY_SECONDS, Toolbox

SERVICES = (a_service("a-room"), a_service("b-room", name_zh="另一处母婴室"))


class Ticks:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self) -> None:
        self.now += LOOK_EVERY_SECONDS


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def var(tmp_path: Path) -> Path:
    """A folder of our own with one published edition."""
    publish_an_edition(tmp_path / "var")
    return tmp_path / "var"


@pytest.fixture
def box(var: Path, ticks: Ticks) -> Toolbox:
    return Toolbox(Settings(var=var), clock=lambda: NOW, ticks=ticks)


def publish_an_edition(var: Path) -> int:
    """Build and publish a small edition; returns its number."""
    editions, catalogue = Editions(var), a_catalogue(*SERVICES)
    folder, documents = editions.begin(), documents_from(catalogue)
    write_catalogue(folder / DATABASE, catalogue)
    write_terms(folder / DATABASE, documents)
    index_files = build_index(folder / INDEX, documents)
    manifest = Manifest(
        number=int(folder.name),
        built_at=NOW,
        version="0",
        entries=len(SERVICES),
        by_category={"nursing-room": len(SERVICES)},
        by_status={"sourced": len(SERVICES)},
        sources={},
        index_files=index_files,
        database=checksum(folder / DATABASE),
        shape=shape(),
    )
    manifest.write(folder)
    editions.publish(manifest.number)
    return manifest.number


def _wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline, "waited a minute in vain"
        time.sleep(0.05)


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    box = Toolbox(Settings(var=tmp_path / "nothing"))
    with pytest.raises(NoEdition):
        box.edition()
    assert not (tmp_path / "nothing").exists()


def test_an_edition_is_opened_once(box: Toolbox, ticks: Ticks) -> None:
    first = box.edition()
    ticks.pass_by()
    assert box.edition() is first
    assert (first.index_state, first.manifest.entries) == (OK, len(first.catalogue.services))


def test_a_new_edition_is_noticed_but_a_request_keeps_its_own(
    box: Toolbox, ticks: Ticks, var: Path
) -> None:
    kept = box.edition()
    number = publish_an_edition(var)
    assert box.edition() is kept, "the pointer is not looked at more than twice a second"
    ticks.pass_by()
    assert box.edition().number == number
    assert kept.searcher.index.document_count() == len(kept.catalogue.services)


def test_going_back_is_noticed_too(box: Toolbox, ticks: Ticks, var: Path) -> None:
    publish_an_edition(var)
    assert box.edition().number == 2
    Editions(var).rollback()
    ticks.pass_by()
    assert box.edition().number == 1


def test_the_first_edition_is_noticed_by_a_running_server(tmp_path: Path, ticks: Ticks) -> None:
    box = Toolbox(Settings(var=tmp_path / "var"), ticks=ticks)
    with pytest.raises(NoEdition):
        box.edition()
    number = publish_an_edition(tmp_path / "var")
    ticks.pass_by()
    assert box.edition().number == number


def test_a_damaged_new_edition_is_not_switched_to(box: Toolbox, ticks: Ticks, var: Path) -> None:
    held = box.edition()
    damaged = Editions(var).folder(publish_an_edition(var)) / DATABASE
    damaged.write_bytes(damaged.read_bytes()[:-1])
    ticks.pass_by()
    assert box.edition() is held


@pytest.mark.parametrize("content", [b"", b"no database"])
def test_a_damaged_database_is_refused_and_left_alone(
    box: Toolbox, var: Path, content: bytes
) -> None:
    database = Editions(var).folder(1) / DATABASE
    database.write_bytes(content)
    with pytest.raises(NoEdition, match=DATABASE):
        box.edition()
    assert database.read_bytes() == content


def _flip(index: Path) -> None:
    victim = max(index.iterdir(), key=lambda path: path.stat().st_size)
    content = bytearray(victim.read_bytes())
    content[len(content) // 2] ^= 0xFF
    victim.write_bytes(content)


def _cut(index: Path) -> None:
    victim = next(index.glob("*.toc"))
    victim.write_bytes(victim.read_bytes()[:-10])


def _delete(index: Path) -> None:
    shutil.rmtree(index)


@pytest.mark.parametrize("damage", [_flip, _cut, _delete])
def test_a_damaged_index_is_answered_by_sql_and_rebuilt_beside(
    box: Toolbox, var: Path, damage: Callable[[Path], None]
) -> None:
    folder = Editions(var).folder(1)
    damage(folder / INDEX)
    meanwhile = box.edition()
    assert meanwhile.index_state == REBUILDING
    plain = meanwhile.searcher.index.postings("id", "a-room")
    _wait_until(lambda: box.edition().index_state == OK)
    mended = box.edition()
    assert list(mended.searcher.index.postings("id", "a-room").numbers) == list(plain.numbers)
    assert mended.number == meanwhile.number
    assert Manifest.read(folder).damage(folder), "the edition's own folder is never altered"


def test_an_index_that_cannot_be_rebuilt_leaves_sql_answering(box: Toolbox, var: Path) -> None:
    _delete(Editions(var).folder(1) / INDEX)
    (var / "rebuilt").write_text("in the way")
    assert box.edition().index_state == REBUILDING
    _wait_until(lambda: box.edition().index_state == "fallback")
    assert len(box.edition().searcher.index.postings("id", "a-room").numbers) == 1


def test_threads_that_ask_at_once_are_given_one_edition(box: Toolbox) -> None:
    given = []
    threads = [Thread(target=lambda: given.append(box.edition())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(given) == 4
    assert len({id(edition) for edition in given}) == 1


@pytest.mark.parametrize("name", [DATABASE, INDEX])
def test_damage_while_serving_is_named_once_and_changes_no_answer(
    box: Toolbox, var: Path, ticks: Ticks, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    edition = box.edition()
    box.look_through()
    assert box.damaged == ()
    damaged = Editions(var).folder(1) / name
    path = damaged if damaged.is_file() else next(damaged.iterdir())
    path.write_bytes(b"noise")
    for _ in range(3):
        ticks.now += CHECK_EVERY_SECONDS
        box.look_through()
    assert [one.rpartition("/")[2] for one in box.damaged] == [path.name]
    assert len(caplog.messages) == 1
    assert path.name in caplog.text
    assert box.edition() is edition
    assert edition.searcher.index.postings("id", "a-room").numbers == (0,)

"""What a catalogue tells is worked out once for an edition, and never taken from anybody else."""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from tests.builders import NOW
from webapp.domain.catalogue import Catalogue
from webapp.index.reader import WhooshTermIndex
from webapp.search.answering.finder import find_services
from webapp.search.finding.knowledge import Knowledge
from webapp.search.finding.searcher import Searcher
from webapp.search.question.query import SearchQuery
from webapp.store.manifest import DATABASE, INDEX, Manifest
from webapp.store.shelf import read_catalogue
from webapp.toolbox import kept_knowledge
from webapp.toolbox.kept_knowledge import KNOWLEDGE, knowledge_of, read_knowledge, written

MARK = bytes(range(32))
QUESTIONS = (
    "西单B口母婴室",
    "xidan muyingshi",
    "library near Beihai",
    "北师大附近 不要医院",
    "一岁半",
)


@pytest.fixture
def folder(edition: Path, tmp_path: Path) -> Path:
    """The real edition, in a folder without what was kept."""
    for name in (DATABASE, "manifest.json"):
        (tmp_path / name).symlink_to(edition / name)
    return tmp_path


@pytest.fixture(autouse=True)
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How often a catalogue was read from its database."""
    times: list[int] = []

    def read(database: Path) -> Catalogue:
        times.append(1)
        return read_catalogue(database)

    monkeypatch.setattr(kept_knowledge, "read_catalogue", read)
    return times


def test_what_is_kept_answers_like_what_is_worked_out(
    folder: Path, edition: Path, counted: list[int]
) -> None:
    manifest = Manifest.read(folder)
    index = WhooshTermIndex.open(edition / INDEX, manifest.index_files)
    new, kept = (Searcher.assemble(knowledge_of(folder, manifest), index) for _ in range(2))
    assert len(counted) == 1
    assert kept.catalogue == new.catalogue
    for words in QUESTIONS:
        one, other = (find_services(SearchQuery(q=words), each, NOW) for each in (new, kept))
        assert one == other, words
    assert kept.gazetteer.find("西直们") == new.gazetteer.find("西直们")


@pytest.fixture(scope="module")
def small(edition: Path) -> Catalogue:
    """The catalogue without entries, of which little is to be worked out."""
    catalogue = read_catalogue(edition / DATABASE)
    return replace(catalogue, services=(), places=(), address_ranges=())


@pytest.mark.parametrize("damage", ["cut", "altered", "of another program", "empty"])
def test_what_is_damaged_or_of_another_program_is_worked_out_anew(
    folder: Path, small: Catalogue, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[Path] = []
    monkeypatch.setattr(
        kept_knowledge, "read_catalogue", lambda file: counted.append(file) or small
    )
    manifest = Manifest.read(folder)
    _put_in_place(folder, Knowledge.of(small), manifest)
    content = (folder / KNOWLEDGE).read_bytes()
    if damage == "of another program":
        monkeypatch.setattr(kept_knowledge, "_program", lambda: "another")
    else:
        spoilt = {"cut": content[:-1], "altered": content[:-9] + b"?" + content[-8:], "empty": b""}
        (folder / KNOWLEDGE).write_bytes(spoilt[damage])
    assert isinstance(knowledge_of(folder, manifest), Knowledge)
    assert counted == [folder / DATABASE]


def test_a_folder_that_cannot_be_written_serves_all_the_same(folder: Path) -> None:
    (folder / f".{KNOWLEDGE}.draft").mkdir()
    assert knowledge_of(folder, Manifest.read(folder)).catalogue.services
    assert not (folder / KNOWLEDGE).exists()


@pytest.mark.parametrize("value", [Path.unlink, timedelta(1), print, "a text"])
def test_code_of_others_is_not_run(tmp_path: Path, value: object) -> None:
    body = pickle.dumps(value)
    (tmp_path / KNOWLEDGE).write_bytes(MARK + sha256(body).digest() + body)
    assert read_knowledge(tmp_path / KNOWLEDGE, MARK) is None


def test_only_methods_of_ours_are_bound(tmp_path: Path) -> None:
    body = pickle.dumps("".join)
    (tmp_path / KNOWLEDGE).write_bytes(MARK + sha256(body).digest() + body)
    assert read_knowledge(tmp_path / KNOWLEDGE, MARK) is None


def _put_in_place(folder: Path, knowledge: Knowledge, manifest: Manifest) -> None:
    mark = kept_knowledge._mark(manifest)
    (folder / KNOWLEDGE).write_bytes(written(knowledge, mark))
    assert read_knowledge(folder / KNOWLEDGE, mark) is not None

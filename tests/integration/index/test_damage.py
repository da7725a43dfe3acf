"""A damaged or foreign index is noticed before anything in it is read as an index."""

import pickle
from pathlib import Path

import pytest

from tests.damaging import damage
from webapp.domain.problems import IndexDamaged
from webapp.domain.terms import Document
from webapp.index.reader import WhooshTermIndex
from webapp.index.writer import build_index, checksums

DOCUMENTS = (Document(0, (("id", ("a",)), ("name", ("母婴",)))),)


class _Trap:
    """Writes a file when it is unpickled, as any foreign pickle could."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (_spring, (str(self.path),))


def _spring(path: str) -> None:
    Path(path).write_text("sprung")


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    folder = tmp_path / "index"
    return folder, build_index(folder, DOCUMENTS)


def _toc(folder: Path) -> Path:
    (toc,) = folder.glob("*.toc")
    return toc


def test_a_sound_index_opens(built: tuple[Path, dict[str, str]]):
    folder, sums = built
    assert WhooshTermIndex.open(folder, sums).document_count() == 1


def test_a_foreign_pickle_is_never_loaded(built: tuple[Path, dict[str, str]], tmp_path: Path):
    folder, sums = built
    sprung = tmp_path / "sprung"
    _toc(folder).write_bytes(pickle.dumps(_Trap(sprung)))
    with pytest.raises(IndexDamaged):
        WhooshTermIndex.open(folder, sums)
    assert not sprung.exists()


def test_a_foreign_file_beside_is_noticed_because_a_newer_table_of_contents_would_win(
    built: tuple[Path, dict[str, str]], tmp_path: Path
):
    folder, sums = built
    (folder / "_MAIN_999.toc").write_bytes(pickle.dumps(_Trap(tmp_path / "sprung")))
    with pytest.raises(IndexDamaged, match="_MAIN_999"):
        WhooshTermIndex.open(folder, sums)
    assert not (tmp_path / "sprung").exists()


def test_a_truncated_file_is_noticed(built: tuple[Path, dict[str, str]]):
    folder, sums = built
    toc = _toc(folder)
    toc.write_bytes(toc.read_bytes()[:-1])
    with pytest.raises(IndexDamaged):
        WhooshTermIndex.open(folder, sums)


def test_a_missing_file_or_folder_is_noticed(built: tuple[Path, dict[str, str]], tmp_path: Path):
    folder, sums = built
    _toc(folder).unlink()
    with pytest.raises(IndexDamaged):
        WhooshTermIndex.open(folder, sums)
    with pytest.raises(IndexDamaged):
        WhooshTermIndex.open(tmp_path / "nowhere", sums)


def test_an_index_that_no_manifest_vouches_for_is_not_opened(
    built: tuple[Path, dict[str, str]],
):
    with pytest.raises(IndexDamaged):
        WhooshTermIndex.open(built[0], {})


def test_a_build_leaves_no_lock_and_names_every_file(built: tuple[Path, dict[str, str]]):
    folder, sums = built
    assert sums == checksums(folder)
    assert not [name for name in sums if "LOCK" in name]


def test_an_index_is_never_built_over_another(built: tuple[Path, dict[str, str]]):
    with pytest.raises(ValueError, match="not empty"):
        build_index(built[0], DOCUMENTS)


def test_documents_are_numbered_by_their_position(tmp_path: Path):
    with pytest.raises(ValueError, match="position"):
        build_index(tmp_path / "index", (Document(5, ()),))


@pytest.mark.parametrize("seed", range(28))
def test_any_damage_is_noticed_before_opening_and_changes_nothing_after(
    built: tuple[Path, dict[str, str]], seed: int
):
    folder, sums = built
    opened = WhooshTermIndex.open(folder, sums)
    damage(folder, seed)
    assert opened.postings("name", "母婴").numbers == (0,)
    assert opened.terms_with_prefix("id", "a", 5) == ("a",)
    with pytest.raises(IndexDamaged):
        WhooshTermIndex.open(folder, sums)

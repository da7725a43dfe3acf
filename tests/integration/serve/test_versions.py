"""Which editions ``serve`` keeps and which it builds anew: those of another version."""

import json
from pathlib import Path

import pytest

from tests.integration.toolbox.test_following_editions import publish_an_edition
from webapp.cli.serve.first_edition import is_of_another_version
from webapp.store.editions import Editions
from webapp.store.manifest import MANIFEST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Editions(tmp_path).folder(publish_an_edition(tmp_path))


def rewritten(folder: Path, **changes: object) -> Path:
    """The edition with other fields in its manifest; those that are ``None`` are left out."""
    content = json.loads((folder / MANIFEST).read_text("utf-8")) | changes
    kept = {name: value for name, value in content.items() if value is not None}
    (folder / MANIFEST).write_text(json.dumps(kept), "utf-8")
    return folder


def test_an_edition_of_this_version_is_kept(folder: Path, edition: Path) -> None:
    assert not is_of_another_version(folder)
    assert not is_of_another_version(edition), "the one that a refresh of the real data built"


@pytest.mark.parametrize(
    "changes",
    [{"shape": None}, {"shape": "0" * 16}, {"database": None}],
    ids=["older than shapes", "another shape", "a field less"],
)
def test_an_edition_of_another_version_is_recognised(
    folder: Path, changes: dict[str, object]
) -> None:
    assert is_of_another_version(rewritten(folder, **changes))


def test_what_a_later_version_says_beside_is_passed_over(folder: Path) -> None:
    assert not is_of_another_version(rewritten(folder, of_a_later_version=1))


def test_a_folder_without_a_manifest_is_no_other_version(tmp_path: Path) -> None:
    assert not is_of_another_version(tmp_path)

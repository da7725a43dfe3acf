"""An edition that another version built is served as it is: its entries, searched, and nothing
written."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from tests.integration.store.another_version import (
    AS_BEFORE,
    changed,
    of_another_version,
    with_reference,
    without_column,
)
from webapp.domain.problems import NoEdition
from webapp.domain.service import Visibility
from webapp.refresh.walk import refresh
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE
from webapp.toolbox.edition import OK
from webapp.toolbox.toolbox import Toolbox


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = small_settings(tmp_path_factory.mktemp("built"))
    refresh(settings, now=NOW)
    return settings


@pytest.fixture
def settings(built: Settings, tmp_path: Path) -> Settings:
    """A copy of an edition of this version, to be altered."""
    shutil.copytree(built.var.parent, tmp_path / "copy")
    return small_copy(built, tmp_path / "copy")


def small_copy(built: Settings, folder: Path) -> Settings:
    names = ("var", "raw", "reference")
    return Settings(**{name: folder / getattr(built, name).name for name in names})


def altered(settings: Settings, change: Callable[[Path], None]) -> Path:
    folder = Editions(settings.var).folder(1)
    change(folder / DATABASE)
    of_another_version(folder)
    return folder


def toolbox(settings: Settings) -> Toolbox:
    return Toolbox(settings, clock=lambda: NOW)


def test_its_entries_are_found_and_nothing_is_written(settings: Settings) -> None:
    folder = altered(settings, lambda database: changed(database, *AS_BEFORE))
    before = {path: path.stat().st_mtime_ns for path in settings.var.rglob("*")}
    edition = toolbox(settings).edition()
    found = find_services(SearchQuery(q="母婴室"), edition.searcher, NOW)
    assert (edition.index_state, edition.is_of_this_version) == (OK, False)
    assert "mbr-hanguang" in [hit.service.id for hit in found.hits]
    assert edition.manifest.entries == len(edition.catalogue.services) > 40
    assert {path: path.stat().st_mtime_ns for path in settings.var.rglob("*")} == before
    assert folder.is_dir()


def test_it_is_named_once_with_what_to_do(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    altered(settings, lambda database: changed(database, *AS_BEFORE))
    box = toolbox(settings)
    for _ in range(3):
        box.edition()
    assert len(caplog.messages) == 1
    assert "edition 1 was built by another version" in caplog.text
    assert "jiamenkou data refresh" in caplog.text


def test_kinds_that_are_sensitive_are_never_guessed(settings: Settings) -> None:
    """Editions were built before kinds said so; the reference data at hand do."""

    def open_to_all(database: Path) -> None:
        without_column(database, "note_zh")
        changed(database, "UPDATE services SET visibility = 'public' WHERE visibility = 'discreet'")
        with_reference(
            database, "taxonomy", lambda one: [kind.pop("sensitive") for kind in one["categories"]]
        )

    altered(settings, open_to_all)
    catalogue = toolbox(settings).edition().catalogue
    sensitive = {kind.id for kind in catalogue.taxonomy.categories if kind.sensitive}
    shown = [each for each in catalogue.services if each.category in sensitive]
    assert shown
    assert {each.visibility for each in shown} <= {Visibility.DISCREET, Visibility.CONFIDENTIAL}


def test_entries_of_a_kind_that_is_gone_are_left_out_and_counted(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    def of_a_kind_that_is_gone(database: Path) -> None:
        with_reference(database, "plan", lambda one: one.update(of_a_later_version=1))
        changed(database, "UPDATE services SET category = 'gone' WHERE id = 'mbr-hanguang'")
        changed(database, "UPDATE services SET street = 'gone'")

    before = toolbox(settings).edition().manifest.entries
    altered(settings, of_a_kind_that_is_gone)
    edition = toolbox(settings).edition()
    assert edition.left_out == ("mbr-hanguang",)
    assert edition.manifest.entries == before - 1
    assert {each.street for each in edition.catalogue.services} == {""}
    assert "(entries that cannot be shown: 1)" in caplog.text


def test_without_reference_data_that_can_be_read_it_is_refused(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    altered(settings, lambda db: with_reference(db, "district", lambda one: one.pop("adcode")))
    (settings.reference / "categories.yaml").write_text("needs: [", "utf-8")
    box = toolbox(settings)
    for _ in range(3):
        with pytest.raises(NoEdition, match=r"categories\.yaml"):
            box.edition()
    assert len(caplog.messages) == 1, "every visitor meets it, the log needs it once"


def test_a_damaged_one_is_refused_too(settings: Settings) -> None:
    folder = altered(settings, lambda database: changed(database, *AS_BEFORE))
    (folder / DATABASE).write_bytes((folder / DATABASE).read_bytes() + b"x")
    with pytest.raises(NoEdition, match="not as it was written"):
        toolbox(settings).edition()

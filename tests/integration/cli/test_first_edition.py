"""What ``serve`` does before it serves: an upgrade never takes a site down that was up."""

import shutil
from pathlib import Path
from threading import Thread

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from tests.integration.store.another_version import (
    AS_BEFORE,
    changed,
    of_another_version,
    with_reference,
)
from webapp.cli.serve.first_edition import ensure_an_edition, opened_edition
from webapp.domain.problems import NoEdition, SourceUnreadable
from webapp.refresh.walk import refresh
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return small_settings(tmp_path)


@pytest.fixture
def upgraded(settings: Settings) -> Settings:
    """A folder whose edition was built by another version."""
    refresh(settings, now=NOW)
    folder = Editions(settings.var).folder(1)
    changed(folder / DATABASE, *AS_BEFORE)
    of_another_version(folder)
    return settings


def spoil(settings: Settings) -> None:
    """Cut in mid-row, as a copy that broke off."""
    entries = settings.raw / "entries.csv"
    entries.write_text(entries.read_text("utf-8").rstrip()[:-20], "utf-8")


def test_the_first_edition_is_built_and_then_kept(settings: Settings) -> None:
    for _ in range(2):
        ensure_an_edition(settings)
    assert Editions(settings.var).current() == 1


def test_without_an_edition_bad_data_are_the_end(settings: Settings) -> None:
    spoil(settings)
    with pytest.raises(SourceUnreadable, match="in the middle of this row"):
        ensure_an_edition(settings)


def test_an_upgrade_builds_an_edition_of_its_own(upgraded: Settings) -> None:
    ensure_an_edition(upgraded)
    assert Editions(upgraded.var).current() == 2


def test_an_upgrade_with_bad_data_goes_on_with_what_there_is_and_says_so(
    upgraded: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(upgraded)
    ensure_an_edition(upgraded)
    told = capsys.readouterr().err
    assert Editions(upgraded.var).current() == 1
    assert "the file ends in the middle of this row" in told
    assert "edition 1 was built by another version and is served read-only" in told
    assert "Traceback" not in told


def test_an_upgrade_that_cannot_write_goes_on_too(
    upgraded: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    (upgraded.var / "editions" / "000002").write_text("in the way of the next edition")
    ensure_an_edition(upgraded)
    assert Editions(upgraded.var).current() == 1
    assert "is served read-only" in capsys.readouterr().err


def test_what_this_version_cannot_read_at_all_is_no_way_out(upgraded: Settings) -> None:
    folder = Editions(upgraded.var).folder(1)
    with_reference(folder / DATABASE, "district", lambda district: district.pop("adcode"))
    of_another_version(folder)
    shutil.rmtree(upgraded.reference)
    upgraded.reference.mkdir()
    with pytest.raises(NoEdition):
        ensure_an_edition(upgraded)


def test_what_somebody_went_back_to_is_not_replaced_at_the_next_start(upgraded: Settings) -> None:
    refresh(upgraded, now=NOW)
    editions = Editions(upgraded.var)
    editions.rollback(check=lambda folder: opened_edition(upgraded, folder))
    ensure_an_edition(upgraded)
    assert editions.current() == 1


def test_a_damaged_edition_is_named_and_nothing_is_built_over_it(settings: Settings) -> None:
    refresh(settings, now=NOW)
    (Editions(settings.var).folder(1) / DATABASE).write_bytes(b"")
    with pytest.raises(NoEdition, match="is damaged"):
        ensure_an_edition(settings)


def test_who_comes_second_waits_for_who_builds(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    editions = Editions(settings.var)
    with editions.lock():
        second = Thread(target=ensure_an_edition, args=(settings,))
        second.start()
        second.join(0.5)
        assert second.is_alive()
        assert editions.current() is None
    second.join(60)
    assert editions.current() == 1
    assert capsys.readouterr().err.count("waiting for it") == 1

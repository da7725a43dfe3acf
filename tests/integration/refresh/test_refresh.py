"""The filling walk on a small copy of the data: what it makes, and what makes it stop."""

import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings, write_entries
from webapp.domain.problems import EditionIncomplete, JiamenkouError, SourceUnreadable
from webapp.domain.service import Service
from webapp.refresh.parts import RefreshParts
from webapp.refresh.report import RefreshReport
from webapp.refresh.steps import STEPS
from webapp.refresh.walk import REAL_PARTS, refresh
from webapp.settings import Settings
from webapp.store.editions import Editions, EditionsBusy
from webapp.store.manifest import DATABASE, Manifest
from webapp.store.shelf import read_catalogue


@pytest.fixture
def small(tmp_path: Path) -> Settings:
    return small_settings(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A small edition, built once; copy it before changing anything."""
    settings = small_settings(tmp_path_factory.mktemp("built"))
    refresh(settings, now=NOW)
    return settings


@pytest.fixture
def served(built: Settings, tmp_path: Path) -> Settings:
    """A copy of the small data with edition 1 published."""
    home = tmp_path / "copy"
    shutil.copytree(built.var.parent, home)
    return replace(built, var=home / "var", raw=home / "raw", reference=home / "reference")


def files_of(settings: Settings) -> dict[str, bytes]:
    """Everything under editions but the lock and the counter, which say nothing to a reader."""
    home = settings.var / "editions"
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name not in ("lock", "last")
    }


def services_of(settings: Settings) -> tuple[Service, ...]:
    editions = Editions(settings.var)
    number = editions.current()
    assert number is not None
    return read_catalogue(editions.folder(number) / DATABASE).services


def drop(settings: Settings, keep: Callable[[str], bool]) -> None:
    """Leave only the lines of the entry file that ``keep`` wants."""
    path = settings.raw / "entries.csv"
    header, *lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join((header, *filter(keep, lines))), "utf-8")


def test_a_first_refresh_publishes_edition_one(built: Settings) -> None:
    editions = Editions(built.var)
    assert editions.current() == 1
    manifest = Manifest.read(editions.folder(1))
    assert (manifest.number, manifest.built_at) == (1, NOW)
    assert manifest.entries == len(services_of(built))


def test_an_entry_with_an_address_only_is_located(built: Settings) -> None:
    (service,) = [each for each in services_of(built) if each.id == "mbr-hanguang"]
    assert service.street in ("", "jinrongjie")
    assert (service.coordinates is None) == (service.located_by == "")


def test_the_same_files_give_the_same_catalogue(served: Settings) -> None:
    report = refresh(served, now=NOW + timedelta(days=1))
    editions = Editions(served.var)
    one, two = (Manifest.read(editions.folder(number)) for number in (1, 2))
    assert one.database == two.database
    assert one.sources == two.sources
    assert report.changes.added == report.changes.removed == report.changes.changed == ()


def test_what_changed_since_the_last_edition_is_told(served: Settings) -> None:
    drop(served, lambda line: not line.startswith("mbr-hanguang,"))
    text = (served.raw / "entries.csv").read_text("utf-8")
    (served.raw / "entries.csv").write_text(text.replace("紧急庇护", "紧急庇护所"), "utf-8")
    report = refresh(served, now=NOW)
    assert (report.changes.removed, report.changes.changed) == (("mbr-hanguang",), ("dv-shelter",))


def test_problems_of_rows_are_in_the_report_and_the_rows_are_not(served: Settings) -> None:
    with (served.raw / "more.csv").open("w", encoding="utf-8") as out:
        out.write((served.raw / "entries.csv").read_text("utf-8").splitlines()[0])
        out.write("\nNot-An-Id,nursing-room" + "," * 27 + "\n")
    report = refresh(served, now=NOW)
    assert any("Not-An-Id" in problem.message for problem in report.problems)
    assert report.manifest.entries == len(services_of(served))


def test_the_last_three_editions_are_kept(served: Settings) -> None:
    reports = [refresh(served, now=NOW) for _ in range(3)]
    assert [report.pruned for report in reports] == [(), (), (1,)]
    assert [manifest.number for manifest in Editions(served.var).all()] == [2, 3, 4]


def test_progress_names_every_step_and_counts_the_entries(served: Settings) -> None:
    told: list[tuple[str, int, int]] = []
    report = refresh(served, now=NOW, progress=lambda *step: told.append(step))
    assert tuple(dict.fromkeys(step for step, _, _ in told)) == STEPS
    entries = report.manifest.entries
    assert ("locate", entries, entries) in told


def fail_with(error: Exception) -> Callable[..., Any]:
    def fail(*_arguments: Any) -> Any:
        raise error

    return fail


DISK_FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("part", "step"),
    [
        ("read_reference", "read"),
        ("read_entries", "read"),
        ("locator_for", "locate"),
        ("documents_from", "store"),
        ("write_catalogue", "store"),
        ("write_terms", "store"),
        ("build_index", "index"),
        ("open_index", "check"),
    ],
)
@pytest.mark.parametrize("error", [DISK_FULL, ValueError("a bug")])
def test_a_part_that_fails_leaves_the_old_edition_and_names_the_step(
    served: Settings, part: str, step: str, error: Exception
) -> None:
    before = files_of(served)
    parts = replace(REAL_PARTS, **{part: fail_with(error)})
    with pytest.raises(EditionIncomplete, match=f"^{step}: ") as failure:
        refresh(served, now=NOW, parts=parts)
    assert str(error) in str(failure.value)
    assert files_of(served) == before


@pytest.mark.parametrize("name", STEPS)
def test_a_failure_as_a_step_begins_leaves_the_old_edition(served: Settings, name: str) -> None:
    before = files_of(served)

    def stumble(step: str, done: int, _all: int) -> None:
        if (step, done) == (name, 0):
            raise DISK_FULL

    with pytest.raises(EditionIncomplete, match=f"^{name}: .*No space left"):
        refresh(served, now=NOW, progress=stumble)
    assert files_of(served) == before
    assert refresh(served, now=NOW).manifest.entries == len(services_of(served))


def test_an_interrupt_leaves_no_half_of_an_edition(served: Settings) -> None:
    before = files_of(served)
    parts = replace(REAL_PARTS, build_index=fail_with(KeyboardInterrupt()))  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        refresh(served, now=NOW, parts=parts)
    assert files_of(served) == before


def test_a_disk_that_fills_up_half_way_leaves_the_old_edition(served: Settings) -> None:
    before = files_of(served)

    def half_written(folder: Path, _documents: Any) -> dict[str, str]:
        folder.mkdir()
        (folder / "MAIN.seg").write_bytes(b"half")
        raise DISK_FULL

    with pytest.raises(EditionIncomplete, match=r"^index: .*No space left"):
        refresh(served, now=NOW, parts=replace(REAL_PARTS, build_index=half_written))
    assert files_of(served) == before


def without_last(parts: RefreshParts) -> RefreshParts:
    """Parts whose index forgets the last document."""
    return replace(parts, documents_from=lambda catalogue: parts.documents_from(catalogue)[:-1])


def with_wrong_ids(parts: RefreshParts) -> RefreshParts:
    """Parts whose index holds as many documents, two of them exchanged."""

    def exchanged(catalogue: Any) -> Any:
        one, two, *rest = parts.documents_from(catalogue)
        return (replace(one, fields=two.fields), replace(two, fields=one.fields), *rest)

    return replace(parts, documents_from=exchanged)


def with_another_catalogue(parts: RefreshParts) -> RefreshParts:
    """Parts whose database holds other names than those that were meant."""

    def renamed(path: Path, catalogue: Any) -> None:
        first = replace(catalogue.services[0], name_zh="别的名字")
        parts.write_catalogue(path, replace(catalogue, services=(first, *catalogue.services[1:])))

    return replace(parts, write_catalogue=renamed)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (without_last, "documents for"),
        (with_wrong_ids, "is not indexed as number 0"),
        (with_another_catalogue, "does not hold the catalogue"),
    ],
)
def test_an_edition_that_is_not_what_was_meant_is_not_published(
    served: Settings, spoil: Callable[[RefreshParts], RefreshParts], said: str
) -> None:
    before = files_of(served)
    with pytest.raises(EditionIncomplete, match=said):
        refresh(served, now=NOW, parts=spoil(REAL_PARTS))
    assert files_of(served) == before


def test_a_locator_that_places_a_confidential_entry_is_never_asked(served: Settings) -> None:
    asked: list[str] = []

    def locator_for(*_arguments: Any) -> Callable[[Service], Service]:
        def note(service: Service) -> Service:
            asked.append(service.id)
            return service

        return note

    refresh(served, now=NOW, parts=replace(REAL_PARTS, locator_for=locator_for))
    assert "dv-shelter" not in asked
    assert len(asked) == len(services_of(served)) - 1


def test_an_emptied_category_is_not_published(served: Settings) -> None:
    category = services_of(served)[0].category
    before = files_of(served)
    drop(served, lambda line: f",{category}," not in line)
    with pytest.raises(EditionIncomplete, match=f"{category}: had .* and now has none"):
        refresh(replace(served, most_lost_share=1.0), now=NOW)
    assert files_of(served) == before


def half_of(settings: Settings) -> None:
    """Leave out every second of the commonest kind: no category is emptied."""
    lines = iter(range(10_000))
    drop(settings, lambda line: ",childrens-home," not in line or next(lines) % 2 == 0)


def test_losing_more_than_the_stated_share_is_not_published(served: Settings) -> None:
    half_of(served)
    with pytest.raises(EditionIncomplete, match=r"entries are gone, more than 10%"):
        refresh(served, now=NOW)
    assert refresh(replace(served, most_lost_share=0.5), now=NOW).manifest.number > 1


def test_losses_can_be_accepted_in_so_many_words(served: Settings) -> None:
    half_of(served)
    report: RefreshReport = refresh(served, now=NOW, accept_losses=True)
    assert Editions(served.var).current() == report.manifest.number


@pytest.mark.parametrize("content", [b"", b"id,category\n", "母婴室".encode("gb18030") * 40])
def test_a_source_that_cannot_be_read_leaves_the_old_edition_and_is_named(
    served: Settings, content: bytes
) -> None:
    before = files_of(served)
    (served.raw / "entries.csv").write_bytes(content)
    with pytest.raises(SourceUnreadable, match=r"entries\.csv"):
        refresh(served, now=NOW)
    assert files_of(served) == before


def test_a_folder_without_entry_files_is_named(served: Settings) -> None:
    (served.raw / "entries.csv").unlink()
    with pytest.raises(SourceUnreadable, match=r"no entry files"):
        refresh(served, now=NOW)


def test_two_refreshes_do_not_run_together(served: Settings) -> None:
    before = files_of(served)
    with Editions(served.var).lock(), pytest.raises(EditionsBusy, match="another refresh"):
        refresh(served, now=NOW)
    assert files_of(served) == before
    refresh(served, now=NOW)


def test_a_folder_that_cannot_be_written_is_said_so(small: Settings) -> None:
    small.var.write_text("a file where a folder should be")
    with pytest.raises(JiamenkouError, match="begin: "):
        refresh(small, now=NOW)


def test_an_edition_of_an_older_version_is_replaced(served: Settings) -> None:
    (Editions(served.var).folder(1) / DATABASE).write_bytes(b"old")
    report = refresh(served, now=NOW)
    assert len(report.changes.added) == report.manifest.entries


def test_going_back_serves_the_entries_of_before(served: Settings) -> None:
    before = services_of(served)
    write_entries(served.raw / "entries.csv", every=19)
    refresh(served, now=NOW, accept_losses=True)
    assert services_of(served) != before
    Editions(served.var).rollback()
    assert services_of(served) == before


def test_a_list_that_cannot_be_read_is_named_and_not_passed_over(served: Settings) -> None:
    (served.raw / "list.XLSX").write_bytes(b"PK\x03\x04workbook")
    (served.raw / ".list.csv.swp").write_bytes(b"an editor's own")
    report = refresh(served, now=NOW)
    assert [str(problem).rpartition("/")[2] for problem in report.problems] == [
        "list.XLSX: error: is an Excel workbook or zip archive, not a text file:"
        " export it as CSV in UTF-8"
    ]
    assert "raw/list.XLSX" in report.manifest.sources

"""What makes a refresh stop: the old edition goes on being served and the reason is named."""

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import (
    drop,
    files_of,
    services_of,
)
from webapp.domain.news import NewsKind
from webapp.domain.problems import EditionIncomplete, EntriesLost, JiamenkouError, SourceUnreadable
from webapp.refresh.functions import RefreshFunctions
from webapp.refresh.losses import ALL
from webapp.refresh.report import RefreshReport
from webapp.refresh.steps import STEPS
from webapp.refresh.walk import REAL_FUNCTIONS, refresh
from webapp.settings import Settings
from webapp.store.editions import Editions, EditionsBusy


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
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (DISK_FULL, "the disk is full"),
        (ValueError("a bug"), "a fault of the program (ValueError, "),
    ],
)
def test_a_part_that_fails_leaves_the_old_edition_and_names_the_step(
    served: Settings, part: str, step: str, error: Exception, said: str
) -> None:
    before = files_of(served)
    functions = replace(REAL_FUNCTIONS, **{part: fail_with(error)})
    with pytest.raises(EditionIncomplete, match=f"^{step}: ") as failure:
        refresh(served, now=NOW, functions=functions)
    assert said in str(failure.value)
    assert files_of(served) == before


@pytest.mark.parametrize("name", STEPS)
def test_a_failure_as_a_step_begins_leaves_the_old_edition(served: Settings, name: str) -> None:
    before = files_of(served)

    def stumble(step: str, done: int, _all: int) -> None:
        if (step, done) == (name, 0):
            raise DISK_FULL

    with pytest.raises(EditionIncomplete, match=f"^{name}: .*the disk is full"):
        refresh(served, now=NOW, progress=stumble)
    assert files_of(served) == before
    assert refresh(served, now=NOW).manifest.entries == len(services_of(served))


def test_an_interrupt_leaves_no_half_of_an_edition(served: Settings) -> None:
    before = files_of(served)
    functions = replace(REAL_FUNCTIONS, build_index=fail_with(KeyboardInterrupt()))  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        refresh(served, now=NOW, functions=functions)
    assert files_of(served) == before


def test_a_disk_that_fills_up_half_way_leaves_the_old_edition(served: Settings) -> None:
    before = files_of(served)

    def half_written(folder: Path, _documents: Any) -> dict[str, str]:
        folder.mkdir()
        (folder / "MAIN.seg").write_bytes(b"half")
        raise DISK_FULL

    with pytest.raises(EditionIncomplete, match=r"^index: .*the disk is full"):
        refresh(served, now=NOW, functions=replace(REAL_FUNCTIONS, build_index=half_written))
    assert files_of(served) == before


def without_last(functions: RefreshFunctions) -> RefreshFunctions:
    """Parts whose index forgets the last document."""
    return replace(
        functions, documents_from=lambda catalogue: functions.documents_from(catalogue)[:-1]
    )


def with_wrong_ids(functions: RefreshFunctions) -> RefreshFunctions:
    """Parts whose index holds as many documents, two of them exchanged."""

    def exchanged(catalogue: Any) -> Any:
        one, two, *rest = functions.documents_from(catalogue)
        return (replace(one, fields=two.fields), replace(two, fields=one.fields), *rest)

    return replace(functions, documents_from=exchanged)


def with_another_catalogue(functions: RefreshFunctions) -> RefreshFunctions:
    """Parts whose database holds other names than those that were meant."""

    def renamed(path: Path, catalogue: Any) -> None:
        first = replace(catalogue.services[0], name_zh="别的名字")
        functions.write_catalogue(
            path, replace(catalogue, services=(first, *catalogue.services[1:]))
        )

    return replace(functions, write_catalogue=renamed)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (without_last, "documents for"),
        (with_wrong_ids, "is not indexed as number 0"),
        (with_another_catalogue, "does not hold what was written"),
    ],
)
def test_an_edition_that_is_not_what_was_meant_is_not_published(
    served: Settings, spoil: Callable[[RefreshFunctions], RefreshFunctions], said: str
) -> None:
    before = files_of(served)
    with pytest.raises(EditionIncomplete, match=said):
        refresh(served, now=NOW, functions=spoil(REAL_FUNCTIONS))
    assert files_of(served) == before


def test_an_entry_that_is_served_and_gone_is_named_and_nothing_is_published(
    served: Settings,
) -> None:
    before = files_of(served)
    drop(served, lambda line: not line.startswith("mbr-hanguang,"))
    with pytest.raises(EntriesLost) as told:
        refresh(served, now=NOW)
    lines = str(told.value).splitlines()
    assert lines[0] == ("check: entries that are served would be lost (1); nothing was published:")
    assert lines[1] == "  mbr-hanguang 汉光百货妈咪屋: no file has a row of it"
    assert lines[2].endswith("jiamenkou data refresh --accept-losses mbr-hanguang")
    assert files_of(served) == before


def misspell(settings: Settings, id_: str, right: str, wrong: str) -> None:
    path = settings.raw / "entries.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    spelt = (line.replace(right, wrong) if line.startswith(f"{id_},") else line for line in lines)
    path.write_text("".join(spelt), "utf-8")


@pytest.mark.parametrize("wrong", [",nursing_room,", ",,"])
def test_a_typo_in_the_kind_does_not_unpublish(served: Settings, wrong: str) -> None:
    before = files_of(served)
    misspell(served, "mbr-hanguang", ",nursing-room,", wrong)
    with pytest.raises(EntriesLost, match=r"mbr-hanguang .*entries\.csv:2: error: category: "):
        refresh(served, now=NOW)
    assert files_of(served) == before
    accepted = frozenset({"mbr-hanguang"})
    assert refresh(served, now=NOW, accept_losses=accepted).ids(NewsKind.REMOVED) == (
        "mbr-hanguang",
    )


def test_a_typo_in_an_id_does_not_unpublish(served: Settings) -> None:
    misspell(served, "mbr-hanguang", "mbr-hanguang,", "mbr_hanguang,")
    with pytest.raises(EntriesLost, match=r"mbr-hanguang .*: no file has a row of it"):
        refresh(served, now=NOW)


def test_accepting_one_loss_accepts_no_other(served: Settings) -> None:
    half_of(served)
    with pytest.raises(EntriesLost, match="would be lost") as told:
        refresh(served, now=NOW, accept_losses=frozenset({"mbr-hanguang"}))
    assert str(told.value).endswith("--accept-losses all")


def test_what_is_retired_is_no_loss(served: Settings) -> None:
    drop(served, lambda line: not line.startswith("mbr-hanguang,"))
    (served.reference / "retired.csv").write_text(
        "id,moved_to,reason_zh\nmbr-hanguang,,已停办\n", "utf-8"
    )
    assert refresh(served, now=NOW).ids(NewsKind.REMOVED) == ("mbr-hanguang",)


def test_a_file_that_was_cut_off_leaves_the_old_edition(served: Settings) -> None:
    before = files_of(served)
    path = served.raw / "entries.csv"
    content = path.read_bytes()
    for cut in (len(content) // 2, len(content) - 40, content.rindex(b"\n", 0, -1) + 1):
        path.write_bytes(content[:cut])
        with pytest.raises((SourceUnreadable, EntriesLost)):
            refresh(served, now=NOW)
    assert files_of(served) == before


def half_of(settings: Settings) -> None:
    """Leave out every second of the two commonest kinds: no category is emptied."""
    lines = iter(range(10_000))
    common = (",childrens-home,", ",parent-school,")
    drop(settings, lambda line: not any(k in line for k in common) or next(lines) % 2 == 0)


def test_losing_more_than_the_stated_share_is_not_published(served: Settings) -> None:
    gone = {service.id for service in services_of(served)}
    half_of(served)
    lines = (served.raw / "entries.csv").read_text("utf-8").splitlines()
    gone -= {line.partition(",")[0] for line in lines}
    retired = "".join(f"{id_},,已停办\n" for id_ in gone)
    (served.reference / "retired.csv").write_text(f"id,moved_to,reason_zh\n{retired}", "utf-8")
    with pytest.raises(EditionIncomplete, match=r"entries are gone, more than 10%"):
        refresh(served, now=NOW)
    assert refresh(replace(served, most_lost_share=0.5), now=NOW).manifest.number > 1


def test_losses_can_be_accepted_in_so_many_words(served: Settings) -> None:
    half_of(served)
    report: RefreshReport = refresh(served, now=NOW, accept_losses=frozenset({ALL}))
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

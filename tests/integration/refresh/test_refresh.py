"""The filling walk on a small copy of the data: what it makes, and what makes it stop."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.builders import NOW
from tests.integration.refresh.small import drop, services_of, write_entries
from webapp.domain.news import NewsKind
from webapp.domain.service import Service
from webapp.refresh.losses import ALL
from webapp.refresh.steps import STEPS
from webapp.refresh.walk import REAL_FUNCTIONS, refresh
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE, Manifest
from webapp.store.news_file import read_news


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
    assert report.news == ()


def test_what_changed_since_the_last_edition_is_told(served: Settings) -> None:
    drop(served, lambda line: not line.startswith("mbr-hanguang,"))
    text = (served.raw / "entries.csv").read_text("utf-8")
    (served.raw / "entries.csv").write_text(text.replace("紧急庇护", "紧急庇护所"), "utf-8")
    report = refresh(served, now=NOW, accept_losses=frozenset({"mbr-hanguang"}))
    told = [(news.entry, news.kind, news.fields) for news in report.news]
    assert told == [
        ("dv-shelter", NewsKind.CHANGED, ("name_zh",)),
        ("mbr-hanguang", NewsKind.REMOVED, ()),
    ]
    first, second = (read_news(Editions(served.var).folder(number)) for number in (1, 2))
    assert [(each.number, each.before, len(each.news)) for each in first] == [(1, None, 0)]
    assert [(each.number, each.before, each.news) for each in second] == [(2, 1, report.news)]


def test_problems_of_rows_are_in_the_report_and_the_rows_are_not(served: Settings) -> None:
    with (served.raw / "more.csv").open("w", encoding="utf-8") as out:
        header = (served.raw / "entries.csv").read_text("utf-8").splitlines()[0]
        out.write(f"{header}\nNot-An-Id,nursing-room{',' * (header.count(',') - 1)}\n")
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


def test_a_locator_that_places_a_confidential_entry_is_never_asked(served: Settings) -> None:
    asked: list[str] = []

    def locator_for(*_arguments: Any) -> Callable[[Service], Service]:
        def note(service: Service) -> Service:
            asked.append(service.id)
            return service

        return note

    refresh(served, now=NOW, functions=replace(REAL_FUNCTIONS, locator_for=locator_for))
    assert "dv-shelter" not in asked
    assert len(asked) == len(services_of(served)) - 1


def test_an_edition_of_an_older_version_is_replaced(served: Settings) -> None:
    (Editions(served.var).folder(1) / DATABASE).write_bytes(b"old")
    report = refresh(served, now=NOW)
    assert len(report.ids(NewsKind.ADDED)) == report.manifest.entries


def test_going_back_serves_the_entries_of_before(served: Settings) -> None:
    before = services_of(served)
    write_entries(served.raw / "entries.csv", every=19)
    refresh(served, now=NOW, accept_losses=frozenset({ALL}))
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

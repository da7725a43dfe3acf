"""The edition of the real data: all of it, nothing else, and nothing said that must not be."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from webapp import paths
from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Visibility
from webapp.durable import checksum
from webapp.index.reader import WhooshTermIndex
from webapp.store.manifest import DATABASE, INDEX, Manifest
from webapp.store.shelf import read_catalogue
from webapp.store.terms import SqlTermIndex


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, str]]:
    with (paths.RAW / "entries.csv").open(encoding="utf-8", newline="") as opened:
        return {row["id"]: row for row in csv.DictReader(opened)}


@pytest.fixture(scope="module")
def catalogue(edition: Path) -> Catalogue:
    return read_catalogue(edition / DATABASE)


@pytest.fixture(scope="module")
def manifest(edition: Path) -> Manifest:
    return Manifest.read(edition)


def test_all_entries_are_in_it_none_lost_and_none_invented(
    catalogue: Catalogue, rows: dict[str, dict[str, str]]
) -> None:
    assert len(rows) > 900
    assert [service.id for service in catalogue.services] == sorted(rows)


def test_what_the_files_say_is_kept_word_for_word(
    catalogue: Catalogue, rows: dict[str, dict[str, str]]
) -> None:
    plain = ("category", "name_zh", "name_en", "host_zh", "address_zh", "hours", "note_zh")
    for service in catalogue.services:
        row = rows[service.id]
        assert {name: getattr(service, name) for name in plain} == {n: row[n] for n in plain}
        assert (service.status, service.visibility) == (row["status"], row["visibility"])
        assert ";".join(service.phones) == row["phones"]
        assert ";".join(service.commitments) == row["commitments"]
        assert service.source.date == row["source_date"]


def test_a_coordinate_of_the_files_is_never_altered(
    catalogue: Catalogue, rows: dict[str, dict[str, str]]
) -> None:
    for service in catalogue.services:
        row = rows[service.id]
        if row["lat"]:
            assert service.coordinates is not None
            assert service.coordinates.lat == float(row["lat"])
            assert service.coordinates.lon == float(row["lon"])
            assert service.precision == row["coordinate_precision"]
            assert service.located_by == "entry"


def test_only_entries_with_an_address_are_given_a_point_and_it_says_whose_it_is(
    catalogue: Catalogue, rows: dict[str, dict[str, str]]
) -> None:
    given = [s for s in catalogue.services if s.coordinates and not rows[s.id]["lat"]]
    assert given
    for service in given:
        assert service.address_zh
        assert service.precision != "none"
        assert service.located_by not in ("", "entry")


def test_the_confidential_entry_has_nothing_that_leads_to_it(
    catalogue: Catalogue, edition: Path
) -> None:
    secret = [s for s in catalogue.services if s.visibility is Visibility.CONFIDENTIAL]
    assert len(secret) == 1
    assert (secret[0].address_zh, secret[0].street, secret[0].community_code) == ("", "", "")
    assert (secret[0].coordinates, secret[0].located_by) == (None, "")
    number = catalogue.services.index(secret[0])
    index = SqlTermIndex(edition / DATABASE)
    for field in ("address", "area"):
        for term in index.terms_with_prefix(field, "", 100_000):
            assert number not in index.postings(field, term).numbers
    index.close()


def test_both_indexes_hold_every_id_under_its_number(
    catalogue: Catalogue, edition: Path, manifest: Manifest
) -> None:
    whoosh = WhooshTermIndex.open(edition / INDEX, manifest.index_files)
    sql = SqlTermIndex(edition / DATABASE)
    for index in (whoosh, sql):
        assert index.document_count() == len(catalogue.services)
        for number, service in enumerate(catalogue.services):
            assert list(index.postings("id", service.id).numbers) == [number]
    sql.close()


def test_both_indexes_give_the_same_answers(edition: Path, manifest: Manifest) -> None:
    whoosh = WhooshTermIndex.open(edition / INDEX, manifest.index_files)
    sql = SqlTermIndex(edition / DATABASE)
    terms = sql.terms_with_prefix("name", "", 400)
    assert terms == whoosh.terms_with_prefix("name", "", 400)
    for term in terms:
        one, other = whoosh.postings("name", term), sql.postings("name", term)
        assert list(one.numbers) == list(other.numbers)
        assert list(one.weights) == list(other.weights)
    sql.close()


def test_the_manifest_counts_and_vouches_for_everything(
    catalogue: Catalogue, edition: Path, manifest: Manifest
) -> None:
    assert manifest.entries == len(catalogue.services)
    assert manifest.by_category == Counter(s.category for s in catalogue.services)
    assert manifest.by_status == Counter(s.status for s in catalogue.services)
    assert manifest.sources["raw/entries.csv"] == checksum(paths.RAW / "entries.csv")
    assert {f"reference/{path.name}" for path in paths.REFERENCE.glob("*.csv")} <= set(
        manifest.sources
    )
    assert manifest.damage(edition) == ()


def test_reference_data_is_in_the_edition_whole(catalogue: Catalogue) -> None:
    assert len(catalogue.taxonomy.categories) == 33
    assert (len(catalogue.streets), len(catalogue.communities)) == (15, 263)
    assert len(catalogue.plan.commitments) == 56
    assert all(street.polygons for street in catalogue.streets)

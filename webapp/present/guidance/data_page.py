"""The data page: files to take away with their size and licence, answers for programs, sources."""

from collections.abc import Mapping

from webapp.present.guidance.models import DataPage, Download, GuidancePage, SourceRow
from webapp.present.wording.sentences import gettext
from webapp.present.wording.values import Link

BYTES_IN_KILOBYTE = 1000


def data_page(figures: GuidancePage, sizes: Mapping[str, int]) -> DataPage:
    """``sizes`` are the bytes of each file, by its name."""
    return DataPage(
        h1=figures.h1,
        figures=figures,
        downloads=_downloads(sizes),
        sources=_sources(),
        answers=(
            Link(gettext("Search"), "/api/v1/search?q=母婴室&near=西单"),
            Link(gettext("Kinds of service"), "/api/v1/categories"),
            Link(gettext("Streets"), "/api/v1/streets"),
            Link(gettext("Places for a map"), "/api/v1/points"),
            Link(gettext("What the plan promises"), "/api/v1/plan"),
            Link(gettext("Description of all answers (OpenAPI 3.1)"), "/api/v1/openapi.json"),
        ),
    )


def _downloads(sizes: Mapping[str, int]) -> tuple[Download, ...]:
    files = (
        (
            gettext("All entries as a table"),
            "entries.csv",
            gettext("CSV, UTF-8, coordinates in WGS-84"),
        ),
        (
            gettext("All entries as a map layer"),
            "entries.geojson",
            gettext("GeoJSON, WGS-84; entries without a place have no geometry"),
        ),
        (
            gettext("All entries for other directories"),
            "hsds.zip",
            gettext("Human Services Data Specification 3.1: tables in a ZIP file"),
        ),
    )
    licence = gettext(
        "Metro stations: © OpenStreetMap contributors, ODbL 1.0. Other facts are from public"
        " lists; no licence is stated."
    )
    return tuple(
        Download(text, f"/data/{name}", note, size_text(sizes[name]), licence)
        for text, name, note in files
    )


def size_text(size: int) -> str:
    """The size of a file of that many bytes, to the kilobyte."""
    return gettext("%(kilobytes)s kB", kilobytes=str(max(1, round(size / BYTES_IN_KILOBYTE))))


def _sources() -> tuple[SourceRow, ...]:
    osm = gettext("© OpenStreetMap contributors, ODbL 1.0")
    lists = gettext("Facts from public lists; no licence is stated")
    mixed = gettext("OpenStreetMap and public lists")
    rows = (
        ("entries.csv", gettext("The services"), _entries_origin(), lists),
        ("streets.geojson", gettext("The 15 streets and their outlines"), mixed, osm),
        ("places.csv", gettext("Landmarks, schools, hospitals, metro entrances"), mixed, osm),
        ("address_points.csv", gettext("House numbers for finding addresses"), mixed, osm),
        ("lane_points.csv", gettext("Lanes for finding addresses"), mixed, osm),
        ("roads.csv", gettext("Roads for finding addresses"), mixed, osm),
        ("compounds.csv", gettext("Residential compounds"), mixed, osm),
        ("communities.csv", gettext("The 263 communities"), _communities_origin(), lists),
        ("holidays.csv", gettext("Public holidays and make-up workdays"), _holidays(), lists),
    )
    return tuple(SourceRow(*row) for row in rows)


def _entries_origin() -> str:
    return gettext("Public sources and the district's plan, compiled on 2026-11-24")


def _communities_origin() -> str:
    return gettext("Public lists; the points are worked out from addresses")


def _holidays() -> str:
    return gettext("Notices of the State Council")

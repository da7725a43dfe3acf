"""The data page: files to take away with their size and licence, answers for programs, sources."""

from collections.abc import Container, Mapping

from webapp.domain.catalogue import Catalogue
from webapp.present.guidance.models import DataPage, Download, GuidancePage, SourceRow
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link

BYTES_IN_KILOBYTE = 1000


def data_page(
    figures: GuidancePage,
    sizes: Mapping[str, int],
    catalogue: Catalogue,
    sentences: Sentences,
    faces: Container[str] = (),
) -> DataPage:
    """``sizes`` are the bytes of each file, by its name; ``faces`` are what the site has beside its
    pages."""
    say = sentences.say
    return DataPage(
        h1=figures.h1,
        figures=figures,
        downloads=_downloads(sizes, sentences),
        sources=_sources(sentences),
        answers=(
            Link(say("Search"), _search_for_example(catalogue)),
            Link(say("Kinds of service"), "/api/v1/categories"),
            Link(say("Subdistricts"), "/api/v1/streets"),
            Link(say("Places for a map"), "/api/v1/points"),
            Link(say("Aims of the plan"), "/api/v1/plan"),
            Link(say("Description of all answers (OpenAPI 3.1)"), "/api/v1/openapi.json"),
            *(link for face, link in _faces(sentences) if face in faces),
        ),
    )


def _faces(sentences: Sentences) -> tuple[tuple[str, Link], ...]:
    """What the site may also have, by its name in the settings."""
    say, prefix = sentences.say, sentences.language.prefix
    return (
        ("feeds", Link(say("What is new"), f"{prefix}/feeds/all.atom")),
        ("hsds", Link(say("For other directories: HSDS 3.1"), "/hsds/services")),
        ("editions", Link(say("Files of each edition, and what changed"), "/data/editions")),
        ("embed", Link(say("A list for your own page"), f"{prefix}/embed")),
        ("assistants", Link(say("For assistants"), "/llms.txt")),
    )


def _search_for_example(catalogue: Catalogue) -> str:
    """A search that finds something here, as the address of its answer."""
    most, near = catalogue.taxonomy.pages.near_me, catalogue.district.example.zh
    q = f"q={catalogue.taxonomy.category(most).zh}" if most else ""
    asked = "&".join(filter(None, (q, f"near={near}" if near else "")))
    return f"/api/v1/search?{asked}" if asked else "/api/v1/search"


def _downloads(sizes: Mapping[str, int], sentences: Sentences) -> tuple[Download, ...]:
    licence = sentences.say(
        "Metro stations: © OpenStreetMap contributors, ODbL 1.0. Other facts are from public"
        " lists; no licence is stated."
    )
    return tuple(
        Download(text, f"/data/{name}", note, size_text(sizes[name], sentences), licence)
        for text, name, note in _files(sentences)
    )


def _files(sentences: Sentences) -> tuple[tuple[str, str, str], ...]:
    """What each file is, its name, and its form."""
    say = sentences.say
    return (
        (
            say("All services for Excel, WPS or another spreadsheet"),
            "entries-spreadsheet.csv",
            say(
                "CSV that can be opened and saved there and read in again; take this one to look"
                " at it or change it"
            ),
        ),
        (
            say("All services as a table for programs"),
            "entries.csv",
            say("CSV, UTF-8, coordinates in WGS-84; spreadsheets may damage it"),
        ),
        (
            say("All services as a map layer"),
            "entries.geojson",
            say("GeoJSON, WGS-84; services without a known place have no geometry"),
        ),
        (
            say("What was confirmed, and until when"),
            "facts.csv",
            say("CSV, UTF-8: the source of single facts, when somebody looked and how"),
        ),
        (
            say("All services for other directories"),
            "hsds.zip",
            say("Human Services Data Specification 3.1: tables in a ZIP file"),
        ),
    )


def size_text(size: int, sentences: Sentences) -> str:
    """The size of a file of that many bytes, to the kilobyte."""
    return sentences.say("%(kilobytes)s kB", kilobytes=str(max(1, round(size / BYTES_IN_KILOBYTE))))


def _sources(sentences: Sentences) -> tuple[SourceRow, ...]:
    say = sentences.say
    osm = say("© OpenStreetMap contributors, ODbL 1.0")
    lists = say("Facts from public lists; no licence is stated")
    mixed = say("OpenStreetMap and public lists")
    rows = (
        ("entries.csv", say("The services"), _entries_origin(sentences), lists),
        ("streets.geojson", say("The 15 subdistricts and their outlines"), mixed, osm),
        ("places.csv", say("Landmarks, schools, hospitals, metro entrances"), mixed, osm),
        ("address_points.csv", say("House numbers for finding addresses"), mixed, osm),
        ("lane_points.csv", say("Lanes for finding addresses"), mixed, osm),
        ("roads.csv", say("Roads for finding addresses"), mixed, osm),
        ("compounds.csv", say("Residential compounds"), mixed, osm),
        ("communities.csv", say("The 263 communities"), _communities_origin(sentences), lists),
        ("holidays.csv", say("Public holidays and make-up workdays"), _holidays(sentences), lists),
    )
    return tuple(SourceRow(*row) for row in rows)


def _entries_origin(sentences: Sentences) -> str:
    return sentences.say("Public information and the district's plan, compiled on 24 November 2026")


def _communities_origin(sentences: Sentences) -> str:
    return sentences.say("Public lists; the points are worked out from addresses")


def _holidays(sentences: Sentences) -> str:
    return sentences.say("Notices of the State Council")

"""Open data: the whole edition as files."""

import json
from dataclasses import dataclass

from flask import Blueprint, Response

from webapp.domain.catalogue import Catalogue
from webapp.domain.languages import SIMPLIFIED
from webapp.domain.newest import newest_fact
from webapp.present.api.models import DatedLayer, Facts
from webapp.present.api.results import feature, layer_of, service_facts
from webapp.present.files.hsds.package import Release, hsds_zip
from webapp.present.files.table import entries_csv, entries_for_spreadsheets, facts_csv
from webapp.present.wording.words import Words
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.store.manifest import Manifest
from webapp.web.api.described import GEOJSON, describes
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition

CSV, ZIP = "text/csv", "application/zip"

blueprint = Blueprint("downloads", __name__, url_prefix="/data")


@blueprint.get("/entries.csv")
@describes(None, CSV)
def table() -> Response:
    """Every entry, in the columns in which entries are read."""
    return as_file(_body("entries.csv"), "entries.csv")


@blueprint.get("/entries-spreadsheet.csv")
@describes(None, CSV)
def spreadsheet() -> Response:
    """Every entry, in a form that Excel, WPS and the like can open and save without damage."""
    return as_file(_body("entries-spreadsheet.csv"), "entries-spreadsheet.csv")


@blueprint.get("/entries.geojson")
@describes(DatedLayer[Facts], GEOJSON)
def layer() -> Response:
    """Every entry as GeoJSON."""
    return as_file(_body("entries.geojson"), "entries.geojson")


@blueprint.get("/facts.csv")
@describes(None, CSV)
def facts() -> Response:
    """Which facts of which entries were confirmed, when, how, and until when that holds."""
    return as_file(_body("facts.csv"), "facts.csv")


@blueprint.get("/hsds.zip")
@describes(None, ZIP)
def package() -> Response:
    """Every entry in the Human Services Data Specification 3.1, as a package of tables."""
    return as_file(_body("hsds.zip"), "hsds.zip")


@dataclass(frozen=True, slots=True)
class Contents:
    """What the files of an edition are made from; ``words`` are those of simplified Chinese."""

    catalogue: Catalogue
    manifest: Manifest
    words: Words

    @classmethod
    def of(cls, localized: LocalizedEdition) -> "Contents":
        """Of the edition that is served."""
        edition = localized.edition
        return cls(edition.catalogue, edition.manifest, localized.wording.words)


def _body(name: str) -> Body:
    """The file of the edition that is served, made when it is first asked for and kept as long as
    the edition."""
    localized = localized_edition(SIMPLIFIED)
    return localized.edition.once(("download", name), lambda: body_of(name, Contents.of(localized)))


def body_of(name: str, contents: Contents) -> Body:
    """The file of that name; ``KeyError`` where there is none."""
    return _MAKERS[name](contents)


def _table(contents: Contents) -> Body:
    return Body(entries_csv(contents.catalogue.services).encode(), f"{CSV}; charset=utf-8")


def _spreadsheet(contents: Contents) -> Body:
    text = entries_for_spreadsheets(contents.catalogue.services)
    return Body(text.encode(), f"{CSV}; charset=utf-8")


def _facts(contents: Contents) -> Body:
    text = facts_csv(contents.catalogue.facts, contents.catalogue.services)
    return Body(text.encode(), f"{CSV}; charset=utf-8")


def _layer(contents: Contents) -> Body:
    services, words, manifest = contents.catalogue.services, contents.words, contents.manifest
    layer = layer_of(feature(service, service_facts(service, words)) for service in services)
    content: DatedLayer[Facts] = {
        **layer,
        "as_of": newest_fact(services, manifest.built_at.date()) or None,
        "built_at": manifest.built_at.isoformat(),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Body(text.encode(), GEOJSON)


def package_of(contents: Contents) -> Body:
    """The package of an edition; the same edition gives the same bytes."""
    catalogue, manifest = contents.catalogue, contents.manifest
    newest = newest_fact(catalogue.services, manifest.built_at.date())
    release = Release(manifest.number, manifest.built_at, newest)
    return Body(hsds_zip(catalogue, contents.words, release), ZIP, compressible=False)


_MAKERS = {
    "entries-spreadsheet.csv": _spreadsheet,
    "entries.csv": _table,
    "entries.geojson": _layer,
    "facts.csv": _facts,
    "hsds.zip": package_of,
}
FILES = tuple(_MAKERS)


def download_sizes() -> dict[str, int]:
    """Bytes of each file by its name."""
    return {name: len(_body(name).plain) for name in FILES}


def as_file(body: Body, name: str) -> Response:
    """The answer that a browser keeps as a file of that name."""
    response = respond(body, SHORTLY)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

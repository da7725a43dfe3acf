"""Open data: the whole edition as files."""

import json

from flask import Blueprint, Response

from webapp.domain.languages import SIMPLIFIED
from webapp.domain.newest import newest_fact
from webapp.present.api.models import DatedLayer, Facts
from webapp.present.api.results import feature, layer_of, service_facts
from webapp.present.files.hsds.package import Release, hsds_zip
from webapp.present.files.table import entries_csv, entries_for_spreadsheets, facts_csv
from webapp.serving.bodies import Body, respond
from webapp.web.api.described import GEOJSON, describes
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition

AN_HOUR = "public, max-age=3600"
CSV, ZIP = "text/csv", "application/zip"

blueprint = Blueprint("downloads", __name__, url_prefix="/data")


@blueprint.get("/entries.csv")
@describes(None, CSV)
def table() -> Response:
    """Every entry, in the columns in which entries are read."""
    return _file(_body("entries.csv"), "entries.csv")


@blueprint.get("/entries-spreadsheet.csv")
@describes(None, CSV)
def spreadsheet() -> Response:
    """Every entry, in a form that Excel, WPS and the like can open and save without damage."""
    return _file(_body("entries-spreadsheet.csv"), "entries-spreadsheet.csv")


@blueprint.get("/entries.geojson")
@describes(DatedLayer[Facts], GEOJSON)
def layer() -> Response:
    """Every entry as GeoJSON."""
    return _file(_body("entries.geojson"), "entries.geojson")


@blueprint.get("/facts.csv")
@describes(None, CSV)
def facts() -> Response:
    """Which facts of which entries were confirmed, when, how, and until when that holds."""
    return _file(_body("facts.csv"), "facts.csv")


@blueprint.get("/hsds.zip")
@describes(None, ZIP)
def package() -> Response:
    """Every entry in the Human Services Data Specification 3.1, as a package of tables."""
    return _file(_body("hsds.zip"), "hsds.zip")


def _body(name: str) -> Body:
    """The file of the edition that is served, made when it is first asked for and kept as long as
    the edition."""
    localized = localized_edition(SIMPLIFIED)
    return localized.edition.once(("download", name), lambda: _MAKERS[name](localized))


def _table(localized: LocalizedEdition) -> Body:
    return Body(entries_csv(localized.edition.catalogue.services).encode(), f"{CSV}; charset=utf-8")


def _spreadsheet(localized: LocalizedEdition) -> Body:
    text = entries_for_spreadsheets(localized.edition.catalogue.services)
    return Body(text.encode(), f"{CSV}; charset=utf-8")


def _facts(localized: LocalizedEdition) -> Body:
    catalogue = localized.edition.catalogue
    text = facts_csv(catalogue.facts, catalogue.services)
    return Body(text.encode(), f"{CSV}; charset=utf-8")


def _layer(localized: LocalizedEdition) -> Body:
    services, words = localized.edition.catalogue.services, localized.wording.words
    manifest = localized.edition.manifest
    layer = layer_of(feature(service, service_facts(service, words)) for service in services)
    content: DatedLayer[Facts] = {
        **layer,
        "as_of": newest_fact(services, manifest.built_at.date()) or None,
        "built_at": manifest.built_at.isoformat(),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Body(text.encode(), GEOJSON)


def package_of(localized: LocalizedEdition) -> Body:
    """The package of an edition; the same edition gives the same bytes."""
    catalogue, manifest = localized.edition.catalogue, localized.edition.manifest
    newest = newest_fact(catalogue.services, manifest.built_at.date())
    release = Release(manifest.number, manifest.built_at, newest)
    content = hsds_zip(catalogue, localized.wording.words, release)
    return Body(content, ZIP, compressible=False)


_MAKERS = {
    "entries-spreadsheet.csv": _spreadsheet,
    "entries.csv": _table,
    "entries.geojson": _layer,
    "facts.csv": _facts,
    "hsds.zip": package_of,
}


def download_sizes() -> dict[str, int]:
    """Bytes of each file by its name."""
    return {name: len(_body(name).plain) for name in _MAKERS}


def _file(body: Body, name: str) -> Response:
    response = respond(body, AN_HOUR)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

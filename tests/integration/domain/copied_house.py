"""Asks everything that tells of entries in a copy of the application that declares more fields:
``python copied_house.py FOLDER`` with the copy first on the path; answers in JSON.

The district is the made-up one; one of its nurseries says something in each of the fields.
"""

import csv
import io
import json
import sqlite3
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests import made_up_district
from tests.builders import NOW
from webapp import create_app
from webapp.domain.service import FIELDS, Service, cells_of, service_of
from webapp.ingest.columns import COLUMNS
from webapp.refresh.losses import ALL
from webapp.refresh.walk import refresh
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE
from webapp.store.shelf import read_catalogue
from webapp.toolbox.toolbox import Toolbox

PAGES = {
    "table": "/data/entries.csv",
    "json": "/api/v1/services/nursery-one",
    "openapi": "/api/v1/openapi.json",
    "page": "/en/services/nursery-one",
    "page of the same kind": "/en/services/nursery-two",
    "other page": "/en/services/line",
    "compare": "/en/compare?ids=nursery-one,nursery-two",
    "compare the same kind": "/en/compare?ids=nursery-two",
    "compare others": "/en/compare?ids=line,library",
    "pack": "/offline/pack-1.json",
    "offline": "/en/offline",
    "sheet": "/en/referral?ids=nursery-one",
    "neutral sheet": "/en/referral?ids=nursery-one&only-places=1",
    "search": "/api/v1/search?q=溜滑梯",
}


def asked(folder: Path, said: dict[str, str], spoilt: dict[str, str]) -> dict[str, Any]:
    """What each face says; what a second edition, read from the published table, holds; and the
    problems of a file with spoilt cells."""
    settings = made_up_district.settings(folder)
    ask_of_nurseries(settings.reference / "categories.yaml", "seats_free")
    write(settings.raw / "entries.csv", said)
    refresh(settings, now=NOW)
    app = create_app(settings=settings, toolbox=Toolbox(settings, clock=lambda: NOW))
    client = app.test_client()
    answers = {name: client.get(path).get_data(as_text=True) for name, path in PAGES.items()}
    package = zipfile.ZipFile(io.BytesIO(client.get("/data/hsds.zip").data))
    services = catalogue_of(settings)
    nursery = next(service for service in services if service.id == "nursery-one")
    return {
        **answers,
        "hsds": package.read("services.csv").decode(),
        "database": row_of(settings, "nursery-one"),
        "cells": cells_of(nursery),
        "comes back": again(settings, answers["table"]) == [public(one) for one in services],
        "problems": problems_of(settings, spoilt),
    }


def ask_of_nurseries(file: Path, field: str) -> None:
    """One more thing that visitors want to know of a nursery."""
    text = file.read_text("utf-8")
    mark = "    asked: [filed, "
    assert text.count(mark) == 1
    file.write_text(text.replace(mark, f"{mark}{field}, "), "utf-8")


def write(file: Path, said: dict[str, str]) -> None:
    """The entries of the district anew, one nursery with more to say."""
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    for row in rows:
        row |= said if row["id"] == "nursery-one" else {}
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(rows)


def catalogue_of(settings: Settings) -> list[Service]:
    """The entries of the edition that is served."""
    editions = Editions(settings.var)
    number = editions.current()
    assert number is not None
    return list(read_catalogue(editions.folder(number) / DATABASE).services)


def row_of(settings: Settings, id_: str) -> dict[str, Any]:
    """The row as it stands in the database."""
    with sqlite3.connect(settings.var / "editions" / "000001" / DATABASE) as database:
        database.row_factory = sqlite3.Row
        (row,) = database.execute("SELECT * FROM services WHERE id = ?", (id_,))
    return dict(row)


def public(service: Service) -> Service:
    """An entry without what is private."""
    bare = {field.name: field.datatype.read("") for field in FIELDS if field.private}
    return service_of({field.name: field.of(service) for field in FIELDS} | bare)


def again(settings: Settings, table: str) -> list[Service]:
    """The entries of an edition whose only file is the published table."""
    (settings.raw / "entries.csv").write_text(table, "utf-8", newline="")
    other = replace(settings, var=settings.var.with_name("again"))
    refresh(other, now=NOW)
    return catalogue_of(other)


def problems_of(settings: Settings, spoilt: dict[str, str]) -> list[str]:
    """What a refresh says of a file with spoilt cells."""
    write(settings.raw / "entries.csv", spoilt)
    other = replace(settings, var=settings.var.with_name("spoilt"))
    report = refresh(other, now=NOW, accept_losses=frozenset({ALL}))
    return [f"{problem.field}: {problem.message}" for problem in report.problems]


if __name__ == "__main__":
    more = json.loads(sys.stdin.read())
    print(json.dumps(asked(Path(sys.argv[1]), more["said"], more["spoilt"]), ensure_ascii=False))

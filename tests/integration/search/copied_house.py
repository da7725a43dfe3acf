"""Asks every face of a search in a copy of the application that has more filters:
``python copied_house.py FOLDER`` with the copy first on the path; reads the librarian's phrases
and answers in JSON. The district is the made-up one; every page is checked."""

import json
import sys
from pathlib import Path
from typing import Any

from tests import made_up_district
from tests.builders import NOW
from tests.checks.seen import LANGUAGES
from tests.site import Page, Site
from webapp import create_app
from webapp.refresh.walk import refresh
from webapp.toolbox.toolbox import Toolbox

ASKED = {
    "one": {"by_phone": "1"},
    "many": {"precision": ["venue", "street"]},
    "place": {"near": "30.005,120.005", "walk": "10"},
    "nothing": {"category": "hotline", "precision": "venue"},
    "everything": {},
}
WORDS = ("能打电话", "精确位置", "走路十分钟 灯塔家园")


def asked(folder: Path, vocabulary: str) -> dict[str, Any]:
    """What each face says of each question."""
    settings = made_up_district.settings(folder)
    (settings.reference / "vocabulary.yaml").write_text(vocabulary, "utf-8")
    report = refresh(settings, now=NOW)
    app = create_app(settings=settings, toolbox=Toolbox(settings, clock=lambda: NOW))
    client = app.test_client()

    def api(**values: Any) -> Any:
        return client.get("/api/v1/search", query_string={**values, "lang": "en"}).json

    return {
        "problems": [str(problem) for problem in report.problems],
        "pages": {
            f"{language} {path} {name}": _seen(Site(client, language).visit(path, **values))
            for language in LANGUAGES
            for path in ("/search", "/map")
            for name, values in ASKED.items()
        },
        "api": {name: api(**values) for name, values in ASKED.items()},
        "near me": client.get("/search/cards", query_string=ASKED["one"]).json,
        "points": client.get("/api/v1/points", query_string=ASKED["many"]).json,
        "layer": client.get("/api/v1/services.geojson", query_string=ASKED["one"]).json,
        "words": {words: api(q=words) for words in WORDS},
        "refused": client.get("/api/v1/search?by_phone=maybe&precision=exact&walk=5").json,
        "openapi": client.get("/api/v1/openapi.json").json,
    }


def _seen(page: Page) -> dict[str, Any]:
    groups: dict[str, list[Any]] = {}
    for item in page.soup.select(".filter-group [class$=__item]"):
        box, label = item.select("input, label")
        said = " ".join(label.get_text(" ").split())
        choice = (box["value"], box["type"], box.has_attr("checked"), said)
        groups.setdefault(box["name"], []).append(choice)
    return {
        "tags": page.filters_applied,
        "groups": groups,
        "results": [result.id for result in page.results],
        "text": page.text,
        "addresses": page.addresses,
        "hidden": [
            (box["name"], box["value"])
            for box in page.soup.select("form[role=search] input[type=hidden]")
        ],
    }


if __name__ == "__main__":
    vocabulary = json.loads(sys.stdin.read())
    print(json.dumps(asked(Path(sys.argv[1]), vocabulary), ensure_ascii=False))

"""A phone without a signal finds for a search what the site finds."""

from datetime import datetime
from typing import TYPE_CHECKING

from tests.engine import Engine
from webapp.bench.judging import rows_of
from webapp.present.offline.pack import offline_pack
from webapp.search.answering.finder import find_services
from webapp.search.answering.signs import signs_of
from webapp.search.question.query import SearchQuery

if TYPE_CHECKING:
    from webapp.toolbox.toolbox import Toolbox

SETS = ("queries.jsonl", "second.jsonl", "places.jsonl")
FIRST = 5
LEAST = 0.94


def _searches() -> list[str]:
    """Every second search of the judged sets that is typed into the one box."""
    rows = [row for name in SETS for row in rows_of(name)]
    return [row["q"] for row in rows if row.get("q") and not row.get("near")][::2]


def test_kinds_are_those_of_the_site(toolbox: "Toolbox", now: datetime):
    searcher = toolbox.edition().searcher
    catalogue = searcher.catalogue
    pack = offline_pack(catalogue, 1, now, searcher.hours.days, signs_of(catalogue.dangers))
    engine = Engine(
        "js/search/walking.js",
        "js/offline/open-now.js",
        "js/offline/danger-patterns.js",
        "js/offline/danger.js",
        "js/offline/reading.js",
        "js/offline/entries.js",
    )
    found = "(e => words.map((q) => e.find(q, '').slice(0, 5).map((n) => pack.category[n])))"
    words = _searches()
    answers = engine.run(f"{found}(new Entries(pack))", pack=pack, words=words)
    kept, names = set(pack["id"]), [kind["id"] for kind in pack["categories"]]
    asked = same = 0
    for text, codes in zip(words, answers, strict=True):
        hits = find_services(SearchQuery(q=text), searcher, now).hits
        online = [hit.service.category for hit in hits if hit.service.id in kept][:FIRST]
        offline = [names[code] for code in codes]
        asked += bool(online)
        same += bool(online and offline) and offline[0] in online and online[0] in offline
    assert asked > 300
    assert same / asked >= LEAST

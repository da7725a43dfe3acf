"""What people say in danger is read as danger, with the right number first; much else is not."""

import json
from collections import Counter
from functools import cache
from typing import Any

import pytest

from tests.engine import Engine
from tests.guards.tree import ROOT
from webapp.ingest.dangers import read_dangers
from webapp.present.offline.pack import kept_signs
from webapp.search.answering.signs import signs_of
from webapp.search.reading.danger import DangerReader
from webapp.text.script import fold

SENTENCES = ROOT / "tests" / "data" / "relevance" / "safety.jsonl"
DANGERS, PROBLEMS = read_dangers(ROOT / "data" / "reference")
LEAST_RIGHT = {"tune": 0.99, "held-out": 0.95}
LEAST_OF_A_KIND = 0.85
MOST_FALSE = 0.02


@cache
def reader() -> DangerReader:
    return DangerReader.of(DANGERS)


def sentences(part: str) -> list[dict[str, Any]]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["part"] == part]


def test_the_file_has_no_faults():
    assert PROBLEMS == ()


@pytest.mark.parametrize("part", LEAST_RIGHT)
def test_the_right_number_stands_first(part: str):
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for row in sentences(part):
        if row["first"]:
            seen = reader().read(row["q"])
            every[row["kind"]] += 1
            right[row["kind"]] += bool(seen and seen.numbers[0] in row["first"])
    assert right.total() / every.total() >= LEAST_RIGHT[part], right
    assert {k: n for k, n in every.items() if right[k] / n < LEAST_OF_A_KIND} == {}


@pytest.mark.parametrize("part", LEAST_RIGHT)
def test_what_only_sounds_like_danger_raises_no_alarm(part: str):
    calm = [row["q"] for row in sentences(part) if not row["first"]]
    false = [q for q in calm if reader().read(q)]
    assert len(false) <= MOST_FALSE * len(calm)


def test_a_device_reads_every_sentence_as_the_finder_does():
    engine = Engine("js/offline/danger-patterns.js", "js/offline/danger.js")
    kept = kept_signs(signs_of(DANGERS))["danger"]
    asked = [row["q"] for part in LEAST_RIGHT for row in sentences(part)]
    seen = [reader().read(q) for q in asked]
    device = engine.run(
        "[new DangerReader(kept)].map((reader) => texts.map((one) => reader.read(one)))[0]",
        kept=kept,
        texts=[fold(q) for q in asked],
    )
    assert device == [list(each.rules) if each else [] for each in seen]

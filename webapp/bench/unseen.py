"""Searches of every class by somebody who had read no word that the search knows: each is judged
as its class is judged elsewhere, and reported apart."""

from collections.abc import Callable, Mapping
from typing import Any

from webapp.bench.judging import JudgedSearch, Score, rows_of, score_of
from webapp.bench.judging_places import Ask, JudgedPlace, is_right
from webapp.bench.questions import DANGER, Question, is_good
from webapp.search.finding.searcher import Searcher

UNSEEN_SET = "unseen.jsonl"
PARTS = (
    ("unseen, asked before it was mended", "first"),
    ("unseen, held out to the end", "later"),
    ("newer unseen, asked before it was mended", "second"),
    ("newer unseen, opened last of all", "last"),
    ("third unseen, asked before it was mended", "third"),
)
"""What the figures of each part are called."""

Row = Mapping[str, Any]


def score_unseen(part: str, searcher: Searcher, ask: Ask) -> Score:
    """The share of one part of the set that is answered well, in all and by class."""
    rows = [row for row in rows_of(UNSEEN_SET) if row["part"] == part]
    return score_of((_text(row), _class(row), _reached(row, searcher, ask)) for row in rows)


def _class(row: Row) -> str:
    return row["kind"] if row["form"] == "questions" else f"{row['form']}, {row['kind']}"


def _text(row: Row) -> str:
    return f"{row['q']} near={row['near']}" if "near" in row else str(row["q"])


def _reached(row: Row, searcher: Searcher, ask: Ask) -> float:
    return _FORMS[row["form"]](row, searcher, ask)


def _words(row: Row, searcher: Searcher, ask: Ask) -> float:
    judged = JudgedSearch(row["q"], row["kind"], row["k"], tuple(row["expect"]["category"]))
    hits = ask(judged.q, "").hits[: judged.k]
    return sum(judged.is_good(hit.service) for hit in hits) / judged.k


def _place(row: Row, searcher: Searcher, ask: Ask) -> float:
    near = row.get("near", "")
    judged = JudgedPlace(row["q"], near, row["kind"], row["k"], "", row["expect"])
    return float(is_right(judged, ask))


def _question(row: Row, searcher: Searcher, ask: Ask) -> float:
    return float(is_good(Question(row["q"], row["kind"], row["part"], row["expect"]), searcher))


def _danger(row: Row, searcher: Searcher, ask: Ask) -> float:
    kind = f"{DANGER}{row['kind']}"
    return float(is_good(Question(row["q"], kind, row["part"], row["expect"]), searcher))


_FORMS: dict[str, Callable[[Row, Searcher, Ask], float]] = {
    "words": _words,
    "places": _place,
    "questions": _question,
    "danger": _danger,
}

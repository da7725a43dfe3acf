"""The measurements of the benchmark, each as plain figures under a name."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from webapp.bench.judging import FIRST_SET, SECOND_SET, JudgedSearch, Score, read_judged, score
from webapp.bench.judging_places import read_judged_places, score_places
from webapp.bench.page_rate import page_rate
from webapp.bench.questions import read_questions, read_sentences_of_danger, share_by_class
from webapp.bench.rivals import Rival, Text, rivals
from webapp.bench.timing import latency
from webapp.bench.unseen import PARTS, score_unseen
from webapp.bench.workloads import HOSTILE, different_searches, enlarged, random_places
from webapp.domain.service import Service
from webapp.index.documents import documents_from
from webapp.index.reader import WhooshTermIndex
from webapp.index.writer import build_index
from webapp.search.answering.finder import find_services
from webapp.search.finding.knowledge import Knowledge
from webapp.search.finding.searcher import Searcher
from webapp.search.finding.suggestions import suggest
from webapp.search.question.parameters import query_from_args
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage
from webapp.settings import Settings

Figures = dict[str, Any]
FIRST_HITS = 10
MOST_DIFFERENT = 4_000
NEARBY = 200
TUNE, HELD_OUT = "tune", "held-out"


@dataclass(frozen=True)
class Bench:
    """What is measured, at which moment, how many rounds, and where may be written meanwhile."""

    searcher: Searcher
    now: datetime
    rounds: int
    folder: Path

    def relevance(self) -> Figures:
        """Mean and by kind, of the first set and of both parts of the others."""
        sets = {name: score(each, self._first) for name, each in judged_sets()}
        for name, part in (("places, tuned on", TUNE), ("places, held out", HELD_OUT)):
            places = [each for each in read_judged_places() if each.part == part]
            if places:
                sets[name] = score_places(places, self.answer)
        for name, part in PARTS:
            unseen = score_unseen(part, self.searcher, self.answer)
            sets |= {name: unseen} if unseen.searches else {}
        if not sets:
            return {"relevance": "no judged searches here: they live in a checkout's tests/data"}
        return {"relevance": {name: _figures(each) for name, each in sets.items()}}

    def answer(self, words: str, near: str) -> ResultPage:
        """The first page of a search as everybody gets it."""
        query, told = query_from_args((("q", words), ("near", near)), self.searcher.known)
        return find_services(query, self.searcher, self.now, told=told)

    def questions(self) -> Figures:
        """The share of judged questions that are answered well, by class and part."""
        asked = (*read_questions(), *read_sentences_of_danger())
        parts = {part: [each for each in asked if each.part == part] for part in (TUNE, HELD_OUT)}
        return {
            "questions": {
                part: {
                    kind: {"share": share, "asked": count, "failed": failed}
                    for kind, (share, count, failed) in share_by_class(each, self.searcher).items()
                }
                for part, each in parts.items()
                if each
            }
        }

    def speed(self) -> Figures:
        """Latency of the asking walk inside one process: with words never seen before, with
        words kept, of hostile words, with nothing but a place, and of suggestions."""
        words = judged_words()
        places = random_places(NEARBY)
        calls: dict[str, list[Callable[[], object]]] = {
            "text search with facets": [self._fresh(each) for each in words],
            "the same words again": [self._again(each) for each in words],
            "hostile words": [self._fresh(each) for each in HOSTILE],
            "distance only, random place": [self._near(each) for each in places],
            "suggestions": [self._suggested(each[:2]) for each in words],
        }
        return {"latency_ms": {n: asdict(latency(c, self.rounds)) for n, c in calls.items()}}

    def pages(self, settings: Settings, seconds: float) -> Figures:
        """Whole search pages beside a bare route, each served by one worker of gunicorn."""
        try:
            from webapp import create_app

            app = create_app(settings=settings)
            app.extensions["warming"].once()
            different = list(different_searches(judged_words(), MOST_DIFFERENT))
            rate = page_rate(settings, app, judged_words(), different, seconds)
        except (ImportError, OSError) as error:
            return {"pages": f"skipped: the application cannot be measured here ({error})"}
        shares = {
            "repeated_share": rate.repeated_share,
            "different_share": rate.different_share,
        }
        return {"pages": asdict(rate) | shares}

    def rivals(self) -> Figures:
        """The same searches by plain engines, and by ours, in the same run."""
        found, missing = rivals(_texts(self.searcher), self.folder / "rival")
        services = self.searcher.catalogue.services
        judged = read_judged(FIRST_SET)
        words = judged_words()
        figures: Figures = {
            rival.name: {
                "mean": score(judged, _by_number(rival, services)).mean,
                **asdict(latency([_asked(rival, each) for each in words], self.rounds)),
            }
            for rival in found
        }
        ours = latency([self._fresh(each) for each in words], self.rounds)
        figures["ours, with facets"] = {"mean": score(judged, self._first).mean, **asdict(ours)}
        return {"side_by_side": figures, "not_measured": missing}

    def scaled(self, entries: int) -> Figures:
        """Latency with copies of the entries, in an index of their own."""
        catalogue = enlarged(self.searcher.catalogue, entries)
        folder = self.folder / "scaled"
        checksums = build_index(folder, documents_from(catalogue))
        searcher = Searcher.assemble(
            Knowledge.of(catalogue), WhooshTermIndex.open(folder, checksums)
        )
        bench = Bench(searcher, self.now, self.rounds, self.folder)
        return {"scaled": {"entries": len(catalogue.services), **bench.speed()}}

    def _first(self, words: str, count: int) -> Sequence[Service]:
        query, _ = query_from_args((("q", words), ("per_page", str(count))), self.searcher.known)
        return [hit.service for hit in find_services(query, self.searcher, self.now).hits]

    def _fresh(self, words: str) -> Callable[[], object]:
        query, _ = query_from_args((("q", words),), self.searcher.known)

        def call() -> object:
            self.searcher.understood.clear()
            return find_services(query, self.searcher, self.now)

        return call

    def _again(self, words: str) -> Callable[[], object]:
        query, _ = query_from_args((("q", words),), self.searcher.known)
        return lambda: find_services(query, self.searcher, self.now)

    def _near(self, near: str) -> Callable[[], object]:
        return lambda: find_services(SearchQuery(near=near), self.searcher, self.now)

    def _suggested(self, text: str) -> Callable[[], object]:
        return lambda: suggest(text, self.searcher)


def judged_sets() -> list[tuple[str, tuple[JudgedSearch, ...]]]:
    """The judged sets that are here, the second one's searcher apart."""
    second = read_judged(SECOND_SET)
    sets = [
        ("first set", read_judged(FIRST_SET)),
        ("second set, tuned on", tuple(each for each in second if each.part == TUNE)),
        ("second set, held out", tuple(each for each in second if each.part == HELD_OUT)),
    ]
    return [(name, judged) for name, judged in sets if judged]


def judged_words() -> list[str]:
    """The words of the first set, or a few of their kinds where it is not here."""
    return [each.q for each in read_judged(FIRST_SET)] or ["母婴室", "youeryuan", "legal aid"]


def _figures(result: Score) -> Figures:
    return {
        "mean": result.mean,
        "searches": result.searches,
        "by_kind": result.by_kind,
        "misses": dict(result.misses),
    }


def _texts(searcher: Searcher) -> list[Text]:
    taxonomy = searcher.catalogue.taxonomy
    return [
        Text(
            f"{service.name_zh} {service.host_zh}",
            " ".join(
                (
                    *(taxonomy.category(service.category).zh, service.name_en, service.address_zh),
                    *(service.serves_zh, service.how_to_apply_zh, service.note_zh),
                    *service.phones,
                )
            ),
        )
        for service in searcher.catalogue.services
    ]


def _by_number(
    rival: Rival, services: Sequence[Service]
) -> Callable[[str, int], Sequence[Service]]:
    return lambda words, count: [services[number] for number in rival.search(words, count)]


def _asked(rival: Rival, words: str) -> Callable[[], object]:
    return lambda: rival.search(words, FIRST_HITS)

"""Judged questions: searches whose structure counts, each class with a judge of its own."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from webapp.bench.judging import rows_of
from webapp.domain.country import TIME_ZONE
from webapp.search.answering.finder import find_services
from webapp.search.finding.searcher import Searcher
from webapp.search.finding.suggestions import suggest
from webapp.search.question.parameters import query_from_args
from webapp.search.question.results import Notice, ResultPage

QUESTIONS, SAFETY, DANGER = "questions.jsonl", "safety.jsonl", "danger, "
ASKED_AT = datetime(2026, 11, 23, 9, 30, tzinfo=TIME_ZONE)
"""A Monday: the moment on which the set's days and times count."""

FIRST = 10
"""Hits among which each need must stand, and none of what was excluded."""

MOST_OF_A_KIND = 5
"""Hits of a search by one word that are looked at."""


MONTHS_IN_YEAR = 12

NOW = "now"
_NOW_ASKED = f"{ASKED_AT:%Y-%m-%dT%H:%M}"


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, its class, and what a good answer holds (``expect``, by class)."""

    q: str
    kind: str
    part: str
    expect: Mapping[str, Any]


def read_questions() -> tuple[Question, ...]:
    """The judged questions; empty where the set is not there."""
    return tuple(
        Question(row["q"], row["kind"], row["part"], row["expect"]) for row in rows_of(QUESTIONS)
    )


def read_sentences_of_danger() -> tuple[Question, ...]:
    """The judged sentences of danger, and those that only sound like it, each kind a class."""
    return tuple(
        Question(row["q"], f"{DANGER}{row['kind']}", row["part"], {"first": row["first"]})
        for row in rows_of(SAFETY)
    )


def share_by_class(
    questions: Iterable[Question], searcher: Searcher
) -> dict[str, tuple[float, int, tuple[str, ...]]]:
    """For each class the share that is answered well, how many were asked, and what failed."""
    failed: dict[str, list[str]] = defaultdict(list)
    asked: dict[str, int] = defaultdict(int)
    for each in questions:
        asked[each.kind] += 1
        if not is_good(each, searcher):
            failed[each.kind].append(each.q)
    return {
        kind: (1 - len(failed[kind]) / count, count, tuple(failed[kind]))
        for kind, count in asked.items()
    }


def is_good(question: Question, searcher: Searcher) -> bool:
    """Whether the answer to a question is a good one, by the rule of its class."""
    if question.kind == "suggest":
        return _suggested(question, searcher)
    query, _ = query_from_args((("q", question.q),), searcher.known)
    if question.kind.startswith(DANGER):
        return _told_of_danger(find_services(query, searcher, ASKED_AT), question.expect)
    return _JUDGES[question.kind](find_services(query, searcher, ASKED_AT), question.expect)


def _told_of_danger(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """The right number stands first; no alarm where there is no danger."""
    told = page.safety.numbers[:1] if page.safety else ()
    return bool(told) and told[0] in expect["first"] if expect["first"] else not told


def _needs(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """Each need is among the first hits, and more than one is named."""
    found = {hit.service.category for hit in page.hits[:FIRST]}
    return len(page.groups) > 1 and all(found & set(kinds) for kinds in expect["groups"])


def _negation(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """Nothing of what was excluded, or it is said that it could not be; and what was asked for."""
    notices = _of(page.notices, "excluded")
    if any(dict(notice.arguments).get("possible") == "false" for notice in notices):
        return True
    first = page.hits[:FIRST]
    of_kind = [hit for hit in first if hit.service.category in expect["category"]]
    held = any(_VENUES[expect["without"]](hit.service) for hit in first)
    return bool(notices) and not held and 2 * len(of_kind) >= len(first) > 0


_VENUES: dict[str, Callable[[Any], bool]] = {
    "hospital": lambda s: "医院" in s.name_zh + s.host_zh or "卫生服务" in s.name_zh + s.host_zh,
    "station": lambda s: "地铁" in s.name_zh + s.host_zh,
    "mall": lambda s: any(
        w in s.host_zh for w in ("百货", "购物", "商场", "大悦城", "MALL", "大吉巷")
    ),
    "park": lambda s: any(w in s.host_zh for w in ("公园", "艺园", "大观园")),
    "museum": lambda s: any(w in s.name_zh + s.host_zh for w in ("博物馆", "天文馆", "故居")),
    "library": lambda s: "图书馆" in s.name_zh + s.host_zh,
    "幼儿园": lambda s: "幼儿园" in s.name_zh,
}


def _no_negation(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    return not _of(page.notices, "excluded")


def _time(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """The moment that is meant, or a stretch within the one that is."""
    first, last = expect["open"]
    said = [each["value"] for each in _understood(page) if each["parameter"] == "open"]
    moments = said[0].replace(NOW, first if first == NOW else _NOW_ASKED) if said else ""
    return bool(said) and all(first <= each <= last for each in moments.split("/"))


def _no_time(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    return all(each["parameter"] != "open" for each in _understood(page))


def _understood(page: ResultPage) -> list[dict[str, str]]:
    return [dict(notice.arguments) for notice in _of(page.notices, "filter-understood")]


def _age(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """The months, or a span of which both ends lie in the one that is meant; one within it does
    for a span of no more than a year."""
    low, high = expect["age"]
    said = _ages(page)
    if not said:
        return False
    ends = [int(each) for each in said[0].split("-")]
    first, last = ends[0], ends[-1]
    is_whole = last - first >= high - low - 1
    return bool(low <= first <= last <= high and (high - low <= MONTHS_IN_YEAR or is_whole))


def _ages(page: ResultPage) -> list[str]:
    return [each["value"] for each in _understood(page) if each["parameter"] == "age_months"]


def _no_age(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    return not _ages(page)


def _fact(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """The entry is meant, its fact is said or said to be unknown, and nothing is filtered by."""
    answer = page.answer
    if answer is None or answer.field != expect["field"]:
        return False
    return expect["name"] in answer.service.name_zh + answer.service.host_zh


def _no_fact(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """Only a kind was named: no entry stands for all of it."""
    first = [hit.service.category for hit in page.hits[:MOST_OF_A_KIND]]
    return page.answer is None and bool(first) and first[0] in expect["category"]


def _readable(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """What is quoted are whole words of the visitor."""
    return all(word in page.asked.q for word in _quoted(page))


def _quoted(page: ResultPage) -> list[str]:
    quoted = []
    for notice in page.notices:
        arguments = dict(notice.arguments)
        quoted += [*arguments.get("dropped", "").split(), arguments.get("phrase", "")]
    return [word for word in quoted if word]


def _not_covered(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """Nothing is listed, and it is said who has it."""
    told = _of(page.notices, "not-covered")
    return page.total == 0 and bool(told) and bool(dict(told[0].arguments)["instead"])


def _here(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    return not _of(page.notices, "not-covered")


def _nothing(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """A question is asked back instead of a long list."""
    return page.total == 0 and bool(_of(page.notices, "question"))


def _something(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    return page.total > 0 and not _of(page.notices, "question")


def _slang(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    """All of the first hits are of a kind that is meant."""
    first = [hit.service.category for hit in page.hits[:MOST_OF_A_KIND]]
    return bool(first) and set(first) <= set(expect["category"])


def _any(page: ResultPage, expect: Mapping[str, Any]) -> bool:
    return page.total > 0


_JUDGES: dict[str, Callable[[ResultPage, Mapping[str, Any]], bool]] = {
    "needs": _needs,
    "negation": _negation,
    "no negation": _no_negation,
    "time": _time,
    "no time": _no_time,
    "age": _age,
    "no age": _no_age,
    "fact": _fact,
    "no fact": _no_fact,
    "readable": _readable,
    "out of scope": _not_covered,
    "in scope": _here,
    "nothing": _nothing,
    "something": _something,
    "slang": _slang,
    "offline": _any,
}


def _suggested(question: Question, searcher: Searcher) -> bool:
    """Every word that is wanted stands in one of the first five suggestions, all in one where
    several are."""
    wanted = [words.split("|") for words in question.expect["suggest"]]
    texts = [f"{one.text} {one.text_en}" for one in suggest(question.q, searcher)[:5]]
    return any(all(any(w in text for w in ways) for ways in wanted) for text in texts)


def _of(notices: Iterable[Notice], code: str) -> list[Notice]:
    return [notice for notice in notices if notice.code == code]

"""``jiamenkou index explain``: how words were understood, and why the first hits rank so."""

import json
from dataclasses import asdict
from typing import Any

import click

from webapp.cli.command.speech import speech
from webapp.cli.command.values import Whole
from webapp.present.wording.sentences import Sentences
from webapp.search.answering.explaining import Explanation, Ranked, clause_in_words, explain
from webapp.search.question.parameters import args_from_query, query_from_args
from webapp.settings import from_environment
from webapp.toolbox.toolbox import Toolbox


@click.command("explain")
@click.argument("words", metavar="WORDS")
@click.option(
    "--near", default="", metavar="TEXT", help="Near a place, as in the search's address."
)
@click.option("--count", default=5, show_default=True, type=Whole(1, 100))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def explain_command(words: str, near: str, count: int, as_json: bool) -> None:
    """Say how WORDS are understood and why each of the first hits ranks where it does."""
    toolbox = Toolbox(from_environment())
    searcher = toolbox.edition().searcher
    query, _ = query_from_args((("q", words), ("near", near)), searcher.known)
    explanation = explain(query, searcher, toolbox.now(), count)
    if as_json:
        click.echo(json.dumps(_as_data(explanation), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(explanation, speech())))


def _lines(explanation: Explanation, sentences: Sentences) -> list[str]:
    understood, say = explanation.understood, sentences.say
    facts = [(say("read as"), understood.text)]
    if understood.corrected:
        facts.append((say("corrected"), "{} → {}".format(*understood.corrected)))
    facts += [(say("clause"), clause_in_words(clause)) for clause in understood.clauses]
    facts += [(say("filter"), f"{f.phrase} → {f.parameter}={f.value}") for f in understood.filters]
    if understood.place is not None:
        place = understood.place
        facts.append((say("place"), f"{understood.place_text} → {place.name} ({place.kind})"))
    facts += [(say("dropped"), word) for word in explanation.dropped]
    asked = "&".join(f"{name}={value}" for name, value in args_from_query(explanation.query))
    facts.append((say("answered"), asked))
    lines = [f"{name:<9}  {fact}" for name, fact in facts]
    lines.append(
        say("%(count)s found, by %(sort)s", count=explanation.total, sort=explanation.sort)
    )
    return lines + [line for hit in explanation.hits for line in _hit_lines(hit, sentences)]


def _hit_lines(hit: Ranked, sentences: Sentences) -> list[str]:
    away = "" if hit.distance_m is None else f", {hit.distance_m} m"
    sums = " + ".join(f"{name} {worth:.2f}" for name, worth in hit.summands)
    return [
        f"{hit.place:>2}. {hit.name}  ({hit.id}: {hit.category}, {hit.status}{away})",
        f"    {hit.score:.2f} = {sums or sentences.say('nothing')}",
    ]


def _as_data(explanation: Explanation) -> dict[str, Any]:
    understood = explanation.understood
    return {
        "text": understood.text,
        "corrected": understood.corrected,
        "clauses": [
            {"text": c.text, "kind": c.kind, "categories": dict(c.categories)}
            for c in understood.clauses
        ],
        "filters": {f.phrase: f"{f.parameter}={f.value}" for f in understood.filters},
        "place": understood.place.name if understood.place else None,
        "dropped": explanation.dropped,
        "query": args_from_query(explanation.query),
        "sort": explanation.sort,
        "total": explanation.total,
        "hits": [asdict(hit) for hit in explanation.hits],
    }

"""``jiamenkou register check …``: what somebody found out about an entry, and what became of it."""

from collections.abc import Iterator
from datetime import date, datetime

import click

from webapp.cli.command.speech import speech
from webapp.cli.register.group import register_of, whoever_works_here
from webapp.domain.facts import Method
from webapp.domain.register.acts import Act
from webapp.domain.register.checks import Answer, KeptFact
from webapp.domain.service import Source
from webapp.ingest.reference import read_reference
from webapp.intake.checking import Finding
from webapp.intake.checking import check as keep_check
from webapp.present.wording.sentences import Sentences
from webapp.settings import from_environment
from webapp.text.script import clean
from webapp.toolbox.clock import time_now

ENTRY = click.argument("entry", metavar="ID")


@click.command("check")
@ENTRY
@click.argument("group", metavar="GROUP")
@click.argument("answer", type=click.Choice([each.value for each in Answer]), metavar="ANSWER")
@click.option(
    "--method",
    type=click.Choice([each.value for each in Method]),
    default=Method.PHONE.value,
    metavar="HOW",
)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Today if not given.")
@click.option("--source", default="", metavar="TEXT", help="What shows it, in Chinese.")
@click.option("--url", default="", metavar="URL", help="Where that is on the web.")
def check(
    entry: str, group: str, answer: str, method: str, on: datetime | None, source: str, url: str
) -> None:
    """Keep that somebody looked at facts of an entry. GROUP is one of freshness.yaml: there, hours,
    phone, place, offer, vacancies. ANSWER is as-written, different, not-there or unknown; HOW is
    phone, visit, document, visitors or import."""
    settings, now = from_environment(), time_now()
    register = register_of(settings)
    found = Finding(
        entry=entry,
        version=register.entry(entry).version,
        group=group,
        answer=Answer(answer),
        method=Method(method),
        by=whoever_works_here(),
        on=on.date() if on else now.date(),
        source=Source(clean(source), url, now.date().isoformat() if source or url else ""),
    )
    (done,) = keep_check(register, read_reference(settings.reference), (found,), now)
    click.echo(
        speech().say(
            "check %(number)s of %(entry)s is kept (%(group)s: %(answer)s)",
            number=done.number,
            entry=done.entry,
            group=done.group,
            answer=str(done.answer),
        )
    )


@click.command("facts")
@ENTRY
def facts(entry: str) -> None:
    """Say of every fact of an entry that has more than the entry's source: from whom it is, who
    looked when and how, and until when that holds."""
    register = register_of(from_environment())
    register.entry(entry)
    for fact in register.facts(entry):
        click.echo(told_of_fact(fact, time_now().date(), speech()))


@click.command("history")
@click.argument("entry", metavar="ID", default="")
@click.option("--version", "version", type=int, metavar="N", help="The entry as version N had it.")
def history(entry: str, version: int | None) -> None:
    """Say every act about an entry, the newest first; without ID, the last hundred acts."""
    register = register_of(from_environment())
    if version is not None:
        found = register.history.version(entry, version)
        for field, cell in sorted((found.cells if found else {}).items()):
            if cell:
                click.echo(f"{field}: {cell}")
        return
    acts = register.history.about(entry) if entry else register.history.before()
    for act in acts:
        for line in in_lines(act):
            click.echo(line)


@click.command("claim")
@click.argument("about", metavar="ABOUT", default="")
@click.option("--release", is_flag=True, help="Nobody is at work on it any more.")
def claim(about: str, release: bool) -> None:
    """Say that you are at work on entry:ID or report:N for a quarter of an hour; without ABOUT, say
    who is at work on what."""
    claims, now = register_of(from_environment()).claims, time_now()
    if about and release:
        claims.release(about, now)
    elif about:
        claims.make(about, whoever_works_here(), now)
    for each in claims.at(now):
        click.echo(f"{each.about}  {each.person}  {each.until:%H:%M}")


def told_of_fact(fact: KeptFact, today: date, sentences: Sentences) -> str:
    """One fact in one line."""
    source = fact.source.title_zh or fact.source.url or sentences.say("the entry's source")
    if fact.checked_on is None or fact.expires_on is None or fact.method is None:
        return sentences.say(
            "%(field)s: %(source)s; nobody looked", field=fact.field, source=source
        )
    gaps = {
        "field": fact.field,
        "source": source,
        "day": fact.checked_on.isoformat(),
        "by": fact.checked_by,
        "method": str(fact.method),
        "until": fact.expires_on.isoformat(),
    }
    if fact.expires_on < today:
        return sentences.say(
            "%(field)s: %(source)s; looked at on %(day)s by %(by)s (%(method)s), ran out on"
            " %(until)s",
            **gaps,
        )
    return sentences.say(
        "%(field)s: %(source)s; looked at on %(day)s by %(by)s (%(method)s), holds until %(until)s",
        **gaps,
    )


def in_lines(act: Act) -> Iterator[str]:
    """An act in lines: what it was, and each cell that it changes."""
    yield f"{act.number}  {act.at:%Y-%m-%d %H:%M}  {act.who}  {act.what}  {act.about}".rstrip()
    for field, (before, after) in act.detail.get("patch", {}).items():
        yield f"   {field}: {before!r} → {after!r}"

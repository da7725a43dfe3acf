"""``jiamenkou register edit …``: one change of one entry, and the second person's word on it."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

import click

from webapp.cli.command.speech import speech, tell
from webapp.cli.command.values import Whole
from webapp.cli.register.group import register_of, whoever_works_here
from webapp.domain.register.changes import Change, ChangeKind, ChangeState, NewChange
from webapp.domain.register.entries import Cells
from webapp.ingest.columns import COLUMNS
from webapp.ingest.reference import read_reference
from webapp.ingest.report import lines_of
from webapp.intake.changing import propose
from webapp.intake.withholding import hide_what_is_withdrawn
from webapp.present.wording.sentences import Sentences
from webapp.sentence import Sentence
from webapp.settings import from_environment
from webapp.text.script import clean
from webapp.toolbox.clock import time_now

ORIGIN = "console"

ENTRY = click.argument("entry", metavar="ID")
VALUES = click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE…")
NUMBER = click.argument("number", type=Whole(min=1), metavar="N")
REASON = click.option("--reason", required=True, metavar="TEXT", help="What the audit says of it.")


@click.command("add")
@ENTRY
@VALUES
@REASON
def add(entry: str, values: tuple[str, ...], reason: str) -> None:
    """Propose a new entry: its id and the fields that are known of it."""
    empty = dict.fromkeys(COLUMNS, "") | {"id": entry, "coordinate_precision": "none"}
    propose_and_tell(ChangeKind.ADD, entry, 0, {**empty, **cells_from(values)}, reason)


@click.command("edit")
@ENTRY
@VALUES
@REASON
@click.option(
    "--from", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Holds from then on."
)
def edit(entry: str, values: tuple[str, ...], reason: str, day: datetime | None) -> None:
    """Change fields of an entry. FIELD is a column of entry files; an empty VALUE means that it
    is not known."""
    asked = cells_from(values)
    before = register_of(from_environment()).entry(entry)
    cells = {**before.cells, **asked}
    holds = day.date() if day else None
    propose_and_tell(ChangeKind.EDIT, entry, before.version, cells, reason, publish_from=holds)


@click.command("withdraw")
@ENTRY
@click.option("--reason", required=True, metavar="TEXT", help="What the public reads, in Chinese.")
@click.option("--moved-to", default="", metavar="ID", help="The entry that stands for it.")
def withdraw(entry: str, reason: str, moved_to: str) -> None:
    """Hide an entry. One person is always enough for that."""
    register = register_of(from_environment())
    before = register.entry(entry)
    if moved_to:
        register.entry(moved_to)
    kind = ChangeKind.WITHDRAW
    propose_and_tell(kind, entry, before.version, before.cells, reason, moved_to=moved_to)


@click.command("restore")
@ENTRY
@REASON
def restore(entry: str, reason: str) -> None:
    """Show a withdrawn entry again, as it was."""
    before = register_of(from_environment()).entry(entry)
    propose_and_tell(ChangeKind.RESTORE, entry, before.version, before.cells, reason)


@click.command("changes")
def changes() -> None:
    """List the changes that wait for a second person, oldest first."""
    for change in register_of(from_environment()).waiting():
        for line in in_full(change, speech()):
            click.echo(line)


@click.command("second")
@NUMBER
def second(number: int) -> None:
    """Agree to change N, which somebody else proposed, and apply it."""
    settings = from_environment()
    register = register_of(settings)
    click.echo(told_of(register.second(number, whoever_works_here(), time_now()), speech()))
    hide_what_is_withdrawn(settings, register)


@click.command("reject")
@NUMBER
@click.option("--reason", required=True, metavar="TEXT", help="The sentence that says why.")
def reject(number: int, reason: str) -> None:
    """End change N without applying it."""
    register = register_of(from_environment())
    done = register.reject(number, whoever_works_here(), clean(reason), time_now())
    click.echo(told_of(done, speech()))


def propose_and_tell(
    kind: ChangeKind,
    entry: str,
    version: int,
    cells: Cells,
    reason: str,
    moved_to: str = "",
    publish_from: date | None = None,
) -> None:
    """Propose a change of whoever works here, and say what came of it."""
    settings = from_environment()
    new = NewChange(
        kind=kind,
        entry=entry,
        base_version=version,
        cells=cells,
        reason=clean(reason),
        origin=ORIGIN,
        made_by=whoever_works_here(),
        made_at=time_now(),
        moved_to=moved_to,
        publish_from=publish_from,
    )
    register = register_of(settings)
    done = propose(register, read_reference(settings.reference), new)
    hide_what_is_withdrawn(settings, register)
    for line in lines_of(done.problems):
        tell(line)
    click.echo(told_of(done.change, speech()))


def cells_from(values: tuple[str, ...]) -> dict[str, str]:
    """``FIELD=VALUE`` as cells. Raises ``click.BadParameter`` for a field that there is not."""
    pairs = [value.partition("=") for value in values]
    for field, sign, _ in pairs:
        if not sign or field not in COLUMNS or field == "id":
            said = speech().say("%(field)r is not a field that can be changed", field=field)
            raise click.BadParameter(said)
    return {field: value for field, _, value in pairs}


KINDS: Mapping[ChangeKind, Sentence] = {
    ChangeKind.ADD: Sentence("add"),
    ChangeKind.EDIT: Sentence("edit"),
    ChangeKind.WITHDRAW: Sentence("withdraw"),
    ChangeKind.RESTORE: Sentence("restore"),
}
"""What each kind of change does to an entry, in a word."""


def told_of(change: Change, sentences: Sentences) -> str:
    """What became of a change, in one line."""
    gaps = {"number": change.number, "entry": change.entry}
    if change.state is ChangeState.PROPOSED and change.is_settled:
        day = f"{change.publish_from}"
        return sentences.say(
            "change %(number)s of %(entry)s holds from %(day)s on", day=day, **gaps
        )
    said = {
        ChangeState.PROPOSED: Sentence(
            "change %(number)s of %(entry)s waits for a second person (`jiamenkou register second"
            " %(number)s`)",
            **gaps,
        ),
        ChangeState.APPLIED: Sentence(
            "change %(number)s of %(entry)s is applied; `jiamenkou data refresh` publishes it",
            **gaps,
        ),
        ChangeState.REJECTED: Sentence("change %(number)s of %(entry)s is rejected", **gaps),
        ChangeState.OVERTAKEN: Sentence(
            "change %(number)s of %(entry)s is not applied: its entry was changed meanwhile", **gaps
        ),
    }
    return said[change.state].said(sentences.say_declared)


def in_full(change: Change, sentences: Sentences) -> Iterator[str]:
    """Everything that a second person must see of a change."""
    kind = KINDS[change.kind].said(sentences.say_declared)
    yield sentences.say(
        "%(number)s  %(day)s  %(kind)s %(entry)s, by %(by)s: %(reason)s",
        number=change.number,
        day=f"{change.made_at:%Y-%m-%d %H:%M}",
        kind=kind,
        entry=change.entry,
        by=change.made_by,
        reason=change.reason,
    )
    for each in change.patch:
        yield f"   {each.field}: {each.before!r} → {each.after!r}"

"""``jiamenkou register``: let a register count instead of the files, and change what it says."""

import os
import pwd
from pathlib import Path

import click

from webapp.cli.command.lazy import CommandPlace, LazyGroup
from webapp.cli.command.speech import in_words, speech, tell
from webapp.domain.people.persons import CONSOLE
from webapp.domain.register.status import RegisterStatus
from webapp.durable import replace_text
from webapp.ingest.entry_files import write_snapshot
from webapp.ingest.fact_files import FACTS, facts_text
from webapp.ingest.report import counted, lines_of
from webapp.intake.adopting import adopt, leave
from webapp.ledger.place import Place
from webapp.present.wording.sentences import Sentences
from webapp.register.register import Register
from webapp.settings import Settings, from_environment
from webapp.store.served import served_act
from webapp.toolbox.clock import time_now

_CHANGES, _FACTS = "register.changes", "register.facts"
_PUBLISHING = "register.publishing"

PLACES = {
    "adopt": CommandPlace("register.group", "adopt_command", "Let the register count."),
    "export": CommandPlace("register.group", "export", "Write what it says as files."),
    "leave": CommandPlace("register.group", "leave_command", "Let the files count again."),
    "anew": CommandPlace("register.group", "anew", "Give up a register that is lost."),
    "status": CommandPlace("register.group", "status", "Say what counts, and what waits."),
    "add": CommandPlace(_CHANGES, "add", "Propose a new entry."),
    "edit": CommandPlace(_CHANGES, "edit", "Change fields of an entry."),
    "withdraw": CommandPlace(_CHANGES, "withdraw", "Hide an entry."),
    "restore": CommandPlace(_CHANGES, "restore", "Show a withdrawn entry again."),
    "changes": CommandPlace(_CHANGES, "changes", "List changes that wait for a second person."),
    "second": CommandPlace(_CHANGES, "second", "Agree to a change of somebody else."),
    "reject": CommandPlace(_CHANGES, "reject", "End a change with a sentence that says why."),
    "check": CommandPlace(_FACTS, "check", "Keep that somebody looked at facts of an entry."),
    "facts": CommandPlace(_FACTS, "facts", "Say who looked at the facts of an entry."),
    "history": CommandPlace(_FACTS, "history", "Say every act about an entry."),
    "claim": CommandPlace(_FACTS, "claim", "Say who is at work on what."),
    "publish": CommandPlace(_PUBLISHING, "publish", "Ask for an edition at once."),
    "publications": CommandPlace(_PUBLISHING, "publications", "Say what is published, and when."),
}


@click.group("register", cls=LazyGroup, places=PLACES)
def register_group() -> None:
    """Let a register count instead of the entry files, and change what it says.

    Without a register everything is as before: the files count. The next `jiamenkou data refresh`
    publishes what was changed. Who works here is known by the name of their account.
    """


@click.command("adopt")
def adopt_command() -> None:
    """Take in all entry files; from then on the register counts, and the files must stay as they
    are. Nothing is adopted while a row of them would be lost."""
    settings = from_environment()
    done = adopt(settings, register_of(settings), whoever_works_here(), time_now())
    for line in lines_of(done.problems):
        tell(line)
    took = done.adopted
    click.echo(
        speech().say(
            "the register counts: %(new)s new, %(changed)s changed, %(withdrawn)s withdrawn; files:"
            " %(problems)s",
            new=took.added,
            changed=took.changed,
            withdrawn=took.withdrawn,
            problems=in_words(counted(done.problems)),
        )
    )


@click.command("anew")
def anew() -> None:
    """Give up a register that is lost and of which no backup is left; the files count then. What is
    still there is kept under another name."""
    aside = register_of(from_environment()).begin_anew(time_now())
    say = speech().say
    if aside:
        click.echo(say("what was there is kept as %(name)s", name=aside))
    click.echo(say("the files count again"))


@click.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
def export(folder: Path) -> None:
    """Write what the register says into DIR: raw/entries.csv, facts.csv, and retired.csv where
    entries were withdrawn."""
    snapshot = register_of(from_environment()).snapshot(time_now().date())
    raw = write_snapshot(folder, snapshot)
    replace_text(folder / FACTS, facts_text(snapshot.facts))
    click.echo(
        speech().say(
            "%(file)s: %(entries)s entries, %(withdrawn)s withdrawn",
            file=raw,
            entries=len(snapshot.entries),
            withdrawn=len(snapshot.retired),
        )
    )


@click.command("leave")
@click.option("--keep-files", is_flag=True, help="Give up what the register says.")
def leave_command(keep_files: bool) -> None:
    """Let the files count again. What the register says is written to them first; the files that
    were there are kept under JIAMENKOU_VAR."""
    settings = from_environment()
    who, now = whoever_works_here(), time_now()
    leave(settings, register_of(settings), who, now, keep_files=keep_files)
    click.echo(speech().say("the files count again"))


@click.command("status")
def status() -> None:
    """Say what counts, how much waits, and what of it the public sees. The audit is verified from
    its first line on."""
    settings = from_environment()
    for line in lines_about(register_of(settings).status(), served_act(settings.var), speech()):
        click.echo(line)


def lines_about(found: RegisterStatus, served: int, sentences: Sentences) -> tuple[str, ...]:
    """The register in lines; ``served`` is the act that the public sees."""
    say = sentences.say
    if found.adoption is None:
        if not found.act:
            return (say("the files count"),)
        return (say("the files count; a register of %(acts)s acts is kept", acts=found.act),)
    published, day = found.published, f"{found.adoption.at:%Y-%m-%d %H:%M}"
    lines = [
        say("the register counts since %(day)s, by %(by)s", day=day, by=found.adoption.by),
        say(
            "entries: %(shown)s published, %(hidden)s withdrawn",
            shown=published,
            hidden=found.withdrawn,
        ),
        say("changes that wait for a second person: %(count)s", count=found.waiting),
        say("acts: %(acts)s; the public sees act %(served)s", acts=found.act, served=served),
        say("audit: whole, ends with %(mark)s", mark=found.mark),
    ]
    if served < found.newest:
        lines.append(say("`jiamenkou data refresh` publishes the newest"))
    return tuple(lines)


def register_of(settings: Settings) -> Register:
    """The register of these settings; nothing is opened yet."""
    return Register(Place(settings.var, settings.database))


def whoever_works_here() -> str:
    """The name under which acts at the console are kept: that of the account."""
    return f"{CONSOLE}{pwd.getpwuid(os.geteuid()).pw_name}"

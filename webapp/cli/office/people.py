"""``jiamenkou office people`` and ``confirm``: whoever runs the machine is a second person."""

from collections.abc import Iterable, Iterator

import click

from webapp.cli.command.speech import speech
from webapp.cli.office.group import people_of
from webapp.cli.register.group import whoever_works_here
from webapp.domain.people.errors import PeopleRefused
from webapp.domain.people.persons import Person, WaitingRoles
from webapp.domain.people.roles import EVERYWHERE, Grant
from webapp.present.wording.sentences import Sentences
from webapp.sentence import Sentence
from webapp.settings import from_environment
from webapp.toolbox.clock import time_now


@click.command("people")
def people() -> None:
    """Say who belongs to the office, with their roles, and whose roles wait for a second person."""
    room = people_of(from_environment())
    room.prepare()
    waiting = {each.person: each for each in room.waiting_roles()}
    for person in room.everybody():
        for line in in_lines(person, waiting.get(person.number), speech()):
            click.echo(line)


@click.command("confirm")
@click.argument("name", metavar="NAME")
@click.argument("mark", metavar="NUMBER")
def confirm(name: str, mark: str) -> None:
    """Let the roles hold that NAME waits for. NUMBER is the one that their own page “My account”
    shows them: see the person before you type it."""
    room = people_of(from_environment())
    found = next((each for each in room.waiting_roles() if each.name == name), None)
    if found is None:
        raise PeopleRefused(Sentence("no roles of this person wait for anybody"))
    room.vouch(found.person, mark.replace(" ", ""), whoever_works_here(), time_now())
    said = speech().say("%(name)s: %(roles)s", name=name, roles=roles_in_words(found.grants))
    click.echo(said)


def in_lines(person: Person, waits: WaitingRoles | None, sentences: Sentences) -> Iterator[str]:
    """Somebody in one line, and their roles that wait in another."""
    if person.ended_at:
        left = sentences.say("left on %(day)s", day=f"{person.ended_at:%Y-%m-%d}")
        yield f"{person.name}  {person.shown_name}  {left}"
        return
    yield f"{person.name}  {person.shown_name}  {roles_in_words(person.grants)}"
    if waits:
        yield "   " + sentences.say(
            "waits, asked for by %(by)s: %(roles)s (`jiamenkou office confirm %(name)s NUMBER`)",
            by=waits.made_by,
            roles=roles_in_words(waits.grants),
            name=person.name,
        )


def roles_in_words(grants: Iterable[Grant]) -> str:
    """Roles as commands take them."""
    return ", ".join(
        str(each.role) if each.street == EVERYWHERE else f"{each.role} ({each.street})"
        for each in sorted(grants)
    )

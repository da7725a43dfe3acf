"""``jiamenkou office``: the site for people who keep the entries true."""

from datetime import datetime

import click

from webapp.cli.command.lazy import CommandPlace, LazyGroup
from webapp.cli.command.speech import speech, tell
from webapp.cli.command.values import Whole
from webapp.cli.register.group import whoever_works_here
from webapp.cli.serve.listening import CannotListen, address_of, refuse_a_busy_port
from webapp.domain.people.persons import FIRST_INVITATION, NewPerson
from webapp.domain.people.roles import EVERYWHERE, Grant, Role
from webapp.ledger.place import Place
from webapp.people.means import means_at
from webapp.people.people import Link, People
from webapp.sentence import Sentence
from webapp.serving.server.site import OFFICE, Site
from webapp.settings import Settings, from_environment
from webapp.toolbox.clock import time_now

PLACES = {
    "serve": CommandPlace("office.group", "serve", "Serve the office."),
    "invite": CommandPlace("office.group", "invite", "Give out a link that lets somebody in."),
    "people": CommandPlace("office.people", "people", "Say who there is, and whose roles wait."),
    "confirm": CommandPlace("office.people", "confirm", "Let the roles of somebody hold."),
}
HERE = ("127.0.0.1", "::1", "localhost")
FIRST = NewPerson("keeper", "管理员", frozenset({Grant(Role.KEEPER), Grant(Role.AUDITOR)}))
"""Who is let in where nobody can invite anybody yet."""


@click.group("office", cls=LazyGroup, places=PLACES)
def office_group() -> None:
    """The office: a site of its own, for people who have signed in and keep the entries true."""


@click.command("serve")
@click.option(
    "--host",
    default="127.0.0.1",
    metavar="ADDRESS",
    show_default=True,
    help="Address to listen on.",
)
@click.option("--port", default=8001, show_default=True, type=Whole(1, 65535), help="Port.")
@click.option("--workers", default=1, show_default=True, type=Whole(1, 8), help="Processes.")
def serve(host: str, port: int, workers: int) -> None:
    """Serve the office. Where nobody can invite others yet, a link for the first keeper is printed.

    Others than this machine reach it only by the name in JIAMENKOU_OFFICE_HOST and over TLS
    (JIAMENKOU_HTTPS=1).
    """
    settings = from_environment()
    refuse_to_be_reached(host, settings)
    refuse_a_busy_port(host, port)
    people = people_of(settings)
    people.prepare()
    address = address_of_office(host, port, settings)
    if not people.has_a_keeper():
        link = people.invite(FIRST, whoever_works_here(), time_now(), FIRST_INVITATION)
        tell(Sentence("nobody can let people in yet: this link makes the first keeper"))
        click.echo(told_of(link, address))
    tell(Sentence("the office: %(address)s", address=address))
    Site(settings, address_of(host, port), workers, OFFICE).run()


@click.command("invite")
@click.argument("name", metavar="NAME")
@click.argument("who", metavar="WHO")
@click.argument("role", type=click.Choice([str(role) for role in Role]), metavar="ROLE")
@click.option("--street", "streets", multiple=True, metavar="ID", help="Only in this street.")
def invite(name: str, who: str, role: str, streets: tuple[str, ...]) -> None:
    """Give out a link that lets WHO in as ROLE, who signs in as NAME; somebody of that NAME gets a
    new password and new codes by it. For whoever runs the machine when no keeper can: the log says
    so."""
    settings = from_environment()
    grants = frozenset(Grant(Role(role), street) for street in streets or (EVERYWHERE,))
    link = linked(people_of(settings), NewPerson(name, who, grants))
    click.echo(told_of(link, address_of_office("127.0.0.1", 8001, settings)))


def linked(people: People, new: NewPerson) -> Link:
    """A link for somebody new, or for the one of that name, who stays what they are."""
    by, now = whoever_works_here(), time_now()
    known = [each.number for each in people.everybody() if each.name == new.name]
    return people.invite_again(known[0], by, now) if known else people.invite(new, by, now)


def refuse_to_be_reached(host: str, settings: Settings) -> None:
    """Passwords do not travel in the open. Raises ``CannotListen``."""
    if host not in HERE and not (settings.office_host and settings.https):
        raise CannotListen(
            Sentence(
                "the office is reached from other machines only over TLS and by a name of its own:"
                " set JIAMENKOU_OFFICE_HOST and JIAMENKOU_HTTPS=1"
            )
        )


def people_of(settings: Settings) -> People:
    """The people of these settings; nothing is opened yet."""
    return People(means_at(Place(settings.var, settings.database)))


def address_of_office(host: str, port: int, settings: Settings) -> str:
    """How the office is called."""
    if settings.office_host and settings.https:
        return f"https://{settings.office_host}"
    return f"http://{settings.office_host or host}:{port}"


def told_of(link: Link, address: str) -> str:
    """A link, and until when it works."""
    until: datetime = link.until
    return speech().say(
        "%(address)s/join/%(token)s   (works once, until %(until)s)",
        address=address,
        token=link.token,
        until=f"{until:%Y-%m-%d %H:%M}",
    )

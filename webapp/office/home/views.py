"""The start page: what waits."""

from dataclasses import dataclass

from flask import Blueprint, Response

from webapp.domain.people.rights import (
    may_keep_people,
    may_second,
    may_second_people,
    may_see_imports,
    moderates,
)
from webapp.domain.register.errors import NotAdopted
from webapp.domain.register.imports import ImportState
from webapp.office.due.queue import due_link
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import session_here, whoever_is_here
from webapp.office.home.streets import MyStreet, my_streets
from webapp.office.reports.home import waiting_reports
from webapp.office.words import roles_said
from webapp.present.wording.publications import told_of_going_back
from webapp.present.wording.values import Link
from webapp.register.reading import Numbers
from webapp.store.served import served_act, went_back
from webapp.tending.digest import digest_state

blueprint = Blueprint("home", __name__)


@dataclass(frozen=True, slots=True)
class HomePage:
    """``counts`` are numbers with where they lead; ``notes`` what must be known now; ``streets``
    those of whoever is here; ``alarm`` what is wrong with what the public sees."""

    h1: str
    roles: tuple[str, ...]
    counts: tuple[Link, ...]
    notes: tuple[str, ...]
    streets: tuple[MyStreet, ...] = ()
    alarm: str = ""


@blueprint.get("/")
def home() -> Response:
    """What waits for whoever is here."""
    person = whoever_is_here()
    say = sentences().say
    h1 = say("Good day, %(name)s", name=person.shown_name)
    numbers = _numbers()
    notes = *_register_notes(numbers), *_own_notes()
    streets = my_streets() if numbers else ()
    content = HomePage(h1, roles_said(person.grants), _counts(numbers), notes, streets, _alarm())
    return page("office/home/home.html", h1, content)


def _numbers() -> Numbers | None:
    """The register in numbers; ``None`` where the files count."""
    try:
        return parts().reader.numbers()
    except NotAdopted:
        return None


def _counts(status: Numbers | None) -> tuple[Link, ...]:
    if status is None:
        return ()
    say = sentences().say
    grants = whoever_is_here().grants
    waits = say("wait for you") if may_second(grants) else say("wait for a second person")
    links = [
        Link(str(status.published), "/entries", note=say("entries that the public sees")),
        Link(str(status.withdrawn), "/entries?state=withdrawn", note=say("withdrawn entries")),
        Link(str(status.waiting), "/changes", note=waits),
        due_link(),
    ]
    if moderates(grants):
        links.append(waiting_reports())
    if may_see_imports(grants):
        opened = len(parts().register.imports.in_state(ImportState.OPEN))
        links.append(Link(str(opened), "/imports", note=say("imports that are open")))
    if may_second_people(grants):
        asked = sum(
            each.made_by != whoever_is_here().name for each in parts().people.waiting_roles()
        )
        links.append(Link(str(asked), "/changes", note=say("people whose roles you may confirm")))
    if may_keep_people(grants):
        open_links = len(parts().people.invitations(now()))
        links.append(Link(str(open_links), "/people", note=say("invitations that are open")))
    return tuple(links)


def _register_notes(numbers: Numbers | None) -> tuple[str, ...]:
    """Whether the public sees what the register says."""
    say = sentences().say
    if numbers is None:
        return (
            say(
                "There is no register yet: the files count. `jiamenkou register adopt` begins one."
            ),
        )
    queue = parts().register.publications
    last = queue.newest(1)
    wrong = tuple(each.problem.said(sentences().say_declared) for each in last if each.problem)
    unseen = queue.unpublished(served_act(parts().settings.var))
    due = unseen.due()
    if went_back(parts().settings.var):
        return wrong
    if due is None:
        return wrong or (say("The public sees everything that was changed."),)
    told = say(
        "The public does not see the latest changes yet: %(count)s."
        " Published by itself at %(time)s.",
        count=unseen.acts,
        time=f"{due:%H:%M}",
    )
    return (told, *wrong)


def _own_notes() -> tuple[str, ...]:
    say, session = sentences().say, session_here()
    left = parts().account.recovery_codes_left(whoever_is_here())
    notes = []
    if digest_state(parts().settings.var).failed:
        notes.append(say("The digest of this week could not be sent."))
    mine = whoever_is_here().name
    if any(each.waits and each.name == mine for each in parts().people.invitations(now())):
        notes.append(
            say("Somebody asks for a new password for you: look under “Changes”, take it back.")
        )
    if waits := parts().account.waiting_roles(whoever_is_here()):
        roles = sentences().listed(roles_said(waits.grants))
        notes.append(
            say("These roles wait for a second person: %(roles)s. See “My account”.", roles=roles)
        )
    if left < 3:
        notes.append(
            say("You have %(left)s recovery codes left: print new ones in “My account”.", left=left)
        )
    if session:
        begun = f"{session.begun_at:%H:%M}"
        notes.append(
            say("You are signed in since %(time)s; this ends after 20 quiet minutes.", time=begun)
        )
    return tuple(notes)


def _alarm() -> str:
    return told_of_going_back(sentences()) if went_back(parts().settings.var) else ""

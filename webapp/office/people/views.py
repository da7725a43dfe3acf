"""Who belongs to the office: invited, given roles, ended, by a keeper."""

from datetime import datetime

from flask import Blueprint, Response, abort, request

from webapp.domain.people.persons import NewPerson, Person
from webapp.domain.people.rights import may_keep_people
from webapp.domain.people.roles import speaking
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import Typed, number_typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import session_here, whoever_is_here
from webapp.office.people.models import (
    InvitationRow,
    InvitePage,
    LinkPage,
    PeoplePage,
    PersonPage,
    PersonRow,
    SessionRow,
)
from webapp.office.people.ticking import (
    COMMUNITIES,
    communities_said,
    grants_ticked,
    refuse_unknown_communities,
    role_ticks,
    street_ticks,
)
from webapp.office.signing_in.gates import step_up_first
from webapp.office.words import roles_said
from webapp.people.people import Link
from webapp.serving.hosts import address_asked_for

blueprint = Blueprint("people", __name__)


@blueprint.before_request
def keepers_only() -> Response | None:
    """Others do not even see who there is; and an act wants the code once more."""
    if not may_keep_people(whoever_is_here().grants):
        abort(403)
    session = session_here()
    if request.method == "POST" and session and not session.is_stepped_up(now()):
        return step_up_first()
    return None


@blueprint.get("/people")
def people() -> Response:
    """Everybody."""
    return _people_page(NO_TROUBLE)


@blueprint.get("/people/new")
def new() -> Response:
    """The form for an invitation."""
    return _invite_page({}, NO_TROUBLE)


@blueprint.post("/people/new")
def invite() -> Response:
    """Give out a link."""

    def do(typed: Typed) -> Response:
        refuse_unknown_communities(typed)
        invited = NewPerson(
            typed.get("name", "").lower(), typed.get("shown_name", ""), grants_ticked(typed)
        )
        link = parts().people.invite(invited, whoever_is_here().name, now())
        confirmed = bool(speaking(invited.grants))
        return _link_page(link, invited.shown_name, confirmed=confirmed)

    return answered(_invite_page, do)


@blueprint.post("/people/invitations/<int:number>/end")
def take_back(number: int) -> Response:
    """Let a link work no more."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return _people_page(trouble)

    def do(_typed: Typed) -> Response:
        parts().people.take_back(number, whoever_is_here().name, now())
        return moved_on("/people")

    return answered(show, do)


@blueprint.get("/people/<int:number>")
def person(number: int) -> Response:
    """One person."""
    return _person_page(number, {}, NO_TROUBLE)


@blueprint.post("/people/<int:number>/roles")
def let_be(number: int) -> Response:
    """Give somebody other roles."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _person_page(number, typed, trouble)

    def do(typed: Typed) -> Response:
        refuse_unknown_communities(typed)
        parts().people.let_be(number, grants_ticked(typed), whoever_is_here().name, now())
        return moved_on(f"/people/{number}")

    return answered(show, do)


@blueprint.post("/people/<int:number>/<any('sessions', 'dismiss', 'invite'):act>")
def act_on(number: int, act: str) -> Response:
    """End sessions, let somebody go, or give out a link for who has lost everything."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _person_page(number, {}, trouble)

    def do(typed: Typed) -> Response:
        by = whoever_is_here().name
        if act == "invite":
            link = parts().people.invite_again(number, by, now())
            found = _person(number)
            confirmed = bool(speaking(found.grants))
            return _link_page(link, found.shown_name, waits=True, confirmed=confirmed)
        if act == "dismiss":
            parts().people.dismiss(number, by, now())
        else:
            parts().people.end_sessions(number, by, now(), number_typed(typed, "session"))
        return moved_on(f"/people/{number}")

    return answered(show, do)


def session_rows(number: int) -> tuple[SessionRow, ...]:
    """Where somebody is in just now."""
    here = session_here()
    return tuple(
        SessionRow(
            each.number,
            each.device,
            _when(each.begun_at),
            _when(each.seen_at),
            here=bool(here and here.number == each.number),
        )
        for each in parts().people.sessions(number, now())
    )


def _people_page(trouble: Trouble) -> Response:
    h1 = sentences().say("People of the office")
    rows = tuple(map(_row, parts().people.everybody()))
    links = tuple(
        InvitationRow(
            each.number, each.name, each.shown_name, roles_said(each.grants), _when(each.until)
        )
        for each in parts().people.invitations(now())
    )
    content = PeoplePage(h1, rows, links, trouble.sentences)
    return page("office/people/people.html", h1, content, trouble.status)


def _row(person: Person) -> PersonRow:
    return PersonRow(
        f"/people/{person.number}",
        person.name,
        person.shown_name,
        roles_said(person.grants),
        _when(person.last_in),
        _when(person.ended_at),
    )


def _invite_page(typed: Typed, trouble: Trouble) -> Response:
    h1 = sentences().say("Invite somebody")
    grants = grants_ticked(typed)
    names = typed.get("name", ""), typed.get("shown_name", "")
    ticks = role_ticks(grants), street_ticks(grants)
    named = typed.get(COMMUNITIES, "")
    content = InvitePage(h1, trouble.sentences, *names, *ticks, named)
    return page("office/people/invite.html", h1, content, trouble.status)


def _link_page(
    link: Link, shown_name: str, *, waits: bool = False, confirmed: bool = False
) -> Response:
    h1 = sentences().say("The link for %(name)s", name=shown_name)
    settings = parts().settings
    site = address_asked_for(settings.https, behind=settings.front_servers > 0)
    address, until = f"{site}/join/{link.token}", _when(link.until)
    content = LinkPage(h1, address, shown_name, until, waits, confirmed)
    return page("office/people/link.html", h1, content)


def _person_page(number: int, typed: Typed, trouble: Trouble) -> Response:
    found = _person(number)
    grants = grants_ticked(typed) if typed else found.grants
    content = PersonPage(
        h1=found.shown_name,
        errors=trouble.sentences,
        number=number,
        name=found.name,
        roles_said=roles_said(found.grants),
        waiting=_waiting_said(number),
        ended=_when(found.ended_at),
        own=found.number == whoever_is_here().number,
        roles=role_ticks(grants),
        streets=street_ticks(grants),
        communities=typed.get(COMMUNITIES, "") if typed else communities_said(grants),
        sessions=session_rows(number),
    )
    return page("office/people/person.html", found.shown_name, content, trouble.status)


def _waiting_said(number: int) -> tuple[str, ...]:
    waiting = parts().people.waiting_roles()
    return next((roles_said(each.grants) for each in waiting if each.person == number), ())


def _person(number: int) -> Person:
    found = parts().people.person(number)
    return found or abort(404)


def _when(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at else ""

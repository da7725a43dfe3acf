"""Roles that wait: a second person sees who shall hold them, and types the number they show."""

from flask import Blueprint, Response, abort

from webapp.domain.people.persons import WaitingRoles
from webapp.domain.people.rights import may_keep_people, may_second_people
from webapp.office.changes.again import shown_again
from webapp.office.changes.models import WaitingRole
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NotAllowed, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import session_here, whoever_is_here
from webapp.office.signing_in.gates import step_up_first
from webapp.office.words import roles_said
from webapp.sentence import Sentence

MARK = "mark"
blueprint = Blueprint("roles", __name__)


def waiting_roles() -> tuple[WaitingRole, ...]:
    """Those that whoever is here may confirm or take back."""
    grants = whoever_is_here().grants
    if not (may_second_people(grants) or may_keep_people(grants)):
        return ()
    return tuple(map(_shown, parts().people.waiting_roles()))


@blueprint.post("/changes/roles/<int:number>/<any('second', 'reject'):act>")
def decide(number: int, act: str) -> Response:
    """Confirm who holds the roles, or take them back."""
    session = session_here()
    if session and not session.is_stepped_up(now()):
        return step_up_first()

    def do(typed: Typed) -> Response:
        known = (each for each in waiting_roles() if each.number == number)
        found = next(known, None) or abort(404)
        by = whoever_is_here().name
        if act == "reject":
            parts().people.take_roles_back(number, by, now())
            return moved_on("/changes")
        if not found.may_agree:
            raise NotAllowed(Sentence("Somebody else has to confirm these roles."))
        parts().people.vouch(number, typed.get(MARK, "").replace(" ", ""), by, now())
        return moved_on("/changes")

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return shown_again(sentences().say("Roles that wait for a second person"), trouble)

    return answered(show, do)


def _shown(each: WaitingRoles) -> WaitingRole:
    person = whoever_is_here()
    return WaitingRole(
        number=each.person,
        told=sentences().say(
            "%(by)s asks that %(who)s (%(name)s) be: %(roles)s",
            by=each.made_by,
            who=each.shown_name,
            name=each.name,
            roles=sentences().listed(roles_said(each.grants)),
        ),
        may_agree=may_second_people(person.grants) and person.name not in (each.made_by, each.name),
    )

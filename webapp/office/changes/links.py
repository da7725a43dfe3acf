"""New links for people who lost telephone and paper: a second person agrees that it is them."""

from flask import Blueprint, Response, abort

from webapp.domain.people.persons import Invitation
from webapp.domain.people.rights import may_second_people
from webapp.office.changes.again import shown_again
from webapp.office.changes.models import WaitingLink
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NotAllowed, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import session_here, whoever_is_here
from webapp.office.signing_in.gates import step_up_first
from webapp.sentence import Sentence

blueprint = Blueprint("links", __name__)


def waiting_links() -> tuple[WaitingLink, ...]:
    """Those that whoever is here may agree to, or that are about them."""
    person = whoever_is_here()
    may = may_second_people(person.grants)
    return tuple(
        _shown(each)
        for each in parts().people.invitations(now())
        if each.waits and (may or each.name == person.name)
    )


@blueprint.post("/changes/links/<int:number>/<any('second', 'reject'):act>")
def decide(number: int, act: str) -> Response:
    """Agree that a link may work, or take it back; whoever it is about may always take it back."""
    session = session_here()
    if session and act == "second" and not session.is_stepped_up(now()):
        return step_up_first()

    def do(_typed: Typed) -> Response:
        person = whoever_is_here()
        known = (each for each in waiting_links() if each.number == number)
        found = next(known, None) or abort(404)
        if act == "second" and not found.may_agree:
            raise NotAllowed(Sentence("Somebody else has to agree to this link."))
        (parts().people.agree if act == "second" else parts().people.take_back)(
            number, person.name, now()
        )
        return moved_on("/changes")

    return answered(_again, do)


def _again(_typed: Typed, trouble: Trouble) -> Response:
    return shown_again(sentences().say("New links that wait for a second person"), trouble)


def _shown(each: Invitation) -> WaitingLink:
    person = whoever_is_here()
    return WaitingLink(
        number=each.number,
        told=sentences().say(
            "%(by)s asks for a new password and new codes for %(who)s (%(name)s)",
            by=each.made_by,
            who=each.shown_name,
            name=each.name,
        ),
        about_me=each.name == person.name,
        may_agree=may_second_people(person.grants) and person.name not in (each.made_by, each.name),
    )

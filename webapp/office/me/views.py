"""One's own account: where one is in, the password, the recovery codes."""

from dataclasses import dataclass

from flask import Blueprint, Response

from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import Typed, number_typed
from webapp.office.here.cookies import go_on_as
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import session_here, whoever_is_here
from webapp.office.people.models import SessionRow
from webapp.office.people.views import session_rows
from webapp.office.signing_in.gates import step_up_first
from webapp.office.signing_in.joining import recovery_codes_page
from webapp.office.words import roles_said

blueprint = Blueprint("me", __name__)


@dataclass(frozen=True, slots=True)
class MePage:
    """``codes_left`` are recovery codes that were not used. Whoever confirms the roles that wait
    types the ``mark``."""

    h1: str
    errors: tuple[str, ...]
    name: str
    roles: tuple[str, ...]
    codes_left: int
    sessions: tuple[SessionRow, ...]
    waiting_roles: tuple[str, ...]
    mark: str


@blueprint.get("/me")
def me() -> Response:
    """Who I am here."""
    return _page({}, NO_TROUBLE)


@blueprint.post("/me/password")
def change_password() -> Response:
    """Choose another password: one signs in anew everywhere."""

    def do(typed: Typed) -> Response:
        old, new = typed.get("password", ""), typed.get("new_password", "")
        parts().account.change_password(whoever_is_here(), old, new, now())
        go_on_as("")
        return moved_on("/sign-in")

    return answered(_page, do)


@blueprint.post("/me/recovery-codes")
def print_codes() -> Response:
    """Be told ten new recovery codes; the old ones work no more. It wants the code once more."""
    session = session_here()
    if session and not session.is_stepped_up(now()):
        return step_up_first()

    def do(_typed: Typed) -> Response:
        person = whoever_is_here()
        codes = parts().account.print_recovery_codes(person, now())
        return recovery_codes_page(codes, person.name, welcome=False)

    return answered(_page, do)


@blueprint.post("/me/sessions")
def end_sessions() -> Response:
    """End one of my sessions, or all of them."""

    def do(typed: Typed) -> Response:
        person = whoever_is_here()
        parts().people.end_sessions(
            person.number, person.name, now(), number_typed(typed, "session")
        )
        return moved_on("/me")

    return answered(_page, do)


def _page(_typed: Typed, trouble: Trouble) -> Response:
    person = whoever_is_here()
    h1 = sentences().say("My account")
    waits = parts().account.waiting_roles(person)
    content = MePage(
        h1,
        trouble.sentences,
        person.name,
        roles_said(person.grants),
        parts().account.recovery_codes_left(person),
        session_rows(person.number),
        roles_said(waits.grants) if waits else (),
        f"{waits.mark[:3]} {waits.mark[3:]}" if waits else "",
    )
    return page("office/me/me.html", h1, content, trouble.status)

"""Name and password, then a code; or a recovery code. Going out, and typing a code once more."""

from flask import Blueprint, Response

from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.cookies import browser_mark, go_on_as, know_browser, session_token
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import comer
from webapp.office.signing_in.gates import carried_here, code_page, lead_on, sign_in_page
from webapp.people.gate import Entered

CODE = "/sign-in/code"
blueprint = Blueprint("signing_in", __name__)
"""Pages for who is not signed in yet."""

for_members = Blueprint("going_out", __name__)


@blueprint.get("/sign-in")
def sign_in() -> Response:
    """The form for name and password."""
    return sign_in_page(NO_TROUBLE, *carried_here())


@blueprint.post("/sign-in")
def send_password() -> Response:
    """Take name and password, and ask for the code."""
    kept, to = carried_here()

    def show(typed: Typed, trouble: Trouble) -> Response:
        return sign_in_page(trouble, kept, to, name=typed.get("name", ""))

    def do(typed: Typed) -> Response:
        name, password = typed.get("name", ""), typed.get("password", "")
        token = parts().gate.sign_in(name, password, comer(), now())
        go_on_as(token)
        return _code_page(token, NO_TROUBLE)

    return answered(show, do)


@blueprint.post(CODE)
def send_code() -> Response:
    """Take the code, and lead on."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return _code_page(session_token(), trouble)

    def do(typed: Typed) -> Response:
        code = typed.get("code", "")
        return _in(parts().gate.enter(session_token(), code, comer(), now()))

    return answered(show, do)


@blueprint.get("/sign-in/recovery")
def recovery() -> Response:
    """The form for somebody who has lost the telephone."""
    return sign_in_page(NO_TROUBLE, *carried_here(), recovery=True)


@blueprint.post("/sign-in/recovery")
def send_recovery() -> Response:
    """Take name, password and a recovery code."""
    kept, to = carried_here()

    def show(typed: Typed, trouble: Trouble) -> Response:
        return sign_in_page(trouble, kept, to, recovery=True, name=typed.get("name", ""))

    def do(typed: Typed) -> Response:
        name, password, code = (typed.get(each, "") for each in ("name", "password", "code"))
        return _in(parts().gate.recover(name, password, code, comer(), now()))

    return answered(show, do)


@for_members.post("/step-up")
def step_up() -> Response:
    """Take a code once more, and lead back to what needs it."""
    kept, to = carried_here()

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return code_page(trouble, "/step-up", kept, to)

    def do(typed: Typed) -> Response:
        token = parts().gate.step_up(session_token(), typed.get("code", ""), comer(), now())
        return _in(Entered(token, browser_mark()))

    return answered(show, do)


@for_members.post("/sign-out")
def sign_out() -> Response:
    """End this session."""

    def show(_typed: Typed, _trouble: Trouble) -> Response:
        return moved_on("/")

    def do(_typed: Typed) -> Response:
        parts().account.sign_out(session_token(), now())
        go_on_as("")
        return moved_on("/sign-in")

    return answered(show, do)


def _code_page(token: str, trouble: Trouble) -> Response:
    half = parts().account.half(token, now())
    last = half.person.last_in if half else None
    day = f"{last:%Y-%m-%d %H:%M}" if last else ""
    shown = sentences().say("You were last here on %(day)s.", day=day) if day else ""
    return code_page(trouble, CODE, *carried_here(), last_in=shown)


def _in(entered: Entered) -> Response:
    """Go on in another session: where somebody wanted to go, or with the form that waits."""
    go_on_as(entered.token)
    know_browser(entered.browser)
    return lead_on(*carried_here())

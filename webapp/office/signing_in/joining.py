"""By a link that works once: choose a password, set up the app, be told the recovery codes."""

from flask import Blueprint, Response

from webapp.domain.people.persons import Invitation
from webapp.domain.problems import JiamenkouError
from webapp.office.forms.answering import answered
from webapp.office.forms.trouble import KNOWN, NO_TROUBLE, Trouble, trouble_of
from webapp.office.forms.typed import Typed
from webapp.office.here.cookies import go_on_as, know_browser, session_token
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import comer
from webapp.office.signing_in.models import JoinPage, RecoveryCodesPage, SetUpPage
from webapp.office.words import roles_said
from webapp.people.joining import CodeSetUp, Joined
from webapp.present.frame.qr import qr_png

_GROUP = 4
blueprint = Blueprint("joining", __name__)


@blueprint.get("/join/<link>")
def join(link: str) -> Response:
    """The form for a password."""
    try:
        return _password_page(link, NO_TROUBLE)
    except KNOWN as error:
        return _refused(error)


@blueprint.post("/join/<link>")
def send_password(link: str) -> Response:
    """Take the password, and show what the app has to be told."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        try:
            return _password_page(link, trouble)
        except KNOWN as error:
            return _refused(error)

    def do(typed: Typed) -> Response:
        token = parts().joining.choose(link, typed.get("password", ""), comer().device, now())
        go_on_as(token)
        return _set_up_page(parts().joining.set_up(token, now()), NO_TROUBLE)

    return answered(show, do)


@blueprint.get("/join/code.png")
def code_picture() -> Response:
    """What the app is told, as a QR code."""
    try:
        found = parts().joining.set_up(session_token(), now())
    except KNOWN as error:
        return _refused(error)
    headers = {"Cache-Control": "no-store"}
    return Response(qr_png(found.address), headers=headers, content_type="image/png")


@blueprint.post("/join/code")
def send_code() -> Response:
    """Take the first code: somebody is in. The recovery codes are told this once."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        try:
            return _set_up_page(parts().joining.set_up(session_token(), now()), trouble)
        except KNOWN as error:
            return _refused(error)

    def do(typed: Typed) -> Response:
        joining = parts().joining
        name = joining.set_up(session_token(), now()).invitation.name
        return _joined(joining.join(session_token(), typed.get("code", ""), comer(), now()), name)

    return answered(show, do)


def recovery_codes_page(codes: tuple[str, ...], name: str, *, welcome: bool) -> Response:
    """The codes, to be printed or written down."""
    h1 = sentences().say("Your recovery codes")
    content = RecoveryCodesPage(h1, codes, name, f"{now():%Y-%m-%d}", welcome)
    return page("office/signing_in/recovery_codes.html", h1, content)


def _joined(joined: Joined, name: str) -> Response:
    go_on_as(joined.entered.token)
    know_browser(joined.entered.browser)
    return recovery_codes_page(joined.recovery_codes, name, welcome=True)


def _password_page(link: str, trouble: Trouble) -> Response:
    found: Invitation = parts().joining.invitation(link, now())
    h1 = sentences().say("Choose a password")
    roles = roles_said(found.grants)
    content = JoinPage(h1, f"/join/{link}", trouble.sentences, found.shown_name, found.name, roles)
    return page("office/signing_in/join.html", h1, content, trouble.status)


def _set_up_page(found: CodeSetUp, trouble: Trouble) -> Response:
    h1 = sentences().say("Set up the codes on your telephone")
    grouped = (found.secret[at : at + _GROUP] for at in range(0, len(found.secret), _GROUP))
    content = SetUpPage(h1, trouble.sentences, " ".join(grouped), found.invitation.name)
    return page("office/signing_in/set_up.html", h1, content, trouble.status)


def _refused(error: JiamenkouError) -> Response:
    trouble = trouble_of(error)
    h1 = sentences().say("This link does not work")
    content = SetUpPage(h1, trouble.sentences, "", "")
    return page("office/signing_in/no_link.html", h1, content, trouble.status)

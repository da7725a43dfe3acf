"""Where nobody is signed in any more: the way back, with the form that was sent."""

from http import HTTPStatus

from flask import Response, request

from webapp.domain.problems import JiamenkouError
from webapp.office.forms.answering import moved_on
from webapp.office.forms.trouble import Trouble, trouble_of
from webapp.office.forms.typed import Kept, kept_form, sent_form, typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, sentences
from webapp.office.here.paths import START, own_path
from webapp.office.here.session import session_here
from webapp.office.signing_in.models import AgainPage, CodePage, SignInPage

TO = "to"


def sign_in_again() -> Response:
    """Ask somebody to sign in who asked for a page, or sent a form, without being signed in."""
    if request.method == "GET":
        return sign_in_page(Trouble(HTTPStatus.OK), Kept(), request.full_path.rstrip("?"))
    kept = sent_form()
    told = sentences().say("You were signed out because nothing happened for 20 minutes.")
    return sign_in_page(Trouble(HTTPStatus.UNAUTHORIZED, (told,)), kept, START)


def sign_in_page(
    trouble: Trouble, kept: Kept, to: str, recovery: bool = False, name: str = ""
) -> Response:
    """The form for name and password; for a recovery code too, where the telephone is lost."""
    say = sentences().say
    content = SignInPage(
        h1=say("Sign in with a recovery code") if recovery else say("Sign in"),
        errors=trouble.sentences,
        name=name,
        hidden=carried(kept, to),
        keeps=bool(kept.path),
        recovery=recovery,
    )
    template = "office/signing_in/sign_in.html"
    response = page(template, content.h1, content, trouble.status)
    return _with_wait(response, trouble)


def code_page(trouble: Trouble, action: str, kept: Kept, to: str, last_in: str = "") -> Response:
    """The form for a code of six digits."""
    h1 = sentences().say("Type the code of your app")
    content = CodePage(h1, trouble.sentences, action, carried(kept, to), bool(kept.path), last_in)
    response = page("office/signing_in/code.html", h1, content, trouble.status)
    return _with_wait(response, trouble)


def needs_a_code() -> bool:
    """Whether whoever is here must type a code before an act that wants one."""
    session = session_here()
    return session is not None and not session.is_stepped_up(now())


def step_up_first() -> Response:
    """Ask for a code before an act that needs one; the form waits, or the page that was asked
    for."""
    told = sentences().say("This needs your code once more: it was typed more than 10 minutes ago.")
    trouble = Trouble(HTTPStatus.UNAUTHORIZED, (told,))
    if request.method == "GET":
        return code_page(trouble, "/step-up", Kept(), request.full_path.rstrip("?"))
    return code_page(trouble, "/step-up", sent_form(), START)


def try_again(error: JiamenkouError) -> Response:
    """Nobody can be asked who is here: what was typed waits on this page."""
    trouble, kept = trouble_of(error), sent_form() if request.method == "POST" else Kept()
    h1 = sentences().say("This cannot be done just now")
    action = kept.path or request.path
    content = AgainPage(h1, action, kept.fields, trouble.sentences)
    template = "office/signing_in/again.html" if kept.path else "office/signing_in/not_now.html"
    return _with_wait(page(template, h1, content, trouble.status), trouble)


def lead_on(kept: Kept, to: str) -> Response:
    """The page with the form that waits, or the way to where somebody wanted to go."""
    action = own_path(kept.path, "POST") if kept.path else START
    if action == START:
        return moved_on(own_path(to))
    h1 = sentences().say("You are signed in. What you typed is still here.")
    return page("office/signing_in/again.html", h1, AgainPage(h1, action, kept.fields))


def carried(kept: Kept, to: str) -> tuple[tuple[str, str], ...]:
    """What a form carries along."""
    return (*kept.hidden, (TO, to)) if to != START else kept.hidden


def carried_here() -> tuple[Kept, str]:
    """What this form carried along."""
    return kept_form(), typed().get(TO, START)


def _with_wait(response: Response, trouble: Trouble) -> Response:
    if trouble.wait_seconds:
        response.headers["Retry-After"] = str(trouble.wait_seconds)
    return response

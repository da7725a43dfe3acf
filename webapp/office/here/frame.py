"""The frame of a page of the office, and its way into HTML."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any

from flask import Response, request

from webapp.domain.people.rights import (
    may_keep_people,
    may_read_logs,
    may_see_imports,
    moderates,
)
from webapp.domain.people.roles import Grants
from webapp.domain.register.errors import NotAdopted, RegisterUnavailable
from webapp.office.here.cookies import session_token
from webapp.office.here.parts import LANGUAGE, now, parts, sentences
from webapp.office.here.session import session_here
from webapp.present.wording.publications import told_of_heart
from webapp.present.wording.values import Link
from webapp.serving.bodies import Body, respond
from webapp.serving.templates import environment
from webapp.text.foreign import with_languages

_FORM = b"form"


@dataclass(frozen=True, slots=True)
class OfficeShell:
    """Frame of a page. ``token`` goes with every form; ``who`` is empty where nobody is signed in;
    ``clock`` is the time of the server, for whoever wonders about a code. ``heart`` says
    whether anybody publishes, and is an ``alarm`` where nobody does."""

    lang: str
    title: str
    navigation: tuple[Link, ...]
    who: str
    token: str
    clock: str
    heart: str
    alarm: bool


def form_token() -> str:
    """What a form of this session carries; a page of another site cannot know it."""
    return hmac.new(session_token().encode(), _FORM, hashlib.sha256).hexdigest()


def page(template: str, title: str, content: Any, status: int = 200) -> Response:
    """Answer with a page, which nobody keeps."""
    html = environment(LANGUAGE).get_template(template).render(shell=_shell(title), page=content)
    body = Body(with_languages(html).encode(), private=True, language=LANGUAGE.code)
    return respond(body, status=status)


def _shell(title: str) -> OfficeShell:
    say, session = sentences().say, session_here()
    heart, alarm = _heart() if session else ("", False)
    return OfficeShell(
        lang=LANGUAGE.code,
        title=say("%(page)s – Jiamenkou office", page=title),
        navigation=_navigation(session.person.grants) if session else (),
        who=session.person.shown_name if session else "",
        token=form_token() if session_token() else "",
        clock=f"{now():%H:%M:%S}",
        heart=heart,
        alarm=alarm,
    )


def _heart() -> tuple[str, bool]:
    """Whether anybody makes editions; nothing where that cannot be asked, or files count."""
    try:
        beat = parts().register.publications.last_beat()
    except (NotAdopted, RegisterUnavailable):
        return "", False
    return told_of_heart(beat, now(), sentences()), beat is None or beat.is_silent(now())


def _navigation(grants: Grants) -> tuple[Link, ...]:
    say = sentences().say
    pages = [
        (say("Start"), "/"),
        (say("Entries"), "/entries"),
        *([(say("Reports"), "/reports")] if moderates(grants) else []),
        (say("Calls"), "/calls"),
        (say("Changes"), "/changes"),
        *([(say("Imports"), "/imports")] if may_see_imports(grants) else []),
        (say("Publish"), "/publish"),
        *([(say("People"), "/people")] if may_keep_people(grants) else []),
        *([(say("Logs"), "/logs")] if may_read_logs(grants) else []),
        (say("My account"), "/me"),
        (say("How things are done here"), "/help"),
    ]
    here = request.path
    return tuple(
        Link(text, href, current=here == href or (href != "/" and here.startswith(f"{href}/")))
        for text, href in pages
    )

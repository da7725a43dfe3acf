"""Who is here: looked up once for each request, before its page is asked for."""

from flask import g, request

from webapp.domain.people.persons import Person, Session
from webapp.office.here.cookies import browser_mark, session_token
from webapp.office.here.parts import now, parts
from webapp.people.gate import Comer
from webapp.serving.networks import around, household

_KEPT = "office_session"
_BROWSERS = ("MicroMessenger", "Edg", "Firefox", "Chrome", "Safari")
_SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")


def look_who_is_here() -> Session | None:
    """The session of this request, which is seen by this; ``None`` where nobody is signed in.
    Raises ``PeopleUnavailable``."""
    token = session_token()
    found = parts().account.session(token, now()) if token else None
    setattr(g, _KEPT, found)
    return found


def session_here() -> Session | None:
    """The session that was looked up."""
    found: Session | None = getattr(g, _KEPT, None)
    return found


def whoever_is_here() -> Person:
    """Who has signed in; every page asks that may only be seen then."""
    found = session_here()
    if found is None:
        raise LookupError("a page was shown to somebody who has not signed in")
    return found.person


def comer() -> Comer:
    """Where this request comes from."""
    address = request.remote_addr or ""
    return Comer(browser_mark(), household(address), around(address), _device())


def _device() -> str:
    """Browser and system in a word each, so that somebody knows their own in a list."""
    said = request.headers.get("User-Agent", "")
    named = (next((each for each in known if each in said), "") for known in (_BROWSERS, _SYSTEMS))
    return " ".join(filter(None, named)) or "?"

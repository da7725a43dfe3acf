"""Pages about who belongs to the office."""

from dataclasses import dataclass

from webapp.office.forms.models import Tick


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in the list; ``last_in`` and ``ended`` in words."""

    href: str
    name: str
    shown_name: str
    roles: tuple[str, ...]
    last_in: str
    ended: str = ""


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation that is open."""

    number: int
    name: str
    shown_name: str
    roles: tuple[str, ...]
    until: str


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Everybody, and open invitations."""

    h1: str
    people: tuple[PersonRow, ...]
    invitations: tuple[InvitationRow, ...]
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InvitePage:
    """The form for a new person."""

    h1: str
    errors: tuple[str, ...]
    name: str
    shown_name: str
    roles: tuple[Tick, ...]
    streets: tuple[Tick, ...]
    communities: str


@dataclass(frozen=True, slots=True)
class LinkPage:
    """A link that is shown once. One that ``waits`` needs a second person before it works; some of
    its roles hold once they are ``confirmed``."""

    h1: str
    address: str
    shown_name: str
    until: str
    waits: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class SessionRow:
    """Where somebody is in."""

    number: int
    device: str
    begun: str
    seen: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person. ``own`` pages have no form that gives roles or dismisses."""

    h1: str
    errors: tuple[str, ...]
    number: int
    name: str
    roles_said: tuple[str, ...]
    waiting: tuple[str, ...]
    ended: str
    own: bool
    roles: tuple[Tick, ...]
    streets: tuple[Tick, ...]
    communities: str
    sessions: tuple[SessionRow, ...]

"""A person of the office, an invitation to become one, and a session."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from webapp.domain.people.roles import Grants

IDLE = timedelta(minutes=20)
LONGEST = timedelta(hours=8)
HALF_LONGEST = timedelta(minutes=10)
"""How long a session lives in which nobody has typed a code yet."""

STEP_UP = timedelta(minutes=10)
"""For how long a code that was typed counts for acts that ask for one."""

CONSOLE = "console:"
"""How the names begin of whoever works at the machine itself: one of them is enough."""

FIRST_INVITATION = timedelta(minutes=30)
INVITATION = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Person:
    """``name`` is typed to sign in and stands in the audit; ``shown_name`` is who it is.
    ``last_in`` is when they last came in; ``ended_at`` when they ceased to belong to the office."""

    number: int
    name: str
    shown_name: str
    grants: Grants
    last_in: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Whom a keeper invites."""

    name: str
    shown_name: str
    grants: Grants


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is known of a link that was given out: to whom, by whom, and until when it works. One
    that ``waits`` gives somebody new credentials, and works once a second person agreed."""

    number: int
    name: str
    shown_name: str
    grants: Grants
    until: datetime
    made_by: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class WaitingRoles:
    """Roles that somebody shall have once a second person, who sees them, typed the ``mark`` that
    only their own page shows."""

    person: int
    name: str
    shown_name: str
    grants: Grants
    made_by: str
    mark: str


class SessionKind(StrEnum):
    """How far somebody came: ``JOINING`` has chosen a password and is about to set up codes,
    ``HALF`` typed the right one, ``WHOLE`` a code as well."""

    JOINING = "joining"
    HALF = "half"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which somebody is. ``stepped_up_at`` is when a code was typed last."""

    number: int
    kind: SessionKind
    person: Person
    device: str
    begun_at: datetime
    seen_at: datetime
    stepped_up_at: datetime

    def is_stepped_up(self, now: datetime) -> bool:
        """Whether a code was typed so lately that acts which ask for one may be done."""
        return now - self.stepped_up_at <= STEP_UP


def has_run_out(kind: SessionKind, begun_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """Whether a session has been quiet, or has lived, for too long."""
    longest = LONGEST if kind is SessionKind.WHOLE else HALF_LONGEST
    return now - seen_at > IDLE or now - begun_at > longest

"""How people of the office may be called."""

import re

from webapp.domain.people.errors import PeopleRefused
from webapp.domain.people.persons import NewPerson
from webapp.domain.register.publications import PUBLISHER
from webapp.sentence import Sentence

_NAME = re.compile(r"[a-z][a-z0-9.-]{1,31}", re.ASCII)
MOST_CHARACTERS = 40


def refuse_bad_names(new: NewPerson) -> None:
    """Raises ``PeopleRefused`` for a name that cannot be typed, or that nobody could read."""
    if not _NAME.fullmatch(new.name):
        raise PeopleRefused(
            Sentence("the name to sign in with is 2 to 32 small letters, figures, dots or hyphens")
        )
    if new.name == PUBLISHER:
        raise PeopleRefused(Sentence("%(name)s: there is somebody of that name", name=new.name))
    if not new.shown_name or len(new.shown_name) > MOST_CHARACTERS:
        raise PeopleRefused(
            Sentence("who it is takes 1 to %(most)s characters", most=MOST_CHARACTERS)
        )

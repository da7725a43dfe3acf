"""The start page, ready to be shown."""

from dataclasses import dataclass

from webapp.present.frame.models import SearchForm, UrgentNumber
from webapp.present.search.card_models import CategoryTile
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class HomePage:
    """``near_me`` is the first button (the nearest place of a kind); ``stages`` are life stages
    that lead to the right kinds of service, each with a sentence as its note; ``guides`` leads to
    who can get what, question by question, ``places`` to one's own community. ``few`` are all
    the ways of the page in large type, which asks one
    ``question``."""

    h1: str
    lead: str
    form: SearchForm
    near_me: Link | None
    core: tuple[CategoryTile, ...]
    stages: tuple[Link, ...]
    needs: tuple[Link, ...]
    urgent: tuple[UrgentNumber, ...]
    guides: Link
    places: Link
    few: tuple[Link, ...] = ()
    question: str = ""

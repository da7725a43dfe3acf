"""One community on one page, ready to be shown."""

from dataclasses import dataclass

from webapp.present.frame.models import Share
from webapp.present.search.models import CardGroup
from webapp.present.services.models import MapLink, Office
from webapp.present.wording.values import Link, Phone, Text


@dataclass(frozen=True, slots=True)
class CommunityPage:
    """Whom to ask (``offices``), how to find the committee (``asked`` are words for a map app, in
    Chinese, ``links`` look for them), what there is one of here and in the street, and the nearest
    of some kinds. ``city_line`` answers for everything else; ``all`` leads to whatever is near."""

    code: str
    h1: Text
    street: Link
    offices: tuple[Office, ...]
    asked: Text
    links: tuple[MapLink, ...]
    groups: tuple[CardGroup, ...]
    city_line: Phone
    all: Link
    share: Share


@dataclass(frozen=True, slots=True)
class FindCommunityPage:
    """Where one is asked for where one lives. ``near`` is what was typed, ``refusal`` why it led
    nowhere."""

    h1: str
    near: str = ""
    refusal: str = ""

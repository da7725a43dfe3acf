"""Community → its page: whom to call, what is its own, what is nearest."""

from collections.abc import Iterable, Mapping

from webapp.domain.district import Community
from webapp.present.frame.links import phone_to, place_href, search_href, street_href
from webapp.present.frame.shares import page_share
from webapp.present.places.models import CommunityPage, FindCommunityPage
from webapp.present.search.models import CardGroup
from webapp.present.search.results_page import SayOpen, Wording, card_group
from webapp.present.services.directions import app_links, offices_of, search_links
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.trust import CITY_LINE
from webapp.present.wording.values import Link
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Hit

ERROR_M = 500
"""Within which a community's point stands for its homes."""


def community_page(
    community: Community,
    wording: Wording,
    own: Iterable[Hit],
    nearest: Mapping[str, tuple[Hit, ...]],
    say_open: SayOpen,
) -> CommunityPage:
    """The page; ``own`` are the entries of the community and its street, ``nearest`` those nearest
    to its middle, by kind."""
    words, areas = wording.words, wording.words.areas
    asked = areas.district_zh + community.name_zh
    own_href = place_href(words.language, community.code)
    point = f"{community.point.lat:.6f},{community.point.lon:.6f}"
    return CommunityPage(
        code=community.code,
        h1=words.community_name(community),
        street=Link(words.streets[community.street], street_href(words.language, community.street)),
        offices=offices_of("", community.street, words),
        asked=words.text(asked),
        links=app_links(search_links(asked, areas), words),
        groups=(
            card_group("community", own, wording, say_open),
            *_nearest(nearest, wording, say_open),
        ),
        city_line=phone_to(CITY_LINE),
        all=Link(
            words.say("All services, nearest first"),
            search_href(words, SearchQuery(near=point)),
        ),
        share=page_share(own_href),
    )


def _nearest(
    nearest: Mapping[str, tuple[Hit, ...]], wording: Wording, say_open: SayOpen
) -> Iterable[CardGroup]:
    for kind, hits in nearest.items():
        heading = wording.words.say("Nearest: %(kind)s", kind=wording.words.kinds[kind])
        yield card_group(kind, hits, wording, say_open, heading, ERROR_M)


def find_community_page(sentences: Sentences, near: str = "") -> FindCommunityPage:
    """Asks where one lives; after a try that led nowhere it says so."""
    say = sentences.say
    refusal = say(
        "The community of this place is not known. Try the name of your compound, or your road"
        " with the house number."
    )
    return FindCommunityPage(say("My community"), near, refusal if near else "")

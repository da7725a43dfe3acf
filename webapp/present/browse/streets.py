"""The streets of the district, and one street."""

from datetime import datetime

from webapp.domain.catalogue import Catalogue
from webapp.domain.district import Community, Street
from webapp.present.browse.counts import Counts, count_text
from webapp.present.browse.models import (
    StreetPage,
    StreetsPage,
)
from webapp.present.frame.links import (
    page_href,
    phone_to,
    place_href,
    search_href,
    street_href,
)
from webapp.present.frame.shares import page_share
from webapp.present.search.card_models import CategoryTile
from webapp.present.search.notices import told_everywhere
from webapp.present.search.results_page import Wording, card_groups
from webapp.present.wording.days import date_said
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage


def streets_page(words: Words, counts: Counts) -> StreetsPage:
    return StreetsPage(
        h1=words.say("Subdistricts of %(district)s", district=words.district.spoken),
        streets=tuple(
            CategoryTile(
                id=street,
                text=name,
                href=street_href(words.language, street),
                count=counts.by_street[street],
                count_text=count_text(counts.by_street[street], words),
            )
            for street, name in words.streets.items()
        ),
    )


def street_page(
    street: Street,
    catalogue: Catalogue,
    wording: Wording,
    counts: Counts,
    result: ResultPage,
    now: datetime,
) -> StreetPage:
    """One street; ``result`` holds the first of its entries and what must be told."""
    words, say = wording.words, wording.words.say
    query = SearchQuery(street=(street.id,))
    heading = words.say("Subdistricts of %(district)s", district=words.district.spoken)
    return StreetPage(
        id=street.id,
        h1=words.street_name(street),
        streets=Link(heading, page_href(words.language, "/streets")),
        office_address=words.text(street.office_address_zh) if street.office_address_zh else None,
        office_phone=(phone_to(street.office_phone) if street.office_phone else None),
        phone_note=say("For asking what the subdistrict office publishes; not a service window"),
        source=words.plain(date_said(street.source_date, words)),
        categories=_tiles_of(street.id, catalogue, words, counts),
        communities=tuple(
            _community_link(c, words) for c in catalogue.communities if c.street == street.id
        ),
        groups=card_groups(result, wording, OpenSayer(words, now)),
        all=Link(
            words.say_count(
                "Show %(num)d service", "Show all %(num)d services", counts.by_street[street.id]
            ),
            search_href(words, query),
        ),
        map=Link(say("Show on the map"), search_href(words, query, "/map")),
        share=page_share(street_href(words.language, street.id)),
        notices=told_everywhere((result,), words, wording.labels),
    )


def _community_link(community: Community, words: Words) -> Link:
    name = words.community_name(community)
    return Link(name.text, place_href(words.language, community.code), lang=name.lang)


def _tiles_of(
    street_id: str, catalogue: Catalogue, words: Words, counts: Counts
) -> tuple[CategoryTile, ...]:
    return tuple(
        CategoryTile(
            id=category.id,
            text=words.kinds[category.id],
            href=search_href(words, SearchQuery(category=(category.id,), street=(street_id,))),
            count=count,
            count_text=count_text(count, words),
            picture=words.picture(category.id),
        )
        for category in catalogue.taxonomy.categories
        if (count := counts.by_both[category.id, street_id])
    )

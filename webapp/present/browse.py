"""Home, kinds of service and streets: pages to walk through without searching."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from webapp.domain.catalogue import Catalogue
from webapp.domain.categories import Category
from webapp.domain.district import Street
from webapp.domain.guides import Guide
from webapp.domain.service import Service, Status
from webapp.present.languages import ENGLISH
from webapp.present.links import (
    category_href,
    dial_href,
    guide_href,
    page_href,
    search_href,
    street_href,
)
from webapp.present.models.browse import (
    CategoriesPage,
    CategoryPage,
    HomePage,
    StatusCount,
    StreetPage,
    StreetsPage,
    TileGroup,
)
from webapp.present.models.cards import CategoryTile, Phone
from webapp.present.models.results import CardGroup
from webapp.present.models.shell import Link, SearchForm
from webapp.present.sentences import gettext, ngettext
from webapp.present.urgent import urgent_numbers
from webapp.present.words import Words
from webapp.search.query import SearchQuery

STAGES = (
    ("pregnant", ("maternal-child-health", "midwifery-hospital", "premarital-check")),
    ("newborn", ("nursing-room", "breastfeeding-helpline", "community-health-centre")),
    ("toddler", ("nursery", "family-centre", "nursing-room")),
    ("kindergarten", ("kindergarten", "culture-venue")),
    ("school", ("parent-school", "childrens-home", "culture-venue")),
    (
        "difficulty",
        ("domestic-violence-help", "legal-aid", "family-mediation", "social-assistance", "hotline"),
    ),
)
"""Stages of a family's life and the kinds of service that answer them."""


@dataclass(frozen=True)
class Counts:
    """How many entries there are by kind and by street; closed ones are not counted."""

    by_category: Counter[str]
    by_street: Counter[str]
    by_both: Counter[tuple[str, str]]
    by_status: Counter[tuple[str, str]]


def counts_of(services: Iterable[Service]) -> Counts:
    """Counted once for an edition."""
    listed = [service for service in services if service.status is not Status.CLOSED]
    return Counts(
        Counter(service.category for service in listed),
        Counter(service.street for service in listed if service.street),
        Counter((service.category, service.street) for service in listed if service.street),
        Counter((service.category, service.status.value) for service in listed),
    )


def count_text(count: int) -> str:
    return ngettext("%(num)d service", "%(num)d services", count)


def tile(category: Category, words: Words, counts: Counts) -> CategoryTile:
    """A kind of service as a target; says how many of them only the plan speaks of."""
    count = counts.by_category[category.id]
    return CategoryTile(
        id=category.id,
        text=words.kinds[category.id],
        href=category_href(words.language, category.id),
        count=count,
        count_text=count_text(count),
        note=_expected_note(count, counts.by_status[category.id, "expected"]),
    )


def _expected_note(count: int, expected: int) -> str:
    if not expected:
        return ""
    if expected == count:
        return gettext("All expected by the plan")
    return ngettext(
        "%(num)d of them expected by the plan", "%(num)d of them expected by the plan", expected
    )


def home_page(catalogue: Catalogue, words: Words, counts: Counts) -> HomePage:
    language = words.language
    nearest = SearchQuery(category=("nursing-room",))
    return HomePage(
        h1=gettext("Find help for your family close to home"),
        lead=gettext("Services for women, children and families in Xicheng, Beijing"),
        form=SearchForm(page_href(language, "/search")),
        near_me=Link(
            gettext("Mother-and-baby room nearest to me"),
            search_href(language, nearest) + "#near",
        ),
        core=tuple(
            tile(category, words, counts)
            for category in catalogue.taxonomy.categories
            if category.core
        ),
        stages=_stages(words),
        needs=tuple(
            Link(words.needs[need.id], search_href(language, SearchQuery(need=(need.id,))))
            for need in catalogue.taxonomy.needs
        ),
        urgent=urgent_numbers(),
        guides=Link(
            gettext("Who can get what, question by question"), page_href(language, "/guides")
        ),
    )


def _stages(words: Words) -> tuple[Link, ...]:
    names = {
        "pregnant": gettext("Expecting a baby"),
        "newborn": gettext("0 to 6 months"),
        "toddler": gettext("6 to 36 months"),
        "kindergarten": gettext("3 to 6 years"),
        "school": gettext("At school"),
        "difficulty": gettext("Difficult times at home"),
    }
    return tuple(
        Link(
            names[stage],
            search_href(words.language, SearchQuery(category=tuple(sorted(categories)))),
        )
        for stage, categories in STAGES
    )


def categories_page(catalogue: Catalogue, words: Words, counts: Counts) -> CategoriesPage:
    return CategoriesPage(
        h1=gettext("Kinds of service"),
        groups=tuple(
            TileGroup(
                need.id,
                words.needs[need.id],
                tuple(tile(c, words, counts) for c in catalogue.taxonomy.of_need(need.id)),
            )
            for need in catalogue.taxonomy.needs
        ),
    )


def category_page(
    category: Category,
    words: Words,
    counts: Counts,
    groups: tuple[CardGroup, ...],
    guide: Guide | None = None,
) -> CategoryPage:
    query = SearchQuery(category=(category.id,))
    total = counts.by_category[category.id]
    return CategoryPage(
        id=category.id,
        h1=words.kinds[category.id],
        also=_other_names(category, words),
        need=Link(words.needs[category.need], page_href(words.language, "/categories")),
        statuses=_statuses(category.id, words, counts),
        streets=_streets_of(category.id, words, counts),
        groups=groups,
        all=Link(
            ngettext("Show %(num)d service", "Show all %(num)d services", total),
            search_href(words.language, query),
        ),
        map=(
            Link(gettext("Show on the map"), search_href(words.language, query, "/map"))
            if category.located and not category.sensitive
            else None
        ),
        guide=_guide(guide, words),
    )


def _guide(guide: Guide | None, words: Words) -> Link | None:
    if guide is None:
        return None
    return Link(gettext("Who can get this?"), guide_href(words.language, guide.name))


def _other_names(category: Category, words: Words) -> tuple[str, ...]:
    if words.language is ENGLISH:
        return category.also_en
    return tuple(words.text(name).text for name in category.also_zh)


def _statuses(category_id: str, words: Words, counts: Counts) -> tuple[StatusCount, ...]:
    return tuple(
        StatusCount(id_, mark.text, count, words.status_sentences[id_])
        for id_, mark in words.statuses.items()
        if (count := counts.by_status[category_id, id_])
    )


def _streets_of(category_id: str, words: Words, counts: Counts) -> tuple[Link, ...]:
    return tuple(
        Link(
            name,
            search_href(words.language, SearchQuery(category=(category_id,), street=(street,))),
            note=count_text(count),
        )
        for street, name in words.streets.items()
        if (count := counts.by_both[category_id, street])
    )


def streets_page(words: Words, counts: Counts) -> StreetsPage:
    return StreetsPage(
        h1=gettext("Streets of Xicheng"),
        streets=tuple(
            CategoryTile(
                id=street,
                text=name,
                href=street_href(words.language, street),
                count=counts.by_street[street],
                count_text=count_text(counts.by_street[street]),
            )
            for street, name in words.streets.items()
        ),
    )


def street_page(
    street: Street,
    catalogue: Catalogue,
    words: Words,
    counts: Counts,
    groups: tuple[CardGroup, ...],
) -> StreetPage:
    query = SearchQuery(street=(street.id,))
    return StreetPage(
        id=street.id,
        h1=words.street_name(street),
        streets=Link(gettext("Streets of Xicheng"), page_href(words.language, "/streets")),
        office_address=words.text(street.office_address_zh) if street.office_address_zh else None,
        office_phone=(
            Phone(street.office_phone, dial_href(street.office_phone))
            if street.office_phone
            else None
        ),
        phone_note=gettext("For asking what the street office publishes; not a service window"),
        source=street.source_date,
        categories=_tiles_of(street.id, catalogue, words, counts),
        communities=tuple(
            words.community_name(c) for c in catalogue.communities if c.street == street.id
        ),
        groups=groups,
        all=Link(
            ngettext(
                "Show %(num)d service", "Show all %(num)d services", counts.by_street[street.id]
            ),
            search_href(words.language, query),
        ),
        map=Link(gettext("Show on the map"), search_href(words.language, query, "/map")),
    )


def _tiles_of(
    street_id: str, catalogue: Catalogue, words: Words, counts: Counts
) -> tuple[CategoryTile, ...]:
    return tuple(
        CategoryTile(
            id=category.id,
            text=words.kinds[category.id],
            href=search_href(
                words.language, SearchQuery(category=(category.id,), street=(street_id,))
            ),
            count=count,
            count_text=count_text(count),
        )
        for category in catalogue.taxonomy.categories
        if (count := counts.by_both[category.id, street_id])
    )

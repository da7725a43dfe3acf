"""The start page: search, the core kinds, stages of a family's life, needs."""

from webapp.domain.catalogue import Catalogue
from webapp.present.browse.counts import Counts, tile
from webapp.present.frame.links import (
    page_href,
    search_href,
)
from webapp.present.frame.models import SearchForm
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.home.models import HomePage
from webapp.present.wording.sentences import gettext
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery

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

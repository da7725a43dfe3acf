"""The start page: search, the core kinds, stages of a family's life, needs."""

from webapp.domain.catalogue import Catalogue
from webapp.present.browse.counts import Counts, tile
from webapp.present.frame.links import (
    page_href,
    search_href,
    stage_href,
)
from webapp.present.frame.models import SearchForm
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.home.models import HomePage
from webapp.present.wording.content import plain_name
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery


def home_page(catalogue: Catalogue, words: Words, counts: Counts) -> HomePage:
    say = words.say
    language = words.language
    return HomePage(
        h1=say("Help for your family, close to home"),
        lead=say(
            "Services for women, children and families in %(district)s, %(city)s",
            district=words.district.short,
            city=words.district.city_short,
        ),
        form=SearchForm(page_href(language, "/search")),
        near_me=_near_me(catalogue.taxonomy.pages.near_me, words),
        core=tuple(
            tile(category, words, counts)
            for category in catalogue.taxonomy.categories
            if category.core
        ),
        stages=_stages(catalogue, words),
        needs=tuple(
            Link(words.needs[need.id], search_href(words, SearchQuery(need=(need.id,))))
            for need in catalogue.taxonomy.needs
        ),
        urgent=urgent_numbers(words),
        guides=Link(say("What can I get: question by question"), page_href(language, "/guides")),
        places=Link(say("My community"), page_href(language, "/places")),
        few=_few(catalogue.taxonomy.pages.near_me, words),
        question=say("What do you need?"),
    )


def _few(near_me: str, words: Words) -> tuple[Link, ...]:
    """Six ways at most: whoever reads slowly reads each."""
    say, language = words.say, words.language
    nearest = _near_me(near_me, words)
    others = (
        Link(say("My community"), page_href(language, "/places")),
        Link(say("All kinds of service"), page_href(language, "/categories")),
        Link(say("What can I get: question by question"), page_href(language, "/guides")),
        Link(say("Map"), page_href(language, "/map")),
        Link(say("My list"), page_href(language, "/shortlist")),
    )
    return (nearest, *others) if nearest else others


def _near_me(category_id: str, words: Words) -> Link | None:
    """The way to the nearest one of that kind; none where no kind is named."""
    if not category_id:
        return None
    nearest = SearchQuery(category=(category_id,))
    return Link(
        words.say("%(kind)s nearest to me", kind=words.kinds[category_id]),
        search_href(words, nearest) + "#near",
    )


def _stages(catalogue: Catalogue, words: Words) -> tuple[Link, ...]:
    """The way from each stage to its kinds of service; no address tells of a quiet one."""
    language = words.language
    return tuple(
        Link(
            plain_name(language, stage.zh, stage.en),
            stage_href(language, stage.slug if catalogue.is_quiet(stage.categories) else stage.id),
            note=plain_name(language, stage.text_zh, stage.text_en),
        )
        for stage in catalogue.life_stages
    )

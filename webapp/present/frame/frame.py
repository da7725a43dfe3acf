"""The frame of a page: title, languages, navigation, urgent numbers."""

from dataclasses import dataclass

from webapp.domain.languages import LANGUAGES, Language
from webapp.present.frame.links import (
    care_href,
    page_args,
    page_href,
    quoted_target,
    switch_href,
    with_args,
)
from webapp.present.frame.models import BarLink, Shell, Sibling
from webapp.present.frame.site_pages import BAR_PAGES, SITE_PAGES, Menu
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.wording.district_names import NOT_NAMED, DistrictNames
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import NO_DATES, AsOf, Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery

ANSWERING = frozenset({"/search", "/map"})
"""Pages that answer the same question, each in its way."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Which page is shown: the sentences of its language, its path without the language's prefix,
    and the (already encoded) query string that belongs to the page itself; ``care`` where the
    visitor chose large text; ``district`` is empty where no edition says which it is."""

    sentences: Sentences
    path: str
    query_string: str = ""
    care: bool = False
    district: DistrictNames = NOT_NAMED

    @property
    def language(self) -> Language:
        return self.sentences.language


@dataclass(frozen=True, slots=True)
class Visit:
    """What the frame is told of whoever looks: whether they chose large text, and where the quick
    exit leads them."""

    care: bool = False
    exit_url: str = ""


@dataclass(frozen=True, slots=True)
class PageNature:
    """What kind of page it is. ``quiet`` pages get a neutral title, no index and the quick exit;
    ``leaves`` is said of others that get the exit, because they may stand in for a quiet one, or
    because whoever calls a line may not be alone."""

    area: str
    h1: str
    description: str = ""
    quiet: bool = False
    leaves: bool = False
    indexed: bool = True
    title: str = ""
    """Set where the title must say less, or more, than the ``h1``."""

    feed: str = ""
    """The address of a feed of what the page is about."""

    calendar: str = ""
    """The address of a calendar of the same."""


def shell_for(at: Whereabouts, nature: PageNature, exit_url: str, as_of: AsOf = NO_DATES) -> Shell:
    """The finished frame. Needs nothing but its arguments, so error pages can use it too."""
    language = at.language
    return Shell(
        lang=language.code,
        prefix=language.prefix,
        title=title_of(nature, at.sentences, at.district),
        description="" if nature.quiet else nature.description,
        home_href=page_href(language, "/"),
        search_href=page_href(language, "/search"),
        help_href=page_href(language, "/help"),
        siblings=siblings_of(at),
        navigation=_links(at, Menu.NAVIGATION),
        footer=_links(at, Menu.FOOTER),
        bar=_bar(at),
        urgent=urgent_numbers(at.sentences),
        exit_url=exit_url,
        quiet=nature.quiet,
        leaves=nature.quiet or nature.leaves,
        indexed=nature.indexed and not nature.quiet,
        care=at.care,
        care_href=care_switch(at),
        as_of=as_of,
        district=at.district,
        area=nature.area,
        feed="" if nature.quiet else nature.feed,
        calendar="" if nature.quiet else nature.calendar,
    )


def results_shell(
    words: Words, path: str, query: SearchQuery, nature: PageNature, visit: Visit
) -> Shell:
    """The frame of a page that answers a query; the query belongs to its address."""
    asked = with_args("", page_args(query, words)).removeprefix("?")
    at = Whereabouts(words, path, asked, visit.care, words.district)
    return shell_for(at, nature, visit.exit_url, words.as_of)


def title_of(nature: PageNature, sentences: Sentences, district: DistrictNames) -> str:
    """The page's heading and the site's name; on quiet pages nothing that tells what it is."""
    say = sentences.say
    heading = say("Information") if nature.quiet else nature.title or nature.h1
    if not district.short:
        return say("%(heading)s – Jiamenkou", heading=heading)
    return say("%(heading)s – Jiamenkou, %(district)s", heading=heading, district=district.short)


def care_switch(at: Whereabouts) -> str:
    """The address that shows the same page in large text, or in standard text again."""
    path = page_href(at.language, at.path)
    return care_href(not at.care, quoted_target(path, at.query_string))


def siblings_of(at: Whereabouts) -> tuple[Sibling, ...]:
    """The same page in each language, itself among them."""
    suffix = f"?{at.query_string}" if at.query_string else ""
    to = quoted_target(at.path, at.query_string)
    return tuple(
        Sibling(
            code=language.code,
            name=language.name,
            short=language.short,
            href=page_href(language, at.path) + suffix,
            switch_href=switch_href(language.code, to),
            current=language is at.language,
        )
        for language in LANGUAGES
    )


def _bar(at: Whereabouts) -> tuple[BarLink, ...]:
    """From a list to the map of the same question and back; elsewhere to either without one."""
    asked = f"?{at.query_string}" if at.query_string and at.path in ANSWERING else ""
    return tuple(
        BarLink(
            page.id,
            page.icon,
            at.sentences.say_declared(page.label),
            page_href(at.language, page.path) + (asked if page.path in ANSWERING else ""),
            current=at.path == page.path,
        )
        for page in BAR_PAGES
    )


def _links(at: Whereabouts, menu: Menu) -> tuple[Link, ...]:
    return tuple(
        Link(
            at.sentences.say_declared(page.label),
            page_href(at.language, page.path),
            current=at.path == page.path,
        )
        for page in SITE_PAGES
        if page.menu is menu
    )

"""Addresses of the site's own pages, by language; plain string work, because a page of results
has more than a hundred of them."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

from webapp.caches import MEGABYTE, remembered
from webapp.domain.categories import Category
from webapp.domain.country import DIALLING_CODE
from webapp.domain.languages import Language
from webapp.domain.service import Service
from webapp.present.wording.values import Phone
from webapp.present.wording.words import Words
from webapp.search.question.parameters import args_from_query
from webapp.search.question.query import PARAMETER, SearchQuery


def service_href(language: Language, service: Service) -> str:
    return f"{language.prefix}/services/{service.slug}"


def category_href(language: Language, category: Category) -> str:
    return f"{language.prefix}/categories/{category.slug}"


def street_href(language: Language, street_id: str) -> str:
    return f"{language.prefix}/streets/{street_id}"


EVERYTHING = "all"
"""The feed of all that is new."""


def feed_href(language: Language, name: str) -> str:
    """What is new of everything (``all``), of a kind or of a street, for readers of feeds."""
    return f"{language.prefix}/feeds/{name}.atom"


def calendar_href(page: str) -> str:
    """The dated events of what a page is about, for calendars: beside the page."""
    return f"{page}.ics"


def place_href(language: Language, community_code: str) -> str:
    """One community."""
    return f"{language.prefix}/places/{community_code}"


def stage_href(language: Language, word: str) -> str:
    """A stage of life, by its id or its neutral word."""
    return f"{language.prefix}/stages/{word}"


def guide_href(language: Language, name: str, step_id: str = "") -> str:
    """A step of a guide by the guide's ``name``; its first step is the guide's own address."""
    return f"{language.prefix}/guides/{name}" + (f"/{step_id}" if step_id else "")


def commitment_href(language: Language, clause: str) -> str:
    """One commitment of the plan."""
    return f"{language.prefix}/plan/{clause}"


def coverage_href(language: Language, category: Category) -> str:
    """How one kind of service covers the district."""
    return f"{language.prefix}/plan/coverage-{category.slug}"


def report_href(language: Language, service: Service) -> str:
    """The form that says what is wrong with an entry."""
    return f"{service_href(language, service)}/report"


def report_action(language: Language, service: Service) -> str:
    """Where that form is sent: the same page under another address, for what is sent to an address
    makes browsers forget the page they hold of it (RFC 9111, 4.4), and *Back* would then bring a
    new form instead of the one that was sent."""
    return f"{report_href(language, service)}?send=1"


def sighting_href(language: Language, service: Service) -> str:
    """Where one tap of whoever was there is sent."""
    return f"{service_href(language, service)}/seen"


def ticket_href(language: Language, ticket: str) -> str:
    """What has become of a report; ``ticket`` as it is written for people."""
    return f"{language.prefix}/reports/{ticket}"


def poster_href(language: Language, code: str) -> str:
    """What the code at a door asks."""
    return f"{language.prefix}/c/{code}"


def referral_href(language: Language, slugs: Iterable[str]) -> str:
    """The page that makes a sheet of these entries, in this order."""
    return f"{language.prefix}/referral?ids={','.join(slugs)}"


def shortlist_href(language: Language, ids: Iterable[str], path: str = "/shortlist") -> str:
    """A page for a list of entries: ids of ours need no encoding, and short addresses make codes
    that phones read."""
    named = ",".join(ids)
    return f"{language.prefix}{path}?ids={named}" if named else language.prefix + path


def page_href(language: Language, path: str) -> str:
    """A page that has no arguments: ``page_href(ENGLISH, "/about")`` → ``/en/about``."""
    return language.prefix + path


Pair = tuple[str, str]

KIND = "category"
"""The parameter whose values may tell what is looked at."""


@remembered(MEGABYTE)
def encoded(pair: Pair) -> str:
    """``name=value`` as it stands in an address. Filters come again on every link of a page."""
    return f"{quote_plus(pair[0])}={quote_plus(pair[1])}"


def with_args(path: str, args: Iterable[Pair]) -> str:
    """An address with a query string, or without one when there is nothing to say."""
    query = "&".join([encoded(pair) for pair in args])
    return f"{path}?{query}" if query else path


def page_args(query: SearchQuery, words: Words) -> list[Pair]:
    """The (name, value) pairs that ask this query of a page of ours."""
    return _unseen(args_from_query(query), words.taxonomy.neutral)


def page_value(name: str, value: str, neutral: Mapping[str, str]) -> str:
    """The value with which a page asks: a neutral word for a kind that tells what is looked at. An
    address is seen where a finger rests on a link, too."""
    return neutral.get(value, value) if name == KIND else value


def _unseen(pairs: Iterable[Pair], neutral: Mapping[str, str]) -> list[Pair]:
    return [(name, page_value(name, value, neutral)) for name, value in pairs]


def search_href(words: Words, query: SearchQuery, path: str = "/search") -> str:
    """The address that asks this query; ``path`` may be ``/map``."""
    return with_args(words.language.prefix + path, page_args(query, words))


@dataclass(frozen=True, slots=True)
class SearchAddress:
    """The arguments of one search, read once; its links leave some out or put another in. All
    lead to the first page. ``neutral`` are the words for kinds that tell what is looked at."""

    language: Language
    pairs: tuple[Pair, ...]
    neutral: Mapping[str, str]

    @classmethod
    def of(cls, words: Words, query: SearchQuery) -> "SearchAddress":
        pairs = tuple([pair for pair in args_from_query(query) if pair[0] != "page"])
        return cls(words.language, pairs, words.taxonomy.neutral)

    def href(self, path: str = "/search") -> str:
        """The first page, at ``path``."""
        return self._href(self.pairs, path)

    def ordered(self, sort: str) -> str:
        """The same in another order."""
        return self._href([*(p for p in self.pairs if p[0] != "sort"), ("sort", sort)])

    def without(self, name: str, value: str) -> str:
        """The same without that value of that filter; a place takes its radius with it."""
        left = (pair for pair in self.pairs if pair != (name, value))
        return self._href([pair for pair in left if PARAMETER[pair[0]].beside != name])

    def only(self, names: Container[str]) -> str:
        """What is left of it when only these parameters stay."""
        return self._href([pair for pair in self.pairs if pair[0] in names])

    def but_for(self, names: Container[str]) -> tuple[Pair, ...]:
        """The (name, value) pairs of all other parameters: what a form must carry along."""
        return tuple(_unseen((p for p in self.pairs if p[0] not in names), self.neutral))

    def _href(self, pairs: Iterable[Pair], path: str = "/search") -> str:
        return with_args(self.language.prefix + path, _unseen(pairs, self.neutral))


def quoted_target(path: str, query_string: str = "") -> str:
    """A page and its question as they stand inside another address."""
    return quote(f"{path}?{query_string}" if query_string else path, safe="/")


def switch_href(code: str, target: str) -> str:
    """The address that shows a page (see ``quoted_target``) in another language."""
    return f"/language/{code.lower()}?to={target}"


def care_href(on: bool, target: str) -> str:
    """The address that switches large text on or off and shows a page (see ``quoted_target``)."""
    return f"/care?on={int(on)}&to={target}"


def phone_to(number: str) -> Phone:
    """A number as it is read and as it is dialled: the only place that puts the two together."""
    return Phone(number, dial_href(number))


def dial_href(phone: str) -> str:
    """What a phone dials: the country's code before an area's; short numbers as they are.

    >>> dial_href("010-52990927-8088")
    'tel:+861052990927,8088'
    >>> dial_href("12338")
    'tel:12338'
    """
    area, dash, rest = phone.partition("-")
    number, _, extension = rest.partition("-")
    if not dash or not area.startswith("0"):
        return f"tel:{phone.replace('-', '')}"
    dialled = f"tel:{DIALLING_CODE}{area.removeprefix('0')}{number}"
    return f"{dialled},{extension}" if extension else dialled

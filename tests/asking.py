"""Searches over a few made-up services, without disk or application."""

from typing import Any

from tests.builders import NOW, STREET, a_catalogue
from tests.fakes import FakeOutlines, FakePlaces
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.service import Service
from webapp.domain.vocabulary import FilterPhrase, Term, Vocabulary
from webapp.hours.book import HoursBook
from webapp.index.documents import documents_from
from webapp.index.memory import MemoryTermIndex
from webapp.search.answering.finder import find_services
from webapp.search.finding.knowledge import Knowledge
from webapp.search.finding.searcher import Searcher
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage

XIDAN = Coordinates(39.907, 116.368)
SQUARE = PlaceAnswer(
    "located", "西单", "西单", "metro_station", XIDAN, Precision.VENUE, STREET.id, source="test"
)
FINANCIAL_STREET = PlaceAnswer(
    "located", "金融街", STREET.name_zh, "street", STREET.centre, Precision.STREET, STREET.id
)
WORDS = Vocabulary(
    terms=(
        Term("喂奶", "nursing-room", 0.9, "action"),
        Term("换尿布", "nursing-room", 0.9, "action"),
        Term("宝宝", "nursing-room", 0.4, "may"),
        Term("baby changing", "nursing-room", 0.95, "english"),
        Term("托儿所", "nursery", 1.0, "official"),
        Term("孩子没人带", "nursery", 0.8, "situation"),
        Term("daycare", "nursery", 0.95, "english"),
        Term("吵架", "family-mediation", 0.8, "situation"),
        Term("吵架", "nursery", 0.6, "situation"),
    ),
    filters=(
        FilterPhrase("免费", "feature", "free"),
        FilterPhrase("离我近", "near-me", "1"),
    ),
    stop_words=("怎么办", "哪里有", "的", "的地方", "where", "can", "i", "a", "near", "my"),
    same_words=(("孩子", "孙子", "娃"), ("商场", "百货")),
)


def parts_of(*services: Service, **changes: Any) -> Searcher:
    """The searcher of a small catalogue around a fake index and gazetteer."""
    vocabulary = changes.pop("vocabulary", WORDS)
    places = changes.pop("places", {"西单": SQUARE, "金融街": FINANCIAL_STREET})
    catalogue = a_catalogue(*services, vocabulary=vocabulary, **changes)
    outlines = FakeOutlines(STREET.id, Coordinates(39.92, 116.365))
    return Searcher(
        Knowledge.around(catalogue, FakePlaces(places), outlines),
        index=MemoryTermIndex(documents_from(catalogue)),
        hours=HoursBook(catalogue.holidays),
    )


def ask(searcher: Searcher, q: str = "", **asked: Any) -> ResultPage:
    return find_services(SearchQuery(q=q, **asked), searcher, NOW)


def ids(page: ResultPage) -> list[str]:
    """The ids of the hits, in order."""
    return [hit.service.id for hit in page.hits]


def codes(page: ResultPage) -> list[str]:
    """The codes of the notices, in order."""
    return [notice.code for notice in page.notices]

"""What a search is made of once it is understood: clauses, filters, a place."""

from dataclasses import dataclass

from webapp.domain.lookup import PlaceAnswer
from webapp.search.question.results import Notice
from webapp.search.reading.spelling import Segments

NO_SEGMENTS = Segments()
PHRASE, WORDS, READING, INITIALS, NUMBER = "phrase", "words", "reading", "initials", "number"
BEGUN = "begun"
"""A phrase of which only a beginning was typed, in pinyin."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of a search that an entry may satisfy in several ways.

    ``categories`` with the vocabulary's weights; ``wordings``: for each way to say it, all its
    terms; ``related``: terms that only add to the rank; ``readings``: for each way to take typed
    pinyin apart, all its syllable pairs; ``start``: the begin of a longer term; ``initials``;
    ``number``; ``wanted``: numbers and words of entries that stand first among its kinds.
    ``alone`` is true where spaces set the words apart: then they were meant to be
    looked for. ``at`` and ``until`` are where a phrase begins and ends in the text.
    """

    text: str
    kind: str
    categories: tuple[tuple[str, float], ...] = ()
    wordings: tuple[tuple[str, ...], ...] = ()
    related: tuple[str, ...] = ()
    readings: tuple[tuple[str, ...], ...] = ()
    start: str = ""
    initials: str = ""
    number: str = ""
    wanted: tuple[str, ...] = ()
    alone: bool = False
    at: int = -1
    until: int = -1

    @property
    def is_kind(self) -> bool:
        """True where the clause says what kind of service is wanted."""
        return bool(self.categories)

    @property
    def is_guess(self) -> bool:
        """True where letters were taken for the first ones of a phrase's syllables."""
        return self.kind in (INITIALS, BEGUN)

    @property
    def is_common_word(self) -> bool:
        """True for a word that has others of its kind (孩子, 儿子): dropping it loses nothing."""
        return len(self.wordings) > 1


@dataclass(frozen=True, slots=True)
class FilterFound:
    """A filter that words meant: the parameter, its value and the words."""

    parameter: str
    value: str
    phrase: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a search text means.

    ``text`` is the folded text that was read (after correction), ``core`` its squeezed middle
    without words of no meaning at its ends, ``rest`` the words that remain when filters and
    place are taken away. ``place_text`` is how the place was written. ``is_name`` is true where
    the whole core stands in an entry's name. ``corrected`` (from, to) is told in a notice.
    ``is_near`` is true where near the place was said, not in it; ``set_aside`` are parts of a place
    that no list knows (5层). ``unexplained`` are parts that mean nothing anywhere, ``segments``
    where all of them are.
    ``not_left_out`` is not wanted, and nothing that entries could be left out by.
    ``says_nothing`` is true where it is said for whom or when, and nothing of what.
    """

    text: str = ""
    core: str = ""
    rest: str = ""
    clauses: tuple[Clause, ...] = ()
    filters: tuple[FilterFound, ...] = ()
    place: PlaceAnswer | None = None
    place_text: str = ""
    is_near: bool = False
    set_aside: tuple[str, ...] = ()
    is_name: bool = False
    corrected: tuple[str, str] | None = None
    notices: tuple[Notice, ...] = ()
    unexplained: tuple[str, ...] = ()
    not_left_out: tuple[str, ...] = ()
    segments: Segments = NO_SEGMENTS
    says_nothing: bool = False

    @property
    def says_kind(self) -> bool:
        """True where a kind of service or a number was named."""
        return any(clause.is_kind or clause.number for clause in self.clauses)

    @property
    def is_empty(self) -> bool:
        """True where nothing in the text can be searched for."""
        return not (self.clauses or self.filters or self.place)

"""The librarian's vocabulary: which words lead to which kinds of service, or to a filter."""

from dataclasses import dataclass

NEAR_ME = "near-me"
"""No parameter but a hint: whereabouts stay on the device."""

SETTABLE = (
    *("category", "street", "feature", "status", "need"),
    *("open", "age_months", "radius", "sort", NEAR_ME),
)
"""The parameters of a search that a phrase may set."""


@dataclass(frozen=True, slots=True)
class Term:
    """One phrase and where it leads.

    ``weight`` (0 to 1): 1 = the phrase names the category; 0.6 = it usually means it;
    0.3 = it may. ``kind`` says why it is here (official, everyday, regional, action, feeling,
    situation, english, …).
    """

    phrase: str
    category: str
    weight: float = 1.0
    kind: str = "everyday"


@dataclass(frozen=True, slots=True)
class FilterPhrase:
    """A phrase that means a filter: ``parameter`` and ``value`` as in the search address,
    ``现在开门`` → ``open=now``; ``两岁`` → ``age_months=24``; ``离我近`` → ``near-me``."""

    phrase: str
    parameter: str
    value: str


@dataclass(frozen=True, slots=True)
class Preference:
    """Among the entries that a phrase with ``word`` in it leads to, those that carry one of
    ``wanted``, phone numbers or words of their text, stand first, in that order: for 户口 the
    citizen hotline, ``("12345",)``; for 分娩 hospitals that speak of ``("建档",)``."""

    word: str
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Venue:
    """A kind of place that houses services, such as a hospital: a room in one can be left out by
    it. ``words`` are what people call it. An entry is in one where its host's name holds one of
    ``names``, of several in the first of the list; else by its own name."""

    id: str
    zh: str
    en: str
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def houses(self, name: str) -> bool:
        return any(part in name for part in self.names)


@dataclass(frozen=True, slots=True)
class Line:
    """A telephone line that stands in no entry, with where its number is from."""

    number: str
    zh: str
    en: str
    source: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that is asked for and that this site does not have; the ``numbers`` of who does.
    One of ``words`` says it alone, one of ``doing`` beside one of ``things``; ``english`` are whole
    words and phrases."""

    id: str
    zh: str
    en: str
    numbers: tuple[str, ...]
    words: tuple[str, ...] = ()
    doing: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    """Words that mean it even beside a kind of service: what is done to an animal."""

    unless: tuple[str, ...] = ()
    """Words beside which it is not meant: a child's teeth are no grown-up's."""


@dataclass(frozen=True, slots=True)
class Emoji:
    """A picture that people type, and the words it stands for: 🍼 means 喂奶."""

    sign: str
    means: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All phrases, plus words that carry no meaning in a search (附近, 哪里有, the, near)."""

    terms: tuple[Term, ...] = ()
    filters: tuple[FilterPhrase, ...] = ()
    stop_words: tuple[str, ...] = ()
    same_words: tuple[tuple[str, ...], ...] = ()
    """Groups of words that are the same in names (医院/hospital, 小学/primary school)."""

    alone: tuple[str, ...] = ()
    """Words that say for whom and nothing of what: 孩子, 奶奶, kids."""

    preferences: tuple[Preference, ...] = ()
    venues: tuple[Venue, ...] = ()
    lines: tuple[Line, ...] = ()
    not_covered: tuple[Topic, ...] = ()
    emoji: tuple[Emoji, ...] = ()

    def venue_of(self, name_zh: str, host_zh: str) -> str:
        """The id of the kind of place in which an entry is; empty where none is known."""
        found = (v.id for name in (host_zh, name_zh) for v in self.venues if v.houses(name))
        return next(found, "")

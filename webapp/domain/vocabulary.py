"""The librarian's vocabulary: which words lead to which kinds of service, or to a filter."""

from dataclasses import dataclass


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
    ``现在开门`` → ``open=now``; ``两岁`` → ``age_months=24``; ``离我近`` → ``near-me`` (a hint:
    whereabouts stay on the device)."""

    phrase: str
    parameter: str
    value: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All phrases, plus words that carry no meaning in a search (附近, 哪里有, the, near)."""

    terms: tuple[Term, ...] = ()
    filters: tuple[FilterPhrase, ...] = ()
    stop_words: tuple[str, ...] = ()
    same_words: tuple[tuple[str, ...], ...] = ()
    """Groups of words that are the same in names (医院/hospital, 小学/primary school)."""

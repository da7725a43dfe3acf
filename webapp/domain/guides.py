"""Guides: who can get what, question by question, to the kinds of service that help; and what the
help page says. Each sentence knows who says so, since when, and when somebody must look again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from webapp.domain.categories import Danger
from webapp.domain.service import Confidence


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so. ``published`` is as the source gives it, empty where it gives none. ``as_of`` is
    the day on which our sentences were last compared with it, ``review_by`` the day by which that
    must be done again, ``sure`` how far it carries them; a sentence may have its own. What we say
    ourselves (advice, what we have not found) is our ``own``: there is nothing to be sure of."""

    id: str
    zh: str
    en: str
    as_of: date
    review_by: date
    sure: Confidence
    published: str = ""
    url: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One short sentence in both languages of the reference data. ``source`` is a source's id,
    ``article`` where in it the sentence stands, if it is a law."""

    zh: str
    en: str
    source: str
    as_of: date
    review_by: date
    sure: Confidence
    article: str = ""

    def may_have_changed(self, today: date) -> bool:
        """Whether the day has passed by which somebody should have looked again."""
        return today > self.review_by


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a step's question; ``to`` is a step of the same guide (``3``) or of another
    (``legal-aid/2``)."""

    zh: str
    en: str
    to: str


@dataclass(frozen=True, slots=True)
class Step:
    """A question with its answers, or an answer with where to go, or both.

    ``id`` is a number: it stands in the page's address and must not tell what was answered.
    ``facts`` are sentences from the sources; ``unknown`` says what nobody has told us; ``phones``
    are whom to ask. ``categories`` lead to services; ``entries`` are those to show first. ``asked``
    are words by which people ask for it. ``quiet`` pages carry the quick exit and a neutral title;
    ones that are read in some ``danger`` say first what to do now.
    """

    id: str
    zh: str
    en: str
    facts: tuple[Line, ...] = ()
    unknown: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    phones: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    quiet: bool = False
    danger: Danger | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its sentences."""
        return (*self.facts, *self.unknown)

    @property
    def asks(self) -> bool:
        """Whether its name is a question that its choices answer."""
        return self.zh.endswith("？")

    @property
    def leads_on(self) -> bool:
        """Whether a visitor has somewhere to go from here."""
        return bool(self.choices or self.phones or self.categories or self.entries)


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide. Its first step stands at the guide's own address. ``categories`` are the kinds it
    explains; all steps of a guide with a ``danger`` are read in it.

    ``quiet`` guides have an ``address``, a word that stands in addresses in place of the id: a list
    of visited pages must not tell what somebody read about.
    """

    id: str
    zh: str
    en: str
    summary_zh: str
    summary_en: str
    categories: tuple[str, ...]
    steps: tuple[Step, ...]
    quiet: bool = False
    danger: Danger | None = None
    address: str = ""

    @property
    def first(self) -> Step:
        return self.steps[0]

    @property
    def name(self) -> str:
        """The guide in an address: ``g2`` in ``/guides/g2/4``."""
        return self.address or self.id

    def step(self, step_id: str) -> Step | None:
        return next((step for step in self.steps if step.id == step_id), None)

    def target(self, choice: Choice) -> tuple[str, str]:
        """The guide and the step that a choice leads to, by their ids.

        ``3`` in *legal-aid* → ``("legal-aid", "3")``; ``mediation/1`` → ``("mediation", "1")``.
        """
        guide_id, slash, step_id = choice.to.partition("/")
        return (guide_id, step_id) if slash else (self.id, choice.to)

    def reached(self) -> frozenset[str]:
        """The ids of this guide's steps that its own choices lead to from the first."""
        found: set[str] = set()
        waiting = [self.first.id]
        while waiting:
            step_id = waiting.pop()
            step = self.step(step_id)
            if step is None or step_id in found:
                continue
            found.add(step_id)
            targets = (self.target(choice) for choice in step.choices)
            waiting += [to for guide_id, to in targets if guide_id == self.id]
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the help page; ``ordered`` ones are steps, one after the other."""

    id: str
    zh: str
    en: str
    facts: tuple[Line, ...]
    unknown: tuple[Line, ...] = ()
    ordered: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its sentences."""
        return (*self.facts, *self.unknown)


@dataclass(frozen=True, slots=True)
class Guides:
    """All guides of a district in the order in which they are shown, the sections of its help
    page, and the sources of both. ``help`` are the ways into the guides from the help page; where
    one leads is a guide (``mediation``) or a step of it (``mediation/3``)."""

    guides: tuple[Guide, ...] = ()
    help: tuple[Choice, ...] = ()
    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()

    def guide(self, guide_id: str) -> Guide | None:
        return next((guide for guide in self.guides if guide.id == guide_id), None)

    def named(self, name: str) -> Guide | None:
        """The guide whose ``name`` it is."""
        return next((guide for guide in self.guides if guide.name == name), None)

    def place(self, to: str) -> tuple[Guide, str] | None:
        """The guide and the step's id (empty for the first) that ``mediation`` or ``mediation/3``
        names, if there are such."""
        guide_id, slash, step_id = to.partition("/")
        guide = self.guide(guide_id)
        if guide is None or (slash and guide.step(step_id) is None):
            return None
        return guide, step_id

    def about(self, category: str) -> tuple[Guide, ...]:
        """The guides that explain this kind of service."""
        return tuple(guide for guide in self.guides if category in guide.categories)

    def about_line(self, number: str) -> tuple[Line, ...]:
        """What is said of a telephone line: its section of the help page, and sentences whose
        source is about it."""
        own = [line for each in self.sections if number in each.zh for line in each.lines]
        own += [line for _, line in self.lines() if line.source == f"line-{number}"]
        return tuple({line.zh: line for line in own}.values())

    def sources_of(self, lines: tuple[Line, ...]) -> tuple[Source, ...]:
        """The sources that these sentences name, each once, in the order in which they do."""
        named = dict.fromkeys(line.source for line in lines)
        held = {source.id: source for source in self.sources}
        return tuple(held[id_] for id_ in named if id_ in held)

    def lines(self) -> Iterator[tuple[str, Line]]:
        """Every sentence, with where it stands: ``mediation/3`` or ``help/first``."""
        steps = ((f"{g.id}/{step.id}", step.lines) for g in self.guides for step in g.steps)
        sections = ((f"help/{section.id}", section.lines) for section in self.sections)
        for where, lines in chain(steps, sections):
            for line in lines:
                yield where, line

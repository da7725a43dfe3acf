"""Guides: who can get what, question by question, to the kinds of service that help."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One short sentence in both languages of the reference data."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a step's question; ``to`` is a step of the same guide (``3``) or of another
    (``legal-aid/2``)."""

    zh: str
    en: str
    to: str


@dataclass(frozen=True, slots=True)
class GuideSource:
    """Who says so. ``date`` is as the source gives it, empty where it gives none."""

    zh: str
    en: str
    date: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A question with its answers, or an answer with where to go, or both.

    ``id`` is a number: it stands in the page's address and must not tell what was answered.
    ``facts`` are sentences from the sources; ``unknown`` says what nobody has told us; ``phones``
    are whom to ask. ``categories`` lead to services; ``entries`` are those to show first.
    ``quiet`` pages carry the quick exit and a neutral title.
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
    quiet: bool = False

    @property
    def leads_on(self) -> bool:
        """Whether a visitor has somewhere to go from here."""
        return bool(self.choices or self.phones or self.categories or self.entries)


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide. Its first step stands at the guide's own address. ``compiled`` is the day on
    which its sentences were put together; ``categories`` are the kinds it explains.

    ``quiet`` guides have an ``address``, a word that stands in addresses in place of the id: a list
    of visited pages must not tell what somebody read about.
    """

    id: str
    zh: str
    en: str
    summary_zh: str
    summary_en: str
    compiled: str
    categories: tuple[str, ...]
    sources: tuple[GuideSource, ...]
    steps: tuple[Step, ...]
    quiet: bool = False
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
class Guides:
    """All guides of a district, in the order in which they are shown. ``help`` are the ways into
    them from the help page; where one leads is a guide (``mediation``) or a step of it
    (``mediation/3``)."""

    guides: tuple[Guide, ...] = ()
    help: tuple[Choice, ...] = ()

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

    def about(self, category: str) -> Guide | None:
        """The guide that explains this kind of service, if there is one."""
        return next((guide for guide in self.guides if category in guide.categories), None)

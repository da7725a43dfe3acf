"""The district's plan for women and children: commitments that a citizen can check."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """What can be checked. ``kind``: each, share, count, presence, or outcome (never computed).
    ``text_zh`` and ``text_en`` say it in words where kind and scope cannot."""

    kind: str
    scope: str = ""
    value: float | None = None
    category: str = ""
    attribute: str = ""
    baseline: float | None = None
    text_zh: str = ""
    text_en: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """One commitment; ``id`` is its clause (W7.5 = part three, section seven, item five)."""

    id: str
    topic: str
    summary_zh: str
    summary_en: str
    categories: tuple[str, ...]
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """What commitments are about: the headings under which they are shown."""

    id: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the plan document: the letter that our clauses begin with, and its number there."""

    letter: str
    number: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan document and its commitments, in the order of its clauses."""

    id: str
    title_zh: str
    title_en: str
    issuer_zh: str
    document_no: str
    issued: str
    period: tuple[int, int]
    residents: int | None = None
    women: int | None = None
    children_0_14: int | None = None
    census: int | None = None
    commitments: tuple[Commitment, ...] = ()
    topics: tuple[Topic, ...] = ()
    parts: tuple[Part, ...] = ()

    def commitment(self, clause: str) -> Commitment | None:
        """The commitment of that clause, in any case (``w7.5``), if there is one."""
        return next((each for each in self.commitments if each.id == clause.upper()), None)

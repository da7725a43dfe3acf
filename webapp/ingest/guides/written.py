"""The outlines of the files: what stands in them before a sentence is joined to its source."""

from dataclasses import dataclass

from webapp.domain.guides import Choice


@dataclass(frozen=True, slots=True)
class WrittenSource:
    """One item of ``sources.yaml``."""

    id: str
    zh: str
    en: str
    as_of: str
    review_by: str
    sure: str
    date: str = ""
    url: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A sentence. Where ``as_of``, ``review_by`` and ``sure`` are empty, its source's count."""

    zh: str
    en: str
    source: str = ""
    article: str = ""
    as_of: str = ""
    review_by: str = ""
    sure: str = ""


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """One item of ``help.yaml``."""

    id: str
    zh: str
    en: str
    facts: tuple[WrittenLine, ...]
    unknown: tuple[WrittenLine, ...] = ()
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class WrittenStep:
    """One step of a guide."""

    id: str
    zh: str
    en: str
    facts: tuple[WrittenLine, ...] = ()
    unknown: tuple[WrittenLine, ...] = ()
    choices: tuple[Choice, ...] = ()
    phones: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    quiet: bool = False
    danger: str = ""


@dataclass(frozen=True, slots=True)
class WrittenGuide:
    """One item of ``guides.yaml``."""

    id: str
    zh: str
    en: str
    summary_zh: str
    summary_en: str
    categories: tuple[str, ...]
    steps: tuple[WrittenStep, ...]
    quiet: bool = False
    danger: str = ""
    address: str = ""

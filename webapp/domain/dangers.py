"""How people say that somebody is in danger, and whom to call then."""

from dataclasses import dataclass

from webapp.domain.categories import Danger


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words that stand for one another in a pattern: who, what happens, how bad. The words of the
    groups that it ``holds`` are its own too."""

    name: str
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DangerRule:
    """One danger: patterns that say it, and the ``numbers`` to call, the right one first."""

    id: str
    kind: Danger
    numbers: tuple[str, ...]
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Harmless:
    """Patterns that only sound like danger; those of ``pinyin`` are Chinese words that do so where
    only their syllables are written: 小学 and 血."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    pinyin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dangers:
    """All of it, the gravest danger first. ``spelled`` are Latin words that a slip is read as,
    ``ordinary`` words that are no slip of one of those."""

    words: tuple[WordGroup, ...] = ()
    rules: tuple[DangerRule, ...] = ()
    harmless: Harmless = Harmless()
    spelled: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()

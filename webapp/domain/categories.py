"""Needs and the categories of service that answer them."""

from dataclasses import dataclass, field
from typing import Literal

Danger = Literal["body", "violence", "missing", "self-harm", "child"]
"""What may be happening to whoever asks for help: a body hurt or ill, violence, somebody missing,
somebody who hurts themselves, a child who is hurt or neglected."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a person comes for."""

    id: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of service. ``core`` marks the six the site exists for; ``located`` is false for
    hotlines and online services; ``sensitive`` pages carry the quick exit, and whoever asks for
    such a kind may be in ``danger``."""

    id: str
    need: str
    zh: str
    en: str
    core: bool = False
    located: bool = True
    sensitive: bool = False
    danger: Danger = "violence"
    also_zh: tuple[str, ...] = ()
    also_en: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taxonomy:
    """All needs and categories, in the order in which they are shown."""

    needs: tuple[Need, ...] = ()
    categories: tuple[Category, ...] = ()
    _by_id: dict[str, Category] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {c.id: c for c in self.categories})

    def __contains__(self, category_id: object) -> bool:
        return category_id in self._by_id

    def category(self, category_id: str) -> Category:
        """The category of that id; ``KeyError`` if there is none."""
        return self._by_id[category_id]

    def of_need(self, need_id: str) -> tuple[Category, ...]:
        return tuple(c for c in self.categories if c.need == need_id)

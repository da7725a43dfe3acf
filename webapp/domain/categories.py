"""Needs and the categories of service that answer them, and how the site treats each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from webapp.domain.pictures import PIN, PLAIN, Picture
from webapp.domain.slugs import neutral_slug

Danger = Literal["body", "violence", "missing", "self-harm", "child"]
"""What may be happening to whoever asks for help: a body hurt or ill, violence, somebody missing,
somebody who hurts themselves, a child who is hurt or neglected."""

DANGERS: tuple[Danger, ...] = get_args(Danger)


@dataclass(frozen=True, slots=True)
class Need:
    """What a person comes for; ``colour`` is the ground of its categories' pictures."""

    id: str
    zh: str
    en: str
    colour: str = PLAIN


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of service. ``core`` marks those the site exists for; ``located`` is false for
    hotlines and online services; whoever looks at ``sensitive`` ones wants nobody to know,
    and may be in ``danger``. ``two_persons`` must agree before what is said of an entry is shown.

    ``icon`` is its picture, ``colour`` the ground where that is not its need's. ``asked`` are the
    features that visitors want to know of: they are *not known* where nothing is known.
    ``general_lines`` are phone lines for everything, of which the kind says nothing of what they
    are about. Those ``inside`` other places are looked for by the place they are in, and have
    address, point and hours of it: of their host.
    ``mediation`` within a family is not the first step where there is violence: sheets
    say so and put it last there. ``schema_type`` is what schema.org calls such a place.
    ``seen`` are the features of which a visitor may tell with one tap.
    What is ``district_wide`` serves everybody of the district, in whichever street it stands.
    """

    id: str
    need: str
    zh: str
    en: str
    core: bool = False
    located: bool = True
    sensitive: bool = False
    two_persons: bool = False
    danger: Danger = "violence"
    also_zh: tuple[str, ...] = ()
    also_en: tuple[str, ...] = ()
    icon: str = PIN
    colour: str = ""
    asked: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    general_lines: bool = False
    inside: bool = False
    mediation: bool = False
    district_wide: bool = False
    schema_type: str = "Place"

    @property
    def slug(self) -> str:
        """The kind in addresses of pages: its id, or a neutral word where it is sensitive."""
        return neutral_slug(self.id) if self.sensitive else self.id


@dataclass(frozen=True, slots=True)
class CategoriesOfPages:
    """Which categories a page takes, by their ids, in the order in which it shows them.

    ``near_me`` is what the start page's first button looks for (empty: no button), ``help`` are
    the entries on the help page, the others what there is one of in each community and street,
    and of which the ``nearest`` is shown to a community.
    """

    near_me: str = ""
    help: tuple[str, ...] = ()
    of_each_community: tuple[str, ...] = ()
    of_each_street: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taxonomy:
    """All needs and categories, in the order in which they are shown."""

    needs: tuple[Need, ...] = ()
    categories: tuple[Category, ...] = ()
    pages: CategoriesOfPages = field(default_factory=CategoriesOfPages)
    _by_id: dict[str, Category] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {c.id: c for c in self.categories})

    def __contains__(self, category_id: object) -> bool:
        return category_id in self._by_id

    def category(self, category_id: str) -> Category:
        """The category of that id; ``KeyError`` if there is none."""
        return self._by_id[category_id]

    def named(self, word: str) -> Category | None:
        """The category that an address means, by its id or by its slug."""
        return next((each for each in self.categories if word in (each.id, each.slug)), None)

    @cached_property
    def neutral(self) -> Mapping[str, str]:
        """The words that stand in addresses of pages for ids that tell what is looked at."""
        return {kind.id: kind.slug for kind in self.categories if kind.slug != kind.id}

    def of_need(self, need_id: str) -> tuple[Category, ...]:
        return tuple(c for c in self.categories if c.need == need_id)

    def picture(self, category_id: str) -> Picture:
        """The picture of a category, on its own ground or its need's."""
        category = self.category(category_id)
        grounds = (need.colour for need in self.needs if need.id == category.need)
        return Picture(category.icon, category.colour or next(grounds, PLAIN))

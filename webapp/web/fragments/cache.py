"""The skeletons of one edition in one language, and fragments of HTML made from them."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from webapp.caches import BoundedCache, Once
from webapp.web.fragments.components import Component
from webapp.web.fragments.slots import Skeleton
from webapp.web.fragments.structures import structure_of

Arguments = Callable[[], Mapping[str, Any]]


class FragmentCache:
    """Renders a component when it is first needed for a key and a structure; after that only the
    words are put in. The templates stay the only place of HTML."""

    def __init__(self, env: Environment, most_bytes: int) -> None:
        """``most_bytes`` are for the skeletons of pages."""
        self._env = env
        self._skeletons = Once()
        self._pages: BoundedCache[Skeleton] = BoundedCache(most_bytes, attrgetter("size"))
        self._macros: dict[str, Callable[..., Markup]] = {}

    def macro(self, name: str) -> Callable[..., Markup]:
        """The macro of a component, ``search/paging`` say, to be called with its values."""
        return self._macro(f"components/{name}.html", name.rpartition("/")[2])

    def fragment(
        self,
        component: Component,
        key: Hashable,
        changing: Sequence[Any],
        arguments: Arguments,
        printed: Sequence[str] = (),
    ) -> str:
        """The component's HTML. ``changing`` are the values at its changing paths, in order, and
        ``printed`` those of the arguments that are only printed; ``arguments`` gives all it is
        handed, with values of the same structure in the places of ``changing``.

        There must be only so many keys as there are entries: their skeletons stay.
        """
        words: list[str] = []
        held_under = (component, key, structure_of(tuple(changing), words))
        words += printed
        skeleton = self._skeletons(held_under, lambda: self._rendered(component, arguments()))
        return skeleton.filled([escape(word) for word in words])

    def page(self, component: Component, arguments: Mapping[str, Any], key: Hashable) -> str:
        """The same for a whole page, whose structures are many: those used last are kept. What
        does not change in its arguments follows from ``key``."""
        words: list[str] = []
        changing = component.changing_in(arguments)
        held_under = (component, key, structure_of(changing, words))
        skeleton = self._pages.get_or_make(held_under, lambda: self._rendered(component, arguments))
        return skeleton.filled([escape(word) for word in words])

    def _rendered(self, component: Component, arguments: Mapping[str, Any]) -> Skeleton:
        slotted = component.with_slots(arguments)
        if component.macro:
            return Skeleton(self._macro(component.template, component.macro)(**slotted))
        return Skeleton(self._env.get_template(component.template).render(**slotted))

    def _macro(self, template: str, name: str) -> Callable[..., Markup]:
        if template not in self._macros:
            self._macros[template] = getattr(self._env.get_template(template).module, name)
        return self._macros[template]

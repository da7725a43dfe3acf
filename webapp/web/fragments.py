"""Pieces of pages, rendered once and kept: a search page costs a millisecond, not ten.

A component is rendered with *marks* where its changing words go (a distance, an open line, a
count); the finished HTML is cut at the marks, and a request only joins the pieces with its own
words, escaped. The templates stay the only place of HTML. Marks are private-use characters,
which no text of ours holds; a template must print a marked value plainly, never compare it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup, escape

from webapp.domain.catalogue import Catalogue
from webapp.present.answer import Speech
from webapp.present.cards import service_card
from webapp.present.models.cards import OpenLine, Way
from webapp.present.models.results import CardGroup, CardPlace, FilterGroup, FilterValue

_MARK = re.compile("\ue000([a-z_0-9]+)\ue001")


def mark(name: str) -> Markup:
    """The mark that holds the place of a changing value."""
    return Markup(f"\ue000{name}\ue001")  # noqa: S704  (a name of ours between two marks)


@lru_cache(maxsize=4096)
def escaped(words: str) -> str:
    """Words of ours, escaped; they are few and come again and again."""
    return str(escape(words))


class Cut:
    """HTML cut at its marks."""

    def __init__(self, html: str) -> None:
        pieces = _MARK.split(html)
        self._constant = pieces[::2]
        self._names = pieces[1::2]

    def filled(self, values: Mapping[str, str]) -> str:
        """The HTML with a value, already escaped, in each place."""
        parts = [self._constant[0]]
        for name, constant in zip(self._names, self._constant[1:], strict=True):
            parts.append(values[name])
            parts.append(constant)
        return "".join(parts)


class Fragments:
    """The pieces of one edition in one language, which is that of ``env``. Use it while a page of
    that language is being answered: a card's words come from the request's language."""

    def __init__(self, env: Environment, catalogue: Catalogue, speech: Speech) -> None:
        self._env = env
        self._catalogue = catalogue
        self._speech = speech
        self._cards: dict[tuple[int, bool], Cut] = {}
        self._values: dict[tuple[str, str, str, bool], Cut] = {}
        self._groups: dict[tuple[str, bool], Cut] = {}
        self._pages: dict[str, Cut] = {}
        self._macros: dict[str, Callable[..., Markup]] = {}

    def kept(self, name: str, render: Callable[[], str]) -> Cut:
        """A cut page of that name, rendered when it is first asked for."""
        if name not in self._pages:
            self._pages[name] = Cut(render())
        return self._pages[name]

    def cards(self, group: CardGroup) -> Markup:
        """The cards of a group, one after the other."""
        return Markup("".join(self._card(place) for place in group.places))  # noqa: S704

    def groups(self, groups: Iterable[CardGroup]) -> tuple[Markup, ...]:
        return tuple(self.cards(group) for group in groups)

    def filters(self, groups: Iterable[FilterGroup]) -> Markup:
        """All filter groups, one after the other."""
        return Markup("".join(self._filter_group(group) for group in groups))  # noqa: S704

    def macro(self, name: str) -> Callable[..., Markup]:
        """The component's macro, to be called with its values."""
        if name not in self._macros:
            module = self._env.get_template(f"components/{name}.html").module
            self._macros[name] = getattr(module, name)
        return self._macros[name]

    def _card(self, place: CardPlace) -> str:
        key = (place.number, place.way is not None)
        cut = self._cards.get(key)
        if cut is None:
            cut = self._cards[key] = self._cut_card(place.number, place.way is not None)
        values = {"state": place.open.state, "open": escaped(place.open.text)}
        if place.way is not None:
            values |= {"distance": escaped(place.way.distance), "walk": escaped(place.way.walk)}
        return cut.filled(values)

    def _cut_card(self, number: int, has_way: bool) -> Cut:
        card = service_card(
            self._catalogue.services[number],
            self._speech.words,
            OpenLine(mark("state"), mark("open")),
            Way(mark("distance"), mark("walk")) if has_way else None,
        )
        return Cut(self.macro("service_card")(card))

    def _filter_group(self, group: FilterGroup) -> str:
        values = "".join(self._filter_value(group, value) for value in group.values)
        more = "".join(self._filter_value(group, value) for value in group.more)
        key = (group.parameter, bool(more))
        cut = self._groups.get(key)
        if cut is None:
            html = self.macro("filter_group")(group, mark("values"), mark("more") if more else "")
            cut = self._groups[key] = Cut(html)
        return cut.filled({"values": values, "more": more})

    def _filter_value(self, group: FilterGroup, value: FilterValue) -> str:
        key = (group.parameter, value.value, value.text, value.checked)
        cut = self._values.get(key)
        if cut is None:
            marked = replace(value, count=mark("count"))
            cut = self._values[key] = Cut(self.macro("filter_value")(group, marked))
        return cut.filled({"count": value.count})

"""Pieces of pages, rendered once and kept: a search page costs a millisecond, not ten.

A component is rendered with *marks* where its changing words go (a distance, an open line, a
count); the finished HTML is cut at the marks, and a request only joins the pieces with its own
words, escaped. The templates stay the only place of HTML.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace

from jinja2 import Environment
from markupsafe import Markup

from webapp.caches import BoundedCache, Once
from webapp.domain.catalogue import Catalogue
from webapp.present.search.cards import service_card
from webapp.present.search.filters import filter_groups, what_filters_show
from webapp.present.search.models import CardGroup, CardPlace, FilterGroup, FilterValue
from webapp.present.search.results_page import Speech
from webapp.present.wording.values import OpenLine, Way
from webapp.search.question.results import ResultPage
from webapp.web.rendering.cuts import Cut, escaped, mark
from webapp.web.rendering.shapes import ShapedMacro

MOST_FILTER_SHEETS = 256
MOST_CHARACTERS = 8 * 1024 * 1024


class Fragments:
    """The pieces of one edition in one language, which is that of ``env`` and ``speech``."""

    def __init__(self, env: Environment, catalogue: Catalogue, speech: Speech) -> None:
        self._env = env
        self._catalogue = catalogue
        self._speech = speech
        self._cuts = Once()
        self._macros: dict[str, Callable[..., Markup]] = {}
        self._sheets: BoundedCache[str] = BoundedCache(MOST_FILTER_SHEETS, MOST_CHARACTERS, len)
        self.answer = ShapedMacro(self.macro("search/answer"))

    def macro(self, name: str) -> Callable[..., Markup]:
        """The macro of a component, ``search/answer`` say, to be called with its values."""
        if name not in self._macros:
            module = self._env.get_template(f"components/{name}.html").module
            self._macros[name] = getattr(module, name.rpartition("/")[2])
        return self._macros[name]

    def cut(self, key: Hashable, render: Callable[[], str]) -> Cut:
        """What ``render`` gives, cut at its marks; rendered when it is first asked for. There must
        be only so many keys as there are entries, words and pages."""
        return self._cuts(key, lambda: Cut(render()))

    def cards(self, group: CardGroup) -> Markup:
        """The cards of a group, one after the other."""
        return Markup("".join([self._card(place) for place in group.places]))  # noqa: S704

    def groups(self, groups: Iterable[CardGroup]) -> tuple[Markup, ...]:
        """The cards of each group."""
        return tuple(self.cards(group) for group in groups)

    def sections(self, groups: Iterable[CardGroup]) -> str:
        """Groups of cards under their headings."""
        return "".join([self._section(group) for group in groups])

    def filters(self, result: ResultPage) -> str:
        """The filter groups of an answer. Many answers differ in nothing that these show."""
        return self._sheets.get_or_make(what_filters_show(result), lambda: self._sheet(result))

    def _sheet(self, result: ResultPage) -> str:
        speech = self._speech
        groups = filter_groups(result, speech.labels, speech.legends, speech.words)
        return "".join([self._filter_group(group) for group in groups])

    def _section(self, group: CardGroup) -> str:
        macro = self.macro("cards/card_group")
        key = ("section", group.id, group.heading)
        return self.cut(key, lambda: macro(group, mark("cards"))).filled(
            {"cards": self.cards(group)}
        )

    def prepare(self) -> None:
        """Cut every card in each shape that it can have."""
        for number, service in enumerate(self._catalogue.services):
            self._card_cut(number, has_way=False)
            if service.coordinates is not None:
                self._card_cut(number, has_way=True)

    def _card_cut(self, number: int, has_way: bool) -> Cut:
        return self.cut(("card", number, has_way), lambda: self._marked_card(number, has_way))

    def _card(self, place: CardPlace) -> str:
        cut = self._card_cut(place.number, place.way is not None)
        values = {"state": place.open.state, "open": escaped(place.open.text)}
        if place.way is not None:
            values["distance"] = escaped(place.way.distance)
            values["walk"] = escaped(place.way.walk)
        return cut.filled(values)

    def _marked_card(self, number: int, has_way: bool) -> str:
        card = service_card(
            self._catalogue.services[number],
            self._speech.words,
            OpenLine(mark("state"), mark("open")),
            Way(mark("distance"), mark("walk")) if has_way else None,
        )
        return self.macro("cards/service_card")(card)

    def _filter_group(self, group: FilterGroup) -> str:
        macro = self.macro("search/filter_group")
        values = "".join([self._filter_value(group, value) for value in group.values])
        more = "".join([self._filter_value(group, value) for value in group.more])
        cut = self.cut(
            ("filters", group.parameter, bool(more)),
            lambda: macro(group, mark("values"), mark("more") if more else ""),
        )
        return cut.filled({"values": values, "more": more})

    def _filter_value(self, group: FilterGroup, value: FilterValue) -> str:
        """One value. Only listed ones are kept: anybody may ask for any age or radius."""
        macro = self.macro("search/filter_value")
        if not value.count:
            return macro(group, value)
        cut = self.cut(
            ("filter", group.parameter, value.value, value.checked),
            lambda: macro(group, replace(value, count=mark("count"))),
        )
        return cut.filled({"count": value.count})

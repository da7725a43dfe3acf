"""Cards and the rows beside the map: an entry's own words stay, what is true now is put in."""

from collections.abc import Iterable
from dataclasses import replace

from jinja2 import Environment
from markupsafe import Markup

from webapp.caches import BoundedCache
from webapp.domain.catalogue import Catalogue
from webapp.hours.whose import known_hours
from webapp.present.map.page import area_of
from webapp.present.search.cards import service_card
from webapp.present.search.models import CardGroup, CardPlace, FilterGroup
from webapp.present.search.results_page import Wording
from webapp.present.wording.values import OpenLine, Way
from webapp.web.fragments.cache import FragmentCache
from webapp.web.fragments.components import (
    CARD_GROUP,
    SERVICE_CARD,
    TOLD_MARK,
    WAY_ITEM,
    WAY_LINE,
    Component,
)

TOLD_ALL = " service-card--told"
"""On a card whose warnings all stand above its list."""

SOME_OPEN_LINE = OpenLine("unknown", "…")
"""For skeletons that are made before anybody asks: which words they are does not matter."""


class Fragments(FragmentCache):
    """The fragments of one edition in one language, which is that of ``env`` and ``wording``."""

    def __init__(
        self, env: Environment, catalogue: Catalogue, wording: Wording, most_bytes: int
    ) -> None:
        """``most_bytes`` are shared by the skeletons of pages and by filter groups."""
        super().__init__(env, most_bytes // 2)
        self._catalogue = catalogue
        self._wording = wording
        self._sheets: BoundedCache[Markup] = BoundedCache(most_bytes // 2)

    def cards(self, group: CardGroup) -> Markup:
        """The cards of a group, one after the other."""
        return Markup("".join([self.card(place) for place in group.places]))  # noqa: S704

    def card(self, place: CardPlace) -> str:
        """One card."""
        return self._variant("list", place, self._way(WAY_ITEM, place.way))

    def groups(self, groups: Iterable[CardGroup]) -> tuple[Markup, ...]:
        """The cards of each group."""
        return tuple(self.cards(group) for group in groups)

    def sections(self, groups: Iterable[CardGroup]) -> Markup:
        """Groups of cards under their headings."""
        return Markup("".join([self._section(group) for group in groups]))  # noqa: S704

    def filters(self, groups: tuple[FilterGroup, ...]) -> Markup:
        """The filter groups of an answer. Many answers have the same ones."""
        group = self.macro("search/filter_group")
        return self._sheets.get_or_make(groups, lambda: Markup("").join(map(group, groups)))

    def rows(self, group: CardGroup) -> Markup:
        """The rows of a group in the list beside the map."""
        return Markup("".join([self._row(place) for place in group.places]))  # noqa: S704

    def prepare(self) -> None:
        """Make the skeleton of every card and of every row: the hours in words stand on those of
        which nothing else is told."""
        for number, known in enumerate(known_hours(self._catalogue)):
            line = replace(SOME_OPEN_LINE, told=bool(known.readings))
            self.card(CardPlace(number, line))
            self._row(CardPlace(number, line))

    def _section(self, group: CardGroup) -> str:
        cards = self.cards(group)
        key = (group.id, group.heading)
        return self.page(CARD_GROUP, {"group": group, "cards": cards}, key)

    def _row(self, place: CardPlace) -> str:
        return self._variant("row", place, self._way(WAY_LINE, place.way))

    def _variant(self, variant: str, place: CardPlace, way: Markup) -> str:
        def arguments() -> dict[str, object]:
            service = self._catalogue.services[place.number]
            card = service_card(service, self._wording.words, place.open)
            return {"card": card, "variant": variant, "area": area_of(service)}

        key, folded = (variant, place.number), TOLD_ALL if place.told_all else ""
        printed = (way, self._told(place.told), folded)
        return self.fragment(SERVICE_CARD, key, (place.open,), arguments, printed)

    def _told(self, signs: str) -> Markup:
        if not signs:
            return Markup("")
        arguments = {"signs": signs}
        return Markup(self.fragment(TOLD_MARK, "", (signs,), lambda: arguments))  # noqa: S704

    def _way(self, component: Component, way: Way | None) -> Markup:
        if way is None:
            return Markup("")
        return Markup(self.fragment(component, "", (way,), lambda: {"way": way}))  # noqa: S704

"""Cards and the rows beside the map: an entry's own words stay, what is true now is put in."""

from collections.abc import Callable, Iterable

from jinja2 import Environment
from markupsafe import Markup

from webapp.caches import BoundedCache
from webapp.domain.catalogue import Catalogue
from webapp.present.map.page import area_of
from webapp.present.search.card_models import ServiceCard
from webapp.present.search.cards import service_card
from webapp.present.search.models import CardGroup, CardPlace, FilterGroup
from webapp.present.search.results_page import Speech
from webapp.present.wording.values import OpenLine, Way
from webapp.web.fragments.cache import FragmentCache
from webapp.web.fragments.components import CARD_GROUP, MAP_ROW, SERVICE_CARD, Component

MOST_FILTER_SHEETS, MOST_CHARACTERS = 256, 8 * 1024 * 1024
SOME_OPEN_LINE, SOME_WAY = OpenLine("unknown", "…"), Way("…", "…")
"""For skeletons that are made before anybody asks: which words they are does not matter."""


class Fragments(FragmentCache):
    """The fragments of one edition in one language, which is that of ``env`` and ``speech``."""

    def __init__(self, env: Environment, catalogue: Catalogue, speech: Speech) -> None:
        super().__init__(env)
        self._catalogue = catalogue
        self._speech = speech
        self._sheets: BoundedCache[Markup] = BoundedCache(MOST_FILTER_SHEETS, MOST_CHARACTERS, len)

    def cards(self, group: CardGroup) -> Markup:
        """The cards of a group, one after the other."""
        return Markup("".join([self._card(place) for place in group.places]))  # noqa: S704

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
        """Make the skeleton of every card, with and without a way to it, and of every row as it
        is where no place was asked for."""
        for number, service in enumerate(self._catalogue.services):
            plain = CardPlace(number, SOME_OPEN_LINE)
            self._card(plain)
            self._row(plain)
            if service.coordinates is not None:
                self._card(CardPlace(number, SOME_OPEN_LINE, SOME_WAY))

    def _section(self, group: CardGroup) -> str:
        cards = self.cards(group)
        key = (group.id, group.heading)
        return self.fragment(CARD_GROUP, key, (cards,), lambda: {"group": group, "cards": cards})

    def _card(self, place: CardPlace) -> str:
        return self._filled(SERVICE_CARD, place, lambda: {"card": self._service_card(place)})

    def _row(self, place: CardPlace) -> str:
        area = area_of(self._catalogue.services[place.number])
        return self._filled(
            MAP_ROW, place, lambda: {"card": self._service_card(place), "area": area}
        )

    def _filled(
        self, component: Component, place: CardPlace, arguments: Callable[[], dict[str, object]]
    ) -> str:
        return self.fragment(component, place.number, (place.open, place.way), arguments)

    def _service_card(self, place: CardPlace) -> ServiceCard:
        service = self._catalogue.services[place.number]
        return service_card(service, self._speech.words, place.open, place.way)

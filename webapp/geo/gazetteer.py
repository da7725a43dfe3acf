"""The offline gazetteer of one edition: names and addresses in, honest places out.

It is built once and only read afterwards, so threads may share it. It knows nothing of entries.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from webapp.caches import MEGABYTE, Remembering
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import AddressRange, Community, District, GazetteerPlace, Street
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.outside import Outside
from webapp.geo.numbers.communities import CommunityBook
from webapp.geo.numbers.locator import Locator
from webapp.geo.places.choices import Chooser
from webapp.geo.places.elsewhere import ElsewhereBook
from webapp.geo.places.exits import StationExits, exit_asked
from webapp.geo.places.latin import SHORTEST, LatinNames
from webapp.geo.places.names import Filed, NameBook, NameForms, rank_of
from webapp.geo.places.place_answers import NOT_FOUND, Answers, FoundBy
from webapp.geo.places.prefixes import PrefixTable
from webapp.geo.places.slips import Slips
from webapp.geo.places.spotting import NameFound, NameSpotter, longest_of, spotted_names
from webapp.geo.points.nearby import Nearby
from webapp.geo.points.outlines import StreetOutlines
from webapp.geo.roads.book import RoadBook
from webapp.geo.roads.spelling import plain
from webapp.geo.roads.writing import Writing
from webapp.text.numerals import as_named
from webapp.text.script import fold

__all__ = ["Gazetteer", "NameFound"]

MOST_CHARACTERS = 120
HOMES = ("address", "compound", "lane", "road")
NOTHING_OUTSIDE = Outside()
MOST_GUESSES = 6
"""A text that begins or stands in more names than this says too little to guess."""

_AROUND = re.compile(r"(?:的?(?:附近|周边|旁边|周围|一带|这边|那边))$|^(?:near|around|close to) ")
_BRACKETS = re.compile(r"[()（）]")
_HAN = re.compile(r"[\u3400-\u9fff]")


class Gazetteer:
    """Finds places by name or address, names inside texts, and names that are being typed."""

    def __init__(
        self,
        places: Iterable[GazetteerPlace],
        address_ranges: Iterable[AddressRange],
        communities: Iterable[Community],
        streets: Iterable[Street],
        district: District,
        outside: Outside = NOTHING_OUTSIDE,
    ) -> None:
        places, ranges, streets = tuple(places), tuple(address_ranges), tuple(streets)
        self.outlines = StreetOutlines(streets)
        self._street_places = {
            one.id: one for one in places if one.kind == "street" and not one.alias_of
        }
        self.writing = writing = Writing.of(district)
        roads = RoadBook(places, writing, (row.road for row in ranges))
        self._communities = CommunityBook(ranges, communities, roads, places)
        self._names = NameBook(places, NameForms(district, writing.roads))
        self.locator = Locator(
            roads, self._communities, self._names, self.outlines, writing.addresses
        )
        self._exits = StationExits(places)
        readings = district.places.readings
        self._latin = LatinNames(self._names, _english(places, streets), readings)
        self._slips = Slips(self._names, self._latin)
        self._city = plain(district.city.zh)
        self._bodies = frozenset(map(plain, district.places.bodies_zh))
        self._chooser = Chooser(streets, self.outlines, self._names.find)
        self._nearby = Nearby(places)
        self._han_table = PrefixTable((name, self._names.find(name)) for name in self._names)
        self._latin_table = PrefixTable((key, self._latin.find(key)) for key in self._latin)
        self._spotter = NameSpotter(
            *spotted_names(self._names, self._latin, district.places.everyday),
            Remembering(2 * MEGABYTE, self, "_by_han"),
            Remembering(2 * MEGABYTE, self, "_by_latin"),
        )
        self._elsewhere = ElsewhereBook(outside, self._gate, self._is_ours)
        self._find: Remembering[PlaceAnswer] = Remembering(2 * MEGABYTE, self, "_find_once")

    def find(self, text: str) -> PlaceAnswer:
        """Where ``text`` is: landmark, station or exit, compound, lane, road with number,
        community or street, in any script. State ``none`` for an empty text, ``not_found`` for an
        unknown one. ``choices`` are other places it might mean."""
        return replace(self._find(text[:MOST_CHARACTERS]), asked=text)

    def names_in(self, text: str) -> tuple[NameFound, ...]:
        """The longest place names in a *folded* text, from left to right. A name that is also a
        street's means the street here, because words before a service mean the area."""
        return longest_of(self._spotter.names_in(text), self._elsewhere.names_in(text))

    def suggest(self, text: str, limit: int = 10) -> tuple[PlaceAnswer, ...]:
        """At most ``limit`` places whose name begins with ``text``, from the first pinyin letter;
        ``asked`` is the text that ``find`` answers with that place."""
        key = plain(text)
        if not key or limit < 1:
            return ()
        table = self._han_table if _HAN.search(key) else self._latin_table
        found = self._chooser.distinct(table.starting(key, 2 * limit))[:limit]
        return tuple(
            replace(self.locator.place_answer(one.place), name=name, asked=name)
            for one in found
            if (name := _named(one.place))
        )

    def community_of(self, answer: PlaceAnswer) -> str:
        """The community a place belongs to, or ``""``: by the list of addresses, else where the
        nearest known members of communities agree. Coarse places belong to none."""
        if answer.community_code or answer.point is None:
            return answer.community_code
        listed = self._listed(answer)
        if listed:
            return listed
        is_fine = answer.precision in (Precision.VENUE, Precision.ROAD)
        return self._communities.at(answer.point) if is_fine else ""

    def _listed(self, answer: PlaceAnswer) -> str:
        """The community that lists a home: a compound by its name or house number, a house
        between two numbers of one community; else the one that is called as the place is."""
        if answer.kind not in HOMES:
            return ""
        name, book = plain(answer.name), self._communities
        address = self.writing.addresses.read(_BRACKETS.sub("", answer.name))
        codes = book.of_road(name) if answer.kind == "compound" else ()
        if not codes and address.number is not None:
            codes = book.round_number(address.way, address.number)
        if not codes:
            called, among = book.called(name), book.of_road(name)
            codes = (called,) if called and (not among or called in among) else ()
        return codes[0] if len(codes) == 1 else ""

    def area(self, street: str, community_code: str = "") -> PlaceAnswer:
        """A community by its code, else a street by its id, as an honestly coarse place."""
        community = self._communities.community(community_code)
        if community is not None:
            return Answers(self.outlines).at(
                community.name_zh,
                "community",
                community.point,
                community.precision,
                FoundBy.COMMUNITY,
                community.code,
                community.street,
            )
        place = self._street_places.get(street)
        return self.locator.place_answer(place) if place else NOT_FOUND

    def is_inside(self, address: str) -> bool:
        """False when the address itself names another district, city or province."""
        return not self.writing.addresses.read(address).is_elsewhere

    def with_community(self, answer: PlaceAnswer) -> PlaceAnswer:
        """``answer`` with the community it lies in, where that is known."""
        return replace(answer, community_code=self.community_of(answer))

    def nearest(self, point: Coordinates) -> PlaceAnswer:
        """What is at ``point``: the nearest named place within 150 m, else the street that holds
        it with the point itself; ``not_found`` outside the district."""
        place = self._nearby.nearest(point)
        if place is not None:
            return self.with_community(self.locator.place_answer(place))
        street = self._street_places.get(self.outlines.street_at(point))
        return replace(self.locator.place_answer(street), point=point) if street else NOT_FOUND

    def _find_once(self, text: str) -> PlaceAnswer:
        folded = as_named(_AROUND.sub("", fold(text)).strip())
        key = plain(folded)
        if not key:
            return PlaceAnswer()
        for look in self._looks(key.isascii()):
            answer = look(folded, key)
            if answer is not None and (answer.state == "located" or answer.elsewhere):
                return answer
        return NOT_FOUND

    def _looks(self, is_latin: bool) -> Iterable[Callable[[str, str], PlaceAnswer | None]]:
        exact = self._by_reading if is_latin else self._by_name
        begun = self._begun_reading if is_latin else self._begun_name
        han_only = () if is_latin else (self._qualified, self._address)
        return (exact, self._exit, self._outside, *han_only, begun, self._by_slip)

    def _by_name(self, folded: str, key: str) -> PlaceAnswer | None:
        return self._best(self._names.find(key))

    def _by_reading(self, folded: str, key: str) -> PlaceAnswer | None:
        return self._best(self._latin.find(key))

    def _exit(self, folded: str, key: str) -> PlaceAnswer | None:
        asked = exit_asked(folded)
        if asked is None:
            return None
        filed = self._names.find(asked.station) or self._latin.find(asked.station)
        station = next((f.place for f in filed if f.place.kind == "metro_station"), None)
        if station is None:
            return None
        found = self._exits.find(station.name_zh, asked.label)
        if found is None:
            coarse = self.locator.place_answer(station)
            return replace(coarse, precision=Precision.APPROXIMATE)
        name = f"{station.name_zh}{found.label}口"
        answer = Answers(self.outlines).at(
            name, "metro_entrance", found.point, found.precision, FoundBy.STATION_EXIT
        )
        return replace(answer, part_of=station.name_zh)

    def _outside(self, folded: str, key: str) -> PlaceAnswer | None:
        without_city = key.removeprefix(self._city)
        return self._elsewhere.find(key) or self._elsewhere.find(without_city)

    def _gate(self, name: str) -> GazetteerPlace | None:
        return next((filed.place for filed in self._names.find(plain(name))), None)

    def _is_ours(self, key: str) -> bool:
        found = self._latin.find(key) if key.isascii() else self._names.find(key)
        return any(not filed.is_weak for filed in found)

    def _qualified(self, folded: str, key: str) -> PlaceAnswer | None:
        name, _, word = folded.rpartition(" ")
        filed = self._names.find(plain(name)) if name else ()
        return self._best(self._chooser.narrowed(filed, plain(word)))

    def _address(self, folded: str, key: str) -> PlaceAnswer | None:
        return self.locator.locate(folded)

    def _begun_name(self, folded: str, key: str) -> PlaceAnswer | None:
        if key in self._bodies:
            return None
        begun = self._han_table.starting(key, MOST_GUESSES + 1)
        if 0 < len(begun) <= MOST_GUESSES:
            return self._best(begun)
        if begun or len(key) < SHORTEST:
            return None
        return self._best(self._han_table.containing(key, MOST_GUESSES))

    def _by_slip(self, folded: str, key: str) -> PlaceAnswer | None:
        answer = self._best(self._slips.find(key))
        if answer is None and (head := self._slips.head(key)):
            answer = self._begun_reading(folded, head)
        return replace(answer, is_guess=True) if answer is not None else None

    def _begun_reading(self, folded: str, key: str) -> PlaceAnswer | None:
        if len(key) < SHORTEST:
            return None
        return self._best(self._latin_table.starting(key, MOST_GUESSES))

    def _best(self, filed: Iterable[Filed]) -> PlaceAnswer | None:
        distinct = self._chooser.distinct(filed)
        if not distinct:
            return None
        answer = self.locator.place_answer(distinct[0].place)
        return replace(answer, choices=self._chooser.choices(distinct))

    def _by_han(self, key: str) -> PlaceAnswer:
        return self._area_first(self._names.find(key), key)

    def _by_latin(self, key: str) -> PlaceAnswer:
        return self._area_first(self._latin.find(key), key)

    def _area_first(self, filed: Iterable[Filed], key: str) -> PlaceAnswer:
        ordered = sorted(filed, key=lambda one: one.place.kind != "street")
        return replace(self._best(ordered) or NOT_FOUND, asked=key)


def _named(place: GazetteerPlace) -> str:
    return place.alias_of or place.name_zh


def _english(
    places: Iterable[GazetteerPlace], streets: Iterable[Street]
) -> Iterable[tuple[str, Filed]]:
    """The streets' ids and English names, for the places that are those streets."""
    english = {street.id: (street.id, street.name_en) for street in streets}
    for place in places:
        if place.kind == "street" and place.id in english:
            for name in english[place.id]:
                yield name.split("(")[0], Filed(place, rank_of(place, ""), is_weak=False)

"""Finds an address: the house number itself, else its neighbours, else its road, community or
street, always saying which. It never puts an address of another district into this one."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from statistics import median

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.numbers.communities import CommunityBook
from webapp.geo.numbers.estimate import estimate_number
from webapp.geo.numbers.exact import known_number
from webapp.geo.numbers.inner import InnerNames
from webapp.geo.numbers.sides import street_by_side
from webapp.geo.places.names import NameBook
from webapp.geo.places.place_answers import (
    NOT_FOUND,
    Answers,
    FoundBy,
    into_street,
    precision_for,
)
from webapp.geo.points.outlines import StreetOutlines
from webapp.geo.roads.address import Address, AddressReader
from webapp.geo.roads.book import RoadBook
from webapp.geo.roads.crossings import nearest_pair
from webapp.geo.roads.relatives import Relatives
from webapp.geo.roads.road import Road, Told
from webapp.geo.roads.spelling import plain

LONE_POINT_M = {"胡同": 160.0, "巷": 160.0, "条": 250.0, "里": 180.0, "区": 180.0}
LONE_STREET_POINT_M = 280.0
"""Mean error of the only known point of a road for any number on it, by the end of its name, and
of streets (街, 路); measured with left-out numbers."""

BESIDE_COMPOUND_M = 150.0
"""A number beside the name of a compound is one of its buildings."""

_SAME_PLACE = frozenset({"", "小区", "院", "社区"})
_LANE = re.compile(r"(?:街|路|巷|胡同|条|里|口|桥)$")
_WIDE_KINDS = frozenset({"park", "lake", "attraction"})


class Locator:
    """Locates addresses by the books of one gazetteer."""

    def __init__(
        self,
        roads: RoadBook,
        communities: CommunityBook,
        names: NameBook,
        outlines: StreetOutlines,
        addresses: AddressReader,
    ) -> None:
        self._roads = roads
        self._communities = communities
        self._names = names
        self._outlines = outlines
        self._addresses = addresses
        self._answers = Answers(outlines)
        self._inner = InnerNames(roads, names)

    def without(self, points: frozenset[Coordinates], *, records: bool = False) -> "Locator":
        """A locator that knows nothing at ``points``, to measure how well it does without; with
        ``records`` it forgets the middles of roads and communities that lie there too."""
        fewer = Locator(
            self._roads.without(points, records=records),
            self._communities.without(points, records=records),
            self._names.without(points),
            self._outlines,
            self._addresses,
        )
        fewer._relatives = self._relatives.without(fewer._roads, points)
        return fewer

    @cached_property
    def _relatives(self) -> Relatives:
        return Relatives(self._roads, self._names.areas())

    def locate(self, text: str) -> PlaceAnswer:
        """Where ``text`` is. ``not_found`` when nothing in it is known, or when it names another
        district and nothing outside this one is known by that name."""
        address = self._addresses.read(text)
        if address.is_elsewhere:
            return replace(self._elsewhere(address), asked=text)
        for step in self._steps():
            answer = step(address)
            if answer is not None:
                return replace(self._in_named_street(address, answer), asked=text)
        return replace(NOT_FOUND, asked=text)

    def _in_named_street(self, address: Address, answer: PlaceAnswer) -> PlaceAnswer:
        named = self._names.find(f"{address.street}街道") if address.street else ()
        streets = [filed.place.street for filed in named if filed.place.kind == "street"]
        return into_street(answer, streets[0], self._outlines) if streets else answer

    def road_answer(self, road: Road) -> PlaceAnswer | None:
        """A road as a whole: the middle of its known points, as precise as it is short."""
        points = road.all_points
        if not points:
            return self._recorded(road)
        middle = _middle(points)
        spread = max(distance_m(middle, point) for point in points)
        precision = precision_for(max(spread, _lone_error(road)))
        return self._answers.at(road.name, "road", middle, precision, FoundBy.ROAD)

    def _steps(self) -> Iterator[Callable[[Address], PlaceAnswer | None]]:
        yield from (self._crossing, self._whole_name, self._on_road, self._named_part)
        yield from (self._wider_road, self._related, self._area, self._homes_inside)

    def _crossing(self, address: Address) -> PlaceAnswer | None:
        if address.crossing is None or address.number is not None:
            return None
        one, other = (self._road_of(way) for way in address.crossing)
        pair = nearest_pair(one, other) if one and other else None
        if one is None or other is None or pair is None:
            return None
        name = f"{one.name}与{other.name}路口"
        return self._answers.at(
            name, "crossing", pair.middle, precision_for(pair.error_m), FoundBy.CROSSING
        )

    def _whole_name(self, address: Address) -> PlaceAnswer | None:
        """The address is the name of a compound, place or community, number and all."""
        if address.number is None and self._roads.named(address.way) is not None:
            return None
        number = f"{address.number}{'-' + address.sub if address.sub else ''}"
        whole = address.way + (number + address.detail if address.number else "")
        for filed in self._names.find(plain(whole)):
            if filed.place.kind != "road":
                return self.place_answer(filed.place)
        return None

    def _on_road(self, address: Address) -> PlaceAnswer | None:
        road = self._road_of(address.way)
        if road is None:
            return None
        if address.number is None:
            return self.road_answer(road)
        answer = self._numbered(road, address) or self._recorded(road)
        return self._compound_itself(address, answer)

    def _compound_itself(self, address: Address, answer: PlaceAnswer | None) -> PlaceAnswer | None:
        """Where a building of a compound (里, 区) is known no better than its community, the
        compound itself tells more."""
        if answer is not None and answer.precision.is_drawable:
            return answer
        found = self._inner.place_first(address.way)
        is_it = found is not None and not found[1] and found[0].kind == "compound"
        return self._beside(found[0], is_whole=True) if found and is_it else answer

    def _numbered(self, road: Road, address: Address) -> PlaceAnswer | None:
        number = address.number
        if number is None:
            return None
        codes = self._communities.of_number(road.name, number)
        code = codes[0] if len(codes) == 1 else ""
        name = f"{road.name}{number}{'-' + address.sub if address.sub else ''}号"
        exact = known_number(road, number)
        if exact is not None:
            precision = Precision.ROAD if address.sub else exact.precision
            is_listed = exact.told is Told.BY_LIST
            found_by = FoundBy.HOUSE_NUMBER if is_listed else FoundBy.PLACE_ADDRESS
            return self._answers.at(name, "address", exact.point, precision, found_by, code)
        likely = self._communities.likely_of_number(road.name, number)
        middle = self._communities.middle(likely)
        guess = estimate_number(
            road, number, middle, self._communities.along(road.name, besides=likely)
        )
        if guess is not None:
            error = guess.error_m if road.numbered else _lone_error(road)
            found_by = FoundBy.NEIGHBOURING_NUMBERS if road.numbered else FoundBy.ROAD
            precision = precision_for(error)
            street = self._street_of(likely or self._communities.of_side(road.name, number))
            across = self._street_of(self._communities.of_side(road.name, number.opposite))
            street = street or street_by_side(road, number, guess.point, self._outlines, across)
            return self._answers.inside(
                name, guess.point, precision, found_by, code, "address", street
            )
        return self._in_community(name, codes or self._communities.of_road(road.name))

    def _street_of(self, codes: Iterable[str]) -> str:
        """The street of all these communities, or ``""``: an estimate near a border may fall on
        the wrong side, the list knows the street."""
        known = (self._communities.community(code) for code in codes)
        streets = {community.street for community in known if community}
        return streets.pop() if len(streets) == 1 else ""

    def _recorded(self, road: Road) -> PlaceAnswer | None:
        """The list's own point of a road of which nothing else is known."""
        record = road.record
        if record is None:
            return self._in_community(road.name, self._communities.of_road(road.name))
        precision = record.precision
        if precision is Precision.ROAD:
            precision = precision_for(max(record.extent_m / 2, _lone_error(road)))
        return self._answers.at(
            road.name, "road", record.point, precision, FoundBy.ROAD, record.community_code
        )

    def _in_community(self, name: str, codes: tuple[str, ...]) -> PlaceAnswer | None:
        if len(codes) != 1:
            return None
        community = self._communities.community(codes[0])
        if community is None:
            return None
        point, precision = community.point, community.precision
        if precision is Precision.STREET and (middle := self._communities.middle(codes)):
            point, precision = middle, Precision.COMMUNITY
        return self._answers.inside(
            name, point, precision, FoundBy.COMMUNITY, community.code, "road", community.street
        )

    def _named_part(self, address: Address) -> PlaceAnswer | None:
        """A compound, landmark or station at the start of the address, with something after it."""
        found = self._inner.place_first(address.way)
        if found is None:
            return None
        place, rest = found
        return self._beside(place, is_whole=rest in _SAME_PLACE)

    def _homes_inside(self, address: Address) -> PlaceAnswer | None:
        """A compound or community that is named somewhere in the address."""
        place = self._inner.homes_inside(address.way)
        return self._beside(place, is_whole=False) if place else None

    def _beside(self, place: GazetteerPlace, *, is_whole: bool) -> PlaceAnswer:
        answer = self.place_answer(place)
        if answer.precision is not Precision.VENUE:
            return answer
        if place.kind in _WIDE_KINDS or not is_whole:
            return replace(answer, precision=Precision.COMMUNITY)
        return replace(answer, precision=precision_for(BESIDE_COMPOUND_M))

    def _wider_road(self, address: Address) -> PlaceAnswer | None:
        """The road that the unknown lane is said to lie at: 宣武门内大街○○胡同."""
        if address.number is None and not _LANE.search(address.way):
            return None
        for end in range(len(address.way) - 1, 2, -1):
            road = self._roads.named(address.way[:end])
            answer = self.road_answer(road) if road else None
            if answer is not None:
                coarse = answer.precision in (Precision.COMMUNITY, Precision.STREET)
                return answer if coarse else replace(answer, precision=Precision.COMMUNITY)
        return None

    def _related(self, address: Address) -> PlaceAnswer | None:
        for way in self._inner.ways_in(address.way):
            found = self._relatives.around(way)
            if found is not None:
                precision = precision_for(found.error_m)
                return self._answers.at(way, "road", found.middle, precision, FoundBy.RELATED_ROADS)
        return None

    def _area(self, address: Address) -> PlaceAnswer | None:
        compounds = (way.removesuffix("小区") for way in self._inner.ways_in(address.way))
        names = (f"{compound}社区" for compound in compounds)
        for name in (*names, f"{address.community}社区", f"{address.street}街道"):
            for filed in self._names.find(plain(name)):
                return self.place_answer(filed.place)
        return None

    def _elsewhere(self, address: Address) -> PlaceAnswer:
        whole = plain(address.way)
        for start in range(len(whole) - 1):
            for filed in self._names.find(whole[start:]):
                if not self._outlines.street_at(filed.place.point) and filed.place.kind != "road":
                    return self.place_answer(filed.place)
        return NOT_FOUND

    def _road_of(self, way: str) -> Road | None:
        found = self._roads.resolve(way)
        if found is None:
            return None
        road, before = found
        return road if not before or self._inner.is_known(before) else None

    def place_answer(self, place: GazetteerPlace) -> PlaceAnswer:
        """A place of the gazetteer as an answer; a road as a whole road."""
        if place.kind == "road":
            road = self._roads.named(place.name_zh)
            answer = self.road_answer(road) if road else None
            if answer is not None:
                return answer
        return self._answers.of_place(place)


def _middle(points: tuple[Coordinates, ...]) -> Coordinates:
    return Coordinates(median(p.lat for p in points), median(p.lon for p in points))


def _lone_error(road: Road) -> float:
    for end, error in LONE_POINT_M.items():
        if road.name.endswith(end):
            return error
    return LONE_STREET_POINT_M

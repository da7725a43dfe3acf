"""The offline gazetteer behind geopy's ``Geocoder`` interface; it asks nothing of the network."""

from dataclasses import replace
from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from webapp.domain.coordinates import BoundingBox, Coordinates
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.gazetteer import Gazetteer


class OfflineGeocoder(Geocoder):  # type: ignore[misc]  # geopy has no types
    """geopy's promises over a ``Gazetteer``, and ``locate`` for everything they cannot say."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__(user_agent="jiamenkou")
        self._gazetteer = gazetteer

    def locate(self, address: str) -> PlaceAnswer:
        """Where ``address`` is, with precision, source, street and community.

        A street or community that only the address's own words name is answered with that
        precision. Nothing of another district is ever put into this one: state ``not_found``.
        """
        answer = self._gazetteer.locator.locate(address)
        return self.described(answer) if answer.state == "located" else answer

    def described(self, answer: PlaceAnswer) -> PlaceAnswer:
        """A located answer with its street and community filled in where they are known."""
        point = answer.point
        if not answer.street and point is not None:
            answer = replace(answer, street=self._gazetteer.outlines.street_at(point))
        return self._gazetteer.with_community(answer)

    def is_inside(self, address: str) -> bool:
        """False when the address itself names another district, city or province."""
        return self._gazetteer.is_inside(address)

    def box(self, margin_m: float) -> BoundingBox:
        """The district's box, widened by ``margin_m`` metres."""
        return self._gazetteer.outlines.box(margin_m)

    def geocode(
        self, query: str, *, exactly_one: bool = True, timeout: Any = None
    ) -> Location | list[Location] | None:
        """The place of an address or name as a ``Location`` (``raw`` is the ``PlaceAnswer``);
        ``None`` when it is not found. With ``exactly_one=False`` a list of that one."""
        answer = self.locate(query)
        if answer.state != "located":
            answer = self._gazetteer.find(query)
        return _as_geopy(answer, exactly_one)

    def reverse(
        self, query: Any, *, exactly_one: bool = True, timeout: Any = None
    ) -> Location | list[Location] | None:
        """The nearest known address or name within 150 m of a point (anything that
        ``geopy.Point`` takes), else the street that holds it; ``None`` outside the district."""
        point = Point(query)
        answer = self._gazetteer.nearest(Coordinates(point.latitude, point.longitude))
        return _as_geopy(answer, exactly_one)


def _as_geopy(answer: PlaceAnswer, exactly_one: bool) -> Location | list[Location] | None:
    if answer.state != "located" or answer.point is None:
        return None
    found = Location(answer.name, (answer.point.lat, answer.point.lon), answer)
    return found if exactly_one else [found]

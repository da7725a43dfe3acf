"""Whom to ask about a place of which only its area is known: the community's committee, else the
street's office."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from webapp.domain.catalogue import Catalogue
from webapp.domain.district import Street
from webapp.domain.service import Service


@dataclass(frozen=True, slots=True)
class Areas:
    """The offices of an edition, in Chinese as their signs and map apps have them. ``committees``
    are by the code of their community, ``streets`` by id."""

    district_zh: str = ""
    city_zh: str = ""
    adcode: str = ""
    committees: Mapping[str, str] = field(default_factory=dict)
    streets: Mapping[str, Street] = field(default_factory=dict)

    def street(self, service: Service) -> Street | None:
        """The street that the entry belongs to, where it is known."""
        return self.streets.get(service.street)

    def nearest_office(self, service: Service) -> str:
        """Who is nearest to the entry and can be asked; empty where no area is known."""
        if committee := self.committees.get(service.community_code):
            return committee
        street = self.street(service)
        return office_name(street) if street else ""


def office_name(street: Street) -> str:
    """What a street's office is called."""
    return f"{street.name_zh}办事处"


def areas_of(catalogue: Catalogue) -> Areas:
    """The offices of an edition."""
    district = catalogue.district
    return Areas(
        district.name.zh,
        district.city.zh,
        district.adcode,
        {each.code: each.name_zh for each in catalogue.communities},
        {each.id: each for each in catalogue.streets},
    )

"""How addresses and roads of one district are written, for whoever reads or files them."""

from dataclasses import dataclass

from webapp.domain.district import District
from webapp.geo.roads.address import AddressReader
from webapp.geo.roads.spelling import RoadSpelling


@dataclass(frozen=True)
class Writing:
    """The district's reader of addresses and its spelling of roads; made once for a gazetteer."""

    addresses: AddressReader
    roads: RoadSpelling

    @classmethod
    def of(cls, district: District) -> "Writing":
        return cls(AddressReader(district), RoadSpelling(district.roads))

"""What of an entry, or of a row, tells which service it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.datatypes import CODES
from webapp.domain.register.entries import Cells
from webapp.geo.roads.address import AddressReader
from webapp.ingest.reference import Reference
from webapp.text.names import squeezed, without_parents

_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_SHORTEST = 2
_OF_KINDS = re.findall(
    r"\S+",
    "母婴关爱室 爱心母婴室 妈妈小屋 妈咪小屋 妈咪屋 哺乳处 托育中心 托育园 托育服务 托儿所"
    " 家庭教育指导站 家庭教育指导服务站 家庭教育服务站 妇女儿童之家 人民调解委员会"
    " 人民调解室 调解委员会 调解中心 调解室 工作室 服务站 服务中心",
)
"""Words beside the names of kinds that say what something is, not which one."""

_COMMUNITY = re.compile(r"社区(?:居民委员会|居委会|党群服务中心)?$|居民委员会$|居委会$")
_PRECISE = (Precision.VENUE, Precision.ROAD)


@dataclass(frozen=True, slots=True)
class Evidence:
    """``name`` is squeezed, ``whole`` is it without what stands in brackets; ``bare`` is without
    the city, bodies in front, the street and words of its kind, and ``stem`` without both. ``way``
    and ``number`` are those of the address, ``phones`` have no signs. A ``point`` is there only
    where it is precise."""

    category: str
    name: str
    whole: str
    bare: str
    stem: str
    street: str = ""
    community: str = ""
    way: str = ""
    number: str = ""
    phones: frozenset[str] = frozenset()
    point: Coordinates | None = None


class EvidenceReader:
    """Reads evidence out of cells, for one district."""

    def __init__(self, reference: Reference) -> None:
        self._addresses = AddressReader(reference.district)
        self._parents = tuple(map(squeezed, reference.district.parents_zh))
        streets = (each.name_zh for each in reference.streets)
        names = {word for name in streets for word in (name, f"{name}办事处")}
        self._streets = tuple(sorted(map(squeezed, names), key=len, reverse=True))
        words = {
            word for kind in reference.taxonomy.categories for word in (kind.zh, *kind.also_zh)
        }
        endings = sorted({*words, *_OF_KINDS}, key=len, reverse=True)
        self._kind = re.compile("(?:" + "|".join(re.escape(squeezed(w)) for w in endings) + ")$")
        self._communities = {
            _COMMUNITY.sub("", squeezed(each.name_zh)): each.code for each in reference.communities
        }
        self._street_of: Mapping[str, str] = {c.code: c.street for c in reference.communities}

    def read(self, cells: Cells) -> Evidence:
        """The evidence in the cells of an entry, or in as many of them as a row has."""
        name = cells.get("name_zh", "")
        whole = squeezed(_BRACKETS.sub("", name)) or squeezed(name)
        stem = self._bare(whole)
        bare = (
            stem + squeezed("".join(_BRACKETS.findall(name))) if whole != squeezed(name) else stem
        )
        given = cells.get("community_code", "")
        community = given or self._communities.get(_COMMUNITY.sub("", stem), "")
        address = self._addresses.read(cells.get("address_zh", ""))
        return Evidence(
            category=cells.get("category", ""),
            name=squeezed(name),
            whole=whole,
            bare=bare if whole != squeezed(name) else stem,
            stem=stem,
            street=cells.get("street", "") or self._street_of.get(given, ""),
            community=community,
            way=address.way if address.number else "",
            number=f"{address.number or ''}{'-' if address.sub else ''}{address.sub}",
            phones=frozenset(map(_digits, CODES.read(cells.get("phones", "")))),
            point=_precise_point(cells),
        )

    def _bare(self, name: str) -> str:
        """At least two characters stay."""
        shorter = without_parents(name, (*self._parents, *self._streets))
        while len(ended := self._kind.sub("", shorter)) >= _SHORTEST and ended != shorter:
            shorter = ended
        return shorter


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)


def _precise_point(cells: Cells) -> Coordinates | None:
    try:
        point = Coordinates(float(cells.get("lat", "")), float(cells.get("lon", "")))
    except ValueError:
        return None
    return point if cells.get("coordinate_precision") in _PRECISE else None

"""One spelling for every road and place name that is looked up, filed or compared.

Lists of house numbers, school lists and visitors write the same road in several ways: gates cut
short (广外大街), wrong characters (龙抓槐胡同), a side of the road added (粉房琉璃街单号).
"""

import re
from collections.abc import Iterable

from webapp.caches import MEGABYTE, Remembering, remembered
from webapp.domain.district import RoadNames
from webapp.text.numerals import han_number
from webapp.text.script import fold

_SIDE_OF_ROAD = re.compile(r"(?:单双号|单号|双号|平房院|平房|楼房|路东|路南|东侧|辅路|铺路|临)$")
_PART = re.compile(r"(?<=[\u3400-\u9fff])(?<!第)[1-9]\d?(?=[区条里巷](?!\d))")
"""Parts of an area: 建功北里3区 is 建功北里三区."""

_NOT_A_NAME = re.compile(r"[^0-9a-z\u00c0-\u024f\u3400-\u9fff\uf900-\ufaff〇]+")


@remembered(4 * MEGABYTE)
def plain(text: str) -> str:
    """Folded text with nothing but letters, digits and Han characters; parts of an area are
    numbered in Han.

    >>> plain("建功北里（5区）"), plain("Guang'anmen Wai")
    ('建功北里五区', 'guanganmenwai')
    """
    return _PART.sub(_han_part, _NOT_A_NAME.sub("", fold(text)))


def _han_part(match: re.Match[str]) -> str:
    return han_number(int(match.group()))


class RoadSpelling:
    """The usual spelling of roads of one district."""

    def __init__(self, names: RoadNames) -> None:
        self.gates = names.gates
        """Quarters cut short (广外), each with its whole name (广安门外)."""

        self.gate_names = frozenset(names.gates.values()) | {g[:-1] for g in names.gates.values()}
        self._slips, self._same = names.slips, names.same
        self._gate = re.compile(rf"^{any_of(names.gates)}(?=[^门]*(?:街|路|巷|里|条|胡同|外|内)|$)")
        self._slip = re.compile(any_of(names.slips))
        self.usual: Remembering[str] = Remembering(8 * MEGABYTE, self, "_usual")

    def is_gate(self, text: str) -> bool:
        """True for 广安门外, 广外, 德胜门, …: a quarter, written before a road's name."""
        return text in self.gate_names or text in self.gates

    def _usual(self, name: str) -> str:
        """The spelling under which a road is filed: 广外大街 → 广安门外大街, and without the side
        of the road: 粉房琉璃街单号 → 粉房琉璃街."""
        road = self._slip.sub(lambda match: self._slips[match.group()], plain(name))
        road = _SIDE_OF_ROAD.sub("", road) or road
        road = self._gate.sub(lambda match: self.gates[match.group()], road)
        return self._same.get(road, road)


def any_of(names: Iterable[str]) -> str:
    """A pattern for any of these names; one that never matches where there is none."""
    listed = "|".join(map(re.escape, names))
    return f"(?:{listed})" if listed else "(?!)"

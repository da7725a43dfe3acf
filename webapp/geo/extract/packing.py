"""Lines as they are kept: crossings stay, what nobody sees goes, the rest is packed."""

from collections import Counter
from collections.abc import Iterable

from webapp.domain.network import BUILDING, NAMELESS, Lines, Network
from webapp.domain.packed_line import packed
from webapp.geo.extract.reading import Extract, RawLine
from webapp.geo.extract.simplifying import simplified

CREDIT = "© OpenStreetMap contributors, ODbL 1.0"

Named = tuple[str, str]


def network_of(extract: Extract) -> Network:
    """The extract, packed. Crossings stay: two lines that meet share a point."""
    lines: dict[str, list[tuple[str, int]]] = {}
    names: dict[Named, int] = {}
    crossings = _crossings(extract.ways)
    for raw in (*extract.ways, *extract.areas):
        number = NAMELESS
        if raw.zh and raw.kind != BUILDING:
            number = names.setdefault((raw.zh, raw.en), len(names))
        kept = {n for n, (ref, _) in enumerate(raw.nodes) if ref in crossings}
        text = packed(simplified([point for _, point in raw.nodes], kept))
        lines.setdefault(raw.kind, []).append((text, number))
    kinds = {
        kind: Lines(tuple(text for text, _ in rows), tuple(number for _, number in rows))
        for kind, rows in sorted(lines.items())
    }
    return Network(extract.day, CREDIT, tuple(names), kinds)


def _crossings(ways: Iterable[RawLine]) -> frozenset[int]:
    """The nodes at which ways meet, or one meets itself."""
    uses = Counter(ref for way in ways for ref, _ in way.nodes)
    return frozenset(ref for ref, times in uses.items() if times > 1)

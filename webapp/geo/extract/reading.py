"""The one door to pyosmium: an extract (``.osm``, ``.osm.gz``, ``.osm.pbf``) as plain lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from webapp.domain.coordinates import Coordinates
from webapp.domain.problems import SourceUnreadable
from webapp.geo.extract.ground import Covers
from webapp.geo.extract.kinds import kind_of_area, kind_of_way
from webapp.sentence import Sentence

Node = tuple[int, Coordinates]
"""A node's id and where it is: ways that cross share one."""


@dataclass(frozen=True, slots=True)
class RawLine:
    """A way or outline on our ground. The same nodes again mean a crossing."""

    kind: str
    zh: str
    en: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """What was read, and the day (``YYYY-MM-DD``) that the file says it is of, or an empty text."""

    day: str
    ways: tuple[RawLine, ...]
    areas: tuple[RawLine, ...]


def read_extract(path: Path, covers: Covers) -> Extract:
    """Everything that a map of streets draws, where the ground ``covers`` it.

    Raises ``SourceUnreadable`` where pyosmium is not installed or cannot read the file.
    """
    try:
        import osmium
    except ImportError:
        wanted = 'pip install "jiamenkou[streets]"'
        message = Sentence("reading an extract needs pyosmium: %(command)s", command=wanted)
        raise SourceUnreadable(message) from None
    try:
        return _read(osmium, path, covers)
    except (RuntimeError, OSError) as error:
        message = Sentence("%(file)s: %(reason)s", file=path, reason=str(error))
        raise SourceUnreadable(message) from error


def _read(osmium: Any, path: Path, covers: Covers) -> Extract:
    ways: list[RawLine] = []
    areas: list[RawLine] = []
    for each in osmium.FileProcessor(str(path)).with_areas():
        tags = {tag.k: tag.v for tag in each.tags}
        if each.is_way():
            ways += _inside(kind_of_way(tags), tags, each.nodes, covers)
        elif each.is_area():
            kind = kind_of_area(tags)
            for ring in each.outer_rings() if kind else ():
                areas += _inside(kind, tags, ring, covers)
    return Extract(_day_of(osmium, path), tuple(ways), tuple(areas))


def _inside(kind: str, tags: dict[str, str], nodes: Any, covers: Covers) -> Iterator[RawLine]:
    """The parts of a line that lie on our ground."""
    if not kind:
        return
    named = tags.get("name:zh", tags.get("name", "")), tags.get("name:en", "")
    for part in _parts(_placed(nodes), covers):
        yield RawLine(kind, *named, part)


def _placed(nodes: Any) -> Iterator[Node]:
    for node in nodes:
        if node.location.valid():
            yield node.ref, Coordinates(node.lat, node.lon)


def _parts(nodes: Iterable[Node], covers: Covers) -> Iterator[tuple[Node, ...]]:
    part: list[Node] = []
    for node in nodes:
        if covers(node[1]):
            part.append(node)
            continue
        if len(part) > 1:
            yield tuple(part)
        part = []
    if len(part) > 1:
        yield tuple(part)


def _day_of(osmium: Any, path: Path) -> str:
    with osmium.io.Reader(str(path)) as reader:
        said = reader.header().get("osmosis_replication_timestamp") or ""
    return str(said)[:10]

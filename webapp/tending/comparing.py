"""Whether the public sees what the register says: every entry, cell by cell."""

from collections.abc import Iterator, Mapping

from webapp.domain.register.entries import Snapshot
from webapp.domain.service import Service, cells_of

_WORKED_OUT = frozenset(
    ("lat", "lon", "coordinate_precision", "street", "community_code", "status", "checked_on")
)
"""What an edition fills in where the register says nothing, and what follows from checks."""


def differing(snapshot: Snapshot, served: Mapping[str, Service]) -> Iterator[str]:
    """The ids of entries that are only on one side, or say something else."""
    said = {each.id: each.cells for each in snapshot.entries}
    yield from sorted(said.keys() ^ served.keys())
    for id_ in sorted(said.keys() & served.keys()):
        shown = cells_of(served[id_])
        if any(said[id_][name] != shown[name] for name in shown if name not in _WORKED_OUT):
            yield id_

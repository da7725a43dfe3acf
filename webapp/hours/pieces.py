"""Stretches of one day that are open or unknown, and what several readings of it agree on."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from webapp.domain.opening import OpenState


class Piece(NamedTuple):
    """``start`` and ``end`` in minutes after the midnight that begins the day (up to 2880: a night
    goes on into the next day); ``state`` is open or unknown, what no piece covers is closed."""

    start: int
    end: int
    state: OpenState


Pieces = tuple[Piece, ...]


def state_at(pieces: Iterable[Piece], minute: int) -> OpenState:
    """Open where any piece is open, else unknown where any is unknown, else closed."""
    states = {piece.state for piece in pieces if piece.start <= minute < piece.end}
    for state in (OpenState.OPEN, OpenState.UNKNOWN):
        if state in states:
            return state
    return OpenState.CLOSED


def joined(pieces: Iterable[Piece]) -> Pieces:
    """Sorted, overlaps settled as in ``state_at``, neighbours of one state made one."""
    return agreed([tuple(pieces)])


def agreed(readings: Sequence[Pieces]) -> Pieces:
    """The states that all readings share; unknown where they differ.

    >>> morning = Piece(540, 720, OpenState.OPEN)
    >>> agreed([(morning,), (Piece(540, 1020, OpenState.OPEN),)])[1]
    Piece(start=720, end=1020, state=<OpenState.UNKNOWN: 'unknown'>)
    """
    bounds = sorted({edge for pieces in readings for p in pieces for edge in (p.start, p.end)})
    found: list[Piece] = []
    for start, end in pairwise(bounds):
        states = {state_at(pieces, start) for pieces in readings}
        state = states.pop() if len(states) == 1 else OpenState.UNKNOWN
        if found and found[-1].end == start and found[-1].state is state:
            found[-1] = found[-1]._replace(end=end)
        elif state is not OpenState.CLOSED:
            found.append(Piece(start, end, state))
    return tuple(found)

"""One opening_hours text, evaluated day by day through opening-hours-py; knows no holidays."""

import re
from datetime import date, datetime, time, timedelta

from opening_hours import (  # type: ignore[attr-defined]  # ParserError is not in its stub
    OpeningHours,
    ParserError,
    State,
)

from webapp.caches import MEGABYTE, remembered
from webapp.domain.coordinates import Coordinates
from webapp.domain.country import TIME_ZONE
from webapp.domain.opening import OpenState
from webapp.hours.layers import INERT_FROM, MIDNIGHT, Layer, layers
from webapp.hours.pieces import Piece, Pieces, joined
from webapp.hours.selectors import (
    Reading,
    comments_on_the_unknown,
    for_reading,
    holiday_offsets,
    names_school_holidays,
    tidied,
)
from webapp.sentence import Sentence

LONGEST_TEXT = 1000
_STATES = {State.OPEN: OpenState.OPEN, State.UNKNOWN: OpenState.UNKNOWN}
_TIED_TO_ITS_YEAR = re.compile(r"\bweek|\beaster\b")


class UnreadableHours(ValueError):
    """The text is not opening_hours syntax; ``sentence`` says from which character on."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Pattern:
    """A readable text; raises UnreadableHours for any other.

    ``where`` is the place whose sunrise and sunset count (a district is small enough for one);
    without it they are what the library takes for usual.
    """

    def __init__(self, text: str, where: Coordinates | None = None) -> None:
        if len(text) > LONGEST_TEXT:
            raise UnreadableHours(Sentence("longer than %(most)s characters", most=LONGEST_TEXT))
        _check(text)
        self._where = where
        self.comment = comments_on_the_unknown(text)
        bare = tidied(text)
        self.offsets = holiday_offsets(bare)
        self.names_school_holidays = names_school_holidays(bare)
        self.tied_to_its_year = bool(_TIED_TO_ITS_YEAR.search(bare))
        self._layers = layers(bare)
        self.pieces(Reading(date(2026, 1, 5), self.offsets, self.names_school_holidays))

    @property
    def names_public_holidays(self) -> bool:
        return bool(self.offsets)

    def pieces(self, reading: Reading) -> Pieces:
        """What the text says for the day of the reading, nights past midnight included."""
        found = [
            piece
            for layer in self._layers
            for piece in self._evaluated(layer, for_reading(layer.text, reading), reading.on)
        ]
        return joined(found)

    def _evaluated(self, layer: Layer, text: str, day: date) -> list[Piece]:
        first = datetime.combine(day, time(), TIME_ZONE)
        until, found = first + timedelta(days=1), []
        for start, end, state, _ in _parsed(text, self._where).intervals(first, until):
            if state in _STATES:
                piece = Piece(_minutes(start - first), _minutes(end - first), _STATES[state])
                found.extend(_placed(layer, piece))
        return found


def _placed(layer: Layer, piece: Piece) -> list[Piece]:
    """The piece where its layer puts it; a stretch that only stands for "nothing" is dropped."""
    if piece.start >= INERT_FROM:
        return []
    if layer.after_midnight:
        if piece.end > INERT_FROM:
            return []
        return [Piece(piece.start + MIDNIGHT, piece.end + MIDNIGHT, piece.state)]
    if layer.open_end:
        if piece.start == 0:
            return []
        return [piece._replace(state=OpenState.UNKNOWN)]
    return [piece]


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds()) // 60


@remembered(MEGABYTE)
def _parsed(text: str, where: Coordinates | None = None) -> OpeningHours:
    coords = (where.lat, where.lon) if where else None
    try:
        return OpeningHours(text, timezone=TIME_ZONE, coords=coords, auto_country=False)
    except ParserError as error:
        raise UnreadableHours(_position(str(error), text)) from error


def _check(text: str) -> None:
    """Whether the text as written is readable, so that a complaint names the writer's column."""
    if not text.strip():
        raise UnreadableHours(Sentence("there is no text"))
    _parsed(text)


def _position(message: str, text: str) -> Sentence:
    found = re.search(r"--> \d+:(\d+)", message)
    column = int(found.group(1)) if found else 1
    return Sentence(
        "not opening_hours syntax from character %(column)s on: %(rest)r",
        column=column,
        rest=text[column - 1 :][:20],
    )

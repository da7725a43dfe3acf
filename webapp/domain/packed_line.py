"""Lines as short texts: steps of 1e-5 degrees, as Google's *encoded polyline* has them.

Source: https://developers.google.com/maps/documentation/utilities/polylinealgorithm
"""

from collections.abc import Iterable, Iterator

from webapp.domain.coordinates import Coordinates

STEPS_PER_DEGREE = 100_000
_FIRST_LETTER = 63


def packed(line: Iterable[Coordinates]) -> str:
    """A line as a text of one letter for each five bits of its steps.

    >>> packed([Coordinates(38.5, -120.2), Coordinates(40.7, -120.95)])
    '_p~iF~ps|U_ulLnnqC'
    """
    letters: list[str] = []
    before = (0, 0)
    for point in line:
        here = (round(point.lat * STEPS_PER_DEGREE), round(point.lon * STEPS_PER_DEGREE))
        for now, then in zip(here, before, strict=True):
            letters += _letters(now - then)
        before = here
    return "".join(letters)


def unpacked(text: str) -> tuple[Coordinates, ...]:
    """The line again, to a metre.

    >>> unpacked('_p~iF~ps|U')
    (Coordinates(lat=38.5, lon=-120.2),)
    """
    steps = list(_steps(text))
    lat = lon = 0
    line = []
    for down, across in zip(steps[::2], steps[1::2], strict=True):
        lat, lon = lat + down, lon + across
        line.append(Coordinates(lat / STEPS_PER_DEGREE, lon / STEPS_PER_DEGREE))
    return tuple(line)


def _letters(step: int) -> Iterator[str]:
    """The sign goes to the lowest bit, so that small steps are short either way."""
    rest = ~(step << 1) if step < 0 else step << 1
    while rest >= 0x20:
        yield chr((0x20 | rest & 0x1F) + _FIRST_LETTER)
        rest >>= 5
    yield chr(rest + _FIRST_LETTER)


def _steps(text: str) -> Iterator[int]:
    step = shift = 0
    for letter in text:
        bits = ord(letter) - _FIRST_LETTER
        step |= (bits & 0x1F) << shift
        shift += 5
        if bits < 0x20:
            yield ~(step >> 1) if step & 1 else step >> 1
            step = shift = 0

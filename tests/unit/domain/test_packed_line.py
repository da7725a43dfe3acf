"""Packed lines: whatever is packed comes back, to a metre."""

from hypothesis import given
from hypothesis import strategies as st

from webapp.domain.coordinates import Coordinates
from webapp.domain.packed_line import packed, unpacked

DEGREES = st.integers(-9_000_000, 9_000_000).map(lambda steps: steps / 100_000)
LINES = st.lists(st.builds(Coordinates, DEGREES, DEGREES), min_size=1, max_size=12)


@given(LINES)
def test_a_line_comes_back(line):
    assert unpacked(packed(line)) == tuple(line)


def test_small_steps_are_short():
    line = [Coordinates(39.90580, 116.36830), Coordinates(39.90590, 116.36820)]
    assert len(packed(line)) - len(packed(line[:1])) == 2

"""What a notice quotes are whole words, as they were typed."""

import pytest

from webapp.search.reading.quoting import Quoting


@pytest.mark.parametrize(
    ("typed", "read", "edges", "piece", "quoted"),
    [
        ("托育 急急急在线等", "托育 急急急在线等", (0, 2, 3, 6, 7, 9), "线等", "在线等"),
        ("聽說可以", "听说可以", (0, 4), "说可", "聽說可以"),
        ("Gluten-Free 托育", "gluten-free 托育", (0, 6, 7, 11, 12, 14), "free", "Gluten-Free"),
        ("六号线 急急", "6号线 急急", (0, 3, 4, 6), "急急", "急急"),
    ],
)
def test_a_piece_is_quoted_as_a_whole_word(
    typed: str, read: str, edges: tuple[int, ...], piece: str, quoted: str
):
    assert Quoting(typed, read, frozenset(edges)).piece(piece) == quoted


def test_what_was_never_typed_is_not_quoted():
    assert Quoting("weinai", "喂奶", frozenset()).stretch(0, 2) == ""
    assert Quoting("weinai", "喂奶", frozenset()).piece("换尿布") == ""

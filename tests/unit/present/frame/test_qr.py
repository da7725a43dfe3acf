"""QR codes are pictures that phones can read."""

import struct
import zlib

from webapp.present.frame.qr import LEAST_PIXELS, QUIET_ZONE, qr_png


def _rows(png: bytes) -> list[bytes]:
    """The rows of a one-bit or eight-bit picture without its filter bytes."""
    width, _, depth = struct.unpack(">IIB", png[16:25])
    start = png.index(b"IDAT") + 4
    length = struct.unpack(">I", png[start - 8 : start - 4])[0]
    raw, step = zlib.decompress(png[start : start + length]), (width * depth + 7) // 8 + 1
    return [raw[at + 1 : at + step] for at in range(0, len(raw), step)]


def test_a_code_is_large_enough_and_has_a_white_margin():
    png = qr_png("https://jiamenkou.example/services/mbr-zoo")
    rows = _rows(png)
    scale = len(rows) // 41
    assert len(rows) >= LEAST_PIXELS
    margin = rows[: QUIET_ZONE * scale] + rows[-QUIET_ZONE * scale :]
    assert len(set(margin)) == 1
    assert rows[len(rows) // 2] != rows[0]


def test_the_same_address_always_gives_the_same_picture():
    assert (
        qr_png("https://a.example/") == qr_png("https://a.example/") != qr_png("https://b.example/")
    )


def test_fifty_ids_fit():
    ids = ",".join(f"some-rather-long-entry-id-{n:03}" for n in range(50))
    assert qr_png(f"https://jiamenkou.example/zh-hant/shortlist?ids={ids}").startswith(b"\x89PNG")

"""QR codes: real PNG pictures, for a long press in WeChat reads nothing else."""

from io import BytesIO

import segno

QUIET_ZONE = 4
"""White modules around the code, as ISO/IEC 18004 asks."""

LEAST_PIXELS = 480
"""Drawn at twice the size at which pages show it, for sharp screens and print."""


def qr_png(address: str) -> bytes:
    """The PNG of a code that leads to ``address``, black on white, at least 480 pixels wide.

    Raises ``segno.DataOverflowError`` for more than about 2,300 bytes.
    """
    code = segno.make_qr(address, error="m", boost_error=False)
    modules, _ = code.symbol_size(scale=1, border=QUIET_ZONE)
    picture = BytesIO()
    code.save(picture, kind="png", scale=-(-LEAST_PIXELS // modules), border=QUIET_ZONE)
    return picture.getvalue()

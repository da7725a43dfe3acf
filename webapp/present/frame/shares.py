"""How a page is handed on."""

from webapp.present.frame.models import Share


def page_share(href: str) -> Share:
    """The page at ``href``, whose QR code lies below it."""
    return Share(href, f"{href}/qr.png")

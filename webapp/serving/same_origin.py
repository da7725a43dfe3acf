"""Whether a form that was sent comes from a page of ours.

The site sets no cookie, so a forged form has nothing of its victim's to use; but nobody shall
send reports through other people's browsers either.
"""

from urllib.parse import urlsplit

from flask import abort, request

_OURS = ("same-origin", "none")


def is_from_elsewhere() -> bool:
    """Whether the browser says that a page of another site sent this request.

    Newer browsers say so in ``Sec-Fetch-Site`` (Fetch Metadata, W3C). Older ones name an
    ``Origin``; for pages that send no referrer, like ours, they write ``null``, which is no news.
    What cannot be read as an address at all is refused (400).
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in _OURS
    origin = request.headers.get("Origin", "null")
    try:
        return origin != "null" and urlsplit(origin).netloc != request.host
    except ValueError:
        abort(400)

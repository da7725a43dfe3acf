"""A decision about people that was not taken, with why."""

from flask import Response

from webapp.office.forms.trouble import Trouble
from webapp.office.here.frame import page
from webapp.office.signing_in.models import AgainPage


def shown_again(h1: str, trouble: Trouble) -> Response:
    """Says why, and leads back to what waits."""
    content = AgainPage(h1, "/changes", (), trouble.sentences)
    return page("office/signing_in/not_now.html", h1, content, trouble.status)

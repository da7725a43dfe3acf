"""Asks for the page of ``made_up_page`` in a copy of the application that has it:
``python copied_page.py FOLDER`` with the copy first on the path; answers in JSON. The district is
the made-up one; every page is checked."""

import json
import sys
from pathlib import Path
from typing import Any

from tests import made_up_district
from tests.builders import NOW
from tests.checks.seen import LANGUAGES
from tests.site import Site
from webapp import create_app
from webapp.refresh.walk import refresh
from webapp.toolbox.toolbox import Toolbox


def asked(folder: Path) -> dict[str, Any]:
    """What visitors see of it, and what search engines are told."""
    settings = made_up_district.settings(folder)
    refresh(settings, now=NOW)
    client = create_app(
        settings=settings, toolbox=Toolbox(settings, clock=lambda: NOW)
    ).test_client()
    sites = {language: Site(client, language) for language in LANGUAGES}
    return {
        "headings": {
            language: site.visit("/volunteering").soup.h1.get_text()
            for language, site in sites.items()
        },
        "footer": [
            link["href"] for link in sites["en"].visit("/about").soup.select("footer a[href]")
        ],
        "sitemap": client.get("/sitemap.xml").text,
    }


if __name__ == "__main__":
    print(json.dumps(asked(Path(sys.argv[1])), ensure_ascii=False))

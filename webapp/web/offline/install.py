"""What a phone needs to put the site on its home screen."""

import json

from flask import Blueprint, Response, current_app

from webapp.domain.languages import SIMPLIFIED
from webapp.serving.bodies import Body, respond
from webapp.serving.static import StaticFiles
from webapp.web.rendering.localized_edition import names_of_district

PAPER = "#fdf8f1"
"""The background of ``static/css/tokens.css``."""

ICONS = (
    ("img/icon-192.png", "192x192", "any"),
    ("img/icon-512.png", "512x512", "any"),
    ("img/icon-maskable-512.png", "512x512", "maskable"),
)
SITE = "家门口"
A_DAY = "public, max-age=86400"

blueprint = Blueprint("install", __name__)


@blueprint.get("/manifest.webmanifest")
def manifest() -> Response:
    """The web app manifest; its language is that of the addresses without a prefix."""
    files: StaticFiles = current_app.extensions["static_files"]
    content = {
        "name": _name(),
        "short_name": SITE,
        "lang": "zh-Hans",
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": files.href(name), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in ICONS
        ],
    }
    text = json.dumps(content, ensure_ascii=False)
    return respond(Body(text.encode(), "application/manifest+json"), A_DAY)


def _name() -> str:
    """The site and its district, in Chinese as the rest of the manifest."""
    district = names_of_district(SIMPLIFIED).full
    return f"{SITE}：{district}妇女儿童家庭服务" if district else SITE

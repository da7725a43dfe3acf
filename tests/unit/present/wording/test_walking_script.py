"""The device counts as the server does: a script repeats three figures, and they are the same."""

import re

from webapp import paths
from webapp.domain import coordinates

FIGURES = ("EARTH_RADIUS_M", "WALKING_DETOUR", "WALKING_METRES_PER_MINUTE")


def test_the_figures_of_the_script_are_those_of_the_server():
    text = (paths.STATIC / "js/search/walking.js").read_text(encoding="utf-8")
    said = {name: float(re.search(rf"const {name} = ([\d.]+);", text)[1]) for name in FIGURES}
    assert said == {name: getattr(coordinates, name) for name in FIGURES}


def test_no_other_script_has_figures_of_its_own():
    scripts = sorted((paths.STATIC / "js").rglob("*.js"))
    texts = {file.name: file.read_text(encoding="utf-8") for file in scripts}
    assert [n for n, text in texts.items() if "6371008" in text or "MINUTE = 67" in text] == [
        "walking.js"
    ]

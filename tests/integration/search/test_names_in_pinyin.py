"""Without tones many a name sounds like danger; none of our own raises an alarm in pinyin."""

from typing import TYPE_CHECKING

from webapp.search.finding.knowledge import plain_names
from webapp.text.pinyin import syllables

if TYPE_CHECKING:
    from webapp.toolbox.toolbox import Toolbox

ASKED = ("", "dianhua", "xiawu si dian", "zenme zou")
"""What is asked of a name, in turn."""

EVERY, MANY = 9, 200
"""One name of so many is read: they are made of the same words."""


def test_names_of_services_and_places_raise_no_alarm(toolbox: "Toolbox"):
    searcher = toolbox.edition().searcher
    names = sorted({*plain_names(searcher.catalogue)})[::EVERY]
    spoken = [
        f"{' '.join(syllables(name))} {ASKED[place % len(ASKED)]}"
        for place, name in enumerate(names)
    ]
    assert len(spoken) > MANY
    assert [text for text in spoken if searcher.read_danger(text)] == []

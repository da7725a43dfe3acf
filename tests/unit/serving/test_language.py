"""Messages that a catalogue lacks come in English and say so."""

from webapp.serving.language import InEnglish
from webapp.text.foreign import lang_of


def test_a_message_without_translation_says_that_it_is_english():
    fallback = InEnglish()
    said = [
        fallback.gettext("Map"),
        fallback.pgettext("a thing", "Map"),
        fallback.ngettext("Map", "Maps", 1),
        fallback.npgettext("a thing", "Maps", "Map", 2),
    ]
    assert said == ["Map"] * 4
    assert {lang_of(each) for each in said} == {"en"}

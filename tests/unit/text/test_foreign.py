"""Foreign words are plain text everywhere but in HTML, where an element names their language."""

import json

import pytest
from markupsafe import escape

from webapp.text.foreign import Foreign, filled, joined, lang_of, with_languages

MAP = Foreign("Map & more", "en")


def page(html: str) -> str:
    return with_languages(html % {"words": escape(MAP)})


def test_they_are_plain_text() -> None:
    assert MAP == "Map & more"
    assert json.dumps({"a": MAP}) == '{"a": "Map & more"}'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<h1>%(words)s</h1>", '<h1><span lang="en">Map &amp; more</span></h1>'),
        ("<a title='%(words)s'>a</a>", "<a title='Map &amp; more'>a</a>"),
        ("<title>%(words)s – x</title>", "<title>Map &amp; more – x</title>"),
        ("<option>%(words)s</option>", "<option>Map &amp; more</option>"),
        ("<svg><text>%(words)s</text></svg>", "<svg><text>Map &amp; more</text></svg>"),
        (
            "<svg></svg>%(words)s<svg></svg>",
            '<svg></svg><span lang="en">Map &amp; more</span><svg></svg>',
        ),
    ],
)
def test_an_element_names_the_language_where_one_may_stand(written: str, shown: str) -> None:
    assert page(written) == shown


def test_a_page_without_foreign_words_is_left_as_it_is() -> None:
    assert with_languages("<p title='a'>b</p>") == "<p title='a'>b</p>"


def test_a_mark_without_its_other_half_leaves_no_element() -> None:
    opening = str(escape(MAP)).partition("Map")[0]
    assert with_languages(f"<p>{opening}x</p>") == f"<p>{opening}x</p>".replace(opening, "")


def test_a_sentence_whose_gaps_are_filled_stays_foreign() -> None:
    text = filled(Foreign("%(count)d places", "en"), {"count": 3})
    assert isinstance(text, Foreign)
    assert (text, text.lang) == ("3 places", "en")
    assert type(filled("%(count)d lieux", {"count": 3})) is str


def test_a_sentence_without_values_is_not_looked_into() -> None:
    assert filled("100 %", {}) == "100 %"


def test_a_row_of_words_is_foreign_where_all_of_them_are() -> None:
    assert lang_of(joined(", ", [MAP, MAP])) == "en"
    assert lang_of(joined(", ", [MAP, "Carte"])) == ""
    assert joined(", ", [MAP, "Carte"]) == "Map & more, Carte"
    assert joined(", ", []) == ""

"""Sentences in a language that is handed over: no application, no request, no folder."""

from datetime import date
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from tests.builders import IN_ENGLISH, NOW, a_catalogue, sentences_in
from webapp.domain.languages import ENGLISH, LANGUAGES, SIMPLIFIED, TRADITIONAL, Language
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import words_for

FRENCH = Language("fr", "/fr", "fr", "Français", "FR")
DAY = date(2026, 10, 8)


@pytest.fixture
def french() -> Sentences:
    """A few sentences with French plurals, in which nought is one."""
    catalog = Catalog(locale="fr")
    catalog.add("Near %(place)s", "Près de %(place)s")
    catalog.add("Yes", "Oui")
    catalog.add("Yes", "Il y en a", context="a thing")
    catalog.add(("%(num)d place in %(street)s", "%(num)d places in %(street)s"), string=PLACES)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Sentences(FRENCH, GNUTranslations(compiled))


PLACES = ("%(num)d lieu à %(street)s", "%(num)d lieux à %(street)s")


def test_a_sentence_is_translated_and_its_gaps_are_filled(french):
    assert french.say("Near %(place)s", place="Xidan") == "Près de Xidan"


def test_the_same_word_can_say_two_things(french):
    assert (french.say("Yes"), french.say_of("a thing", "Yes")) == ("Oui", "Il y en a")


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 lieu à Niujie"), (1, "1 lieu à Niujie"), (2, "2 lieux à Niujie")]
)
def test_plurals_are_those_of_the_language(french, count, said):
    one, many = "%(num)d place in %(street)s", "%(num)d places in %(street)s"
    assert french.say_count(one, many, count, street="Niujie") == said


def test_what_is_not_translated_is_said_as_it_is_written(french):
    assert french.say("Subdistricts") == "Subdistricts"
    assert IN_ENGLISH.say_count("%(num)d year", "%(num)d years", 2) == "2 years"


def test_a_percent_sign_without_values_is_no_gap():
    assert IN_ENGLISH.say("100 %") == "100 %"


@pytest.mark.parametrize(
    ("language", "long", "short", "weekday"),
    [
        (SIMPLIFIED, "2026年10月8日", "10月8日", "周四"),
        (TRADITIONAL, "2026年10月8日", "10月8日", "週四"),
        (ENGLISH, "8 October 2026", "8 Oct", "Thu"),
        (FRENCH, "8 octobre 2026", "8 oct.", "jeu."),
    ],
)
def test_dates_are_written_as_the_language_does(language, long, short, weekday):
    sentences = sentences_in(language)
    assert sentences.date(DAY, "long") == long
    assert sentences.date_of(DAY, "MMMd") == short
    assert sentences.date(DAY, "EEE") == weekday


def test_languages_are_named_in_each_other():
    assert sentences_in(FRENCH).language_name(ENGLISH) == "anglais"
    assert sentences_in(SIMPLIFIED).language_name(TRADITIONAL) == "繁体中文"
    assert all(IN_ENGLISH.language_name(each) for each in LANGUAGES)


def test_two_languages_are_spoken_side_by_side(french):
    """What one says changes nothing for the other, in whatever order they speak."""
    pairs = [(french.say("Yes"), IN_ENGLISH.say("Yes")) for _ in range(2)]
    assert pairs == [("Oui", "Yes")] * 2


def test_the_words_of_an_edition_speak_too(french):
    words = words_for(french, a_catalogue(), NOW)
    assert words.say("Yes") == "Oui"
    assert words.features.value("hot-water", "yes") == "Il y en a"
    assert words.as_of.built == "24 novembre 2026"

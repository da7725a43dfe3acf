"""The help page's answer holds no link with the words; a guide's step says who says so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tests.builders import IN_ENGLISH, NOW, a_query, a_service
from tests.unit.domain.test_guides import A_LAW, REVIEW_BY, a_guide, a_line
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.guides import Choice, Guides, Section, Step
from webapp.domain.languages import ENGLISH
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.service import Confidence
from webapp.present.guides.models import GuidePage
from webapp.present.guides.pages import Where, guide_page
from webapp.present.help.models import HelpPage
from webapp.present.help.page import help_page, refused, with_answer
from webapp.present.search.results_page import wording_for
from webapp.present.wording.opening import opening_line
from webapp.present.wording.telling import published
from webapp.present.wording.values import Link
from webapp.search.question.results import Notice, ResultPage

TODAY, NO_GUIDES = NOW.date(), Guides()
SPEECH = wording_for(words_in(ENGLISH))
ASKING = Step(
    "1",
    "问？",
    "Ask?",
    facts=(a_line(article="31"), a_line(article="32")),
    choices=(Choice("是", "Yes", "2"), Choice("否", "No", "b-guide/1")),
)
ANSWER = Step("2", "答", "Answer", phones=("12345", "12348"), quiet=True)
GUIDE = a_guide(ASKING, ANSWER)
OTHER = a_guide(Step("1", "另", "Other", phones=("110",)), id="b-guide")
GUIDES = Guides((GUIDE, OTHER), sources=(A_LAW,))


def an_answered_page(**more) -> HelpPage:
    query = a_query(q="my husband")
    result = ResultPage(query, query, 0, 0, (), (), PlaceAnswer(), (), **more)
    page = a_help_page()
    return with_answer(
        page, query.q, result, SPEECH, lambda open_: opening_line(open_, NOW, IN_ENGLISH)
    )


def a_help_page(guides: Guides = NO_GUIDES, today: date = TODAY) -> HelpPage:
    return help_page(guides, words_in(ENGLISH), (), today)


def a_page(step: Step, language=ENGLISH, hotlines=None, today: date = TODAY) -> GuidePage:
    where = Where(GUIDES, GUIDE, step)
    return guide_page(where, words_in(language), (), hotlines or {}, quiet=False, today=today)


def links_in(value: object) -> Iterator[Link]:
    """Every link anywhere in a page's values."""
    if isinstance(value, Link):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from links_in(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from links_in(getattr(value, name))


def test_an_answer_has_no_link_with_the_words_in_it():
    notice = Notice("spelling", (("from", "a"), ("to", "b")), undo=a_query(q="a"))
    page = an_answered_page(notices=(notice,), did_you_mean="托育")
    assert page.answer is not None
    assert list(links_in(page.answer)) == []
    assert page.action == "/en/help#found"
    assert page.q == "my husband"


def test_another_spelling_keeps_its_language_and_nothing_found_is_said():
    answer = an_answered_page(did_you_mean="托育").answer
    assert answer is not None
    assert answer.meant is not None
    assert (answer.meant.text, answer.meant.lang) == ("托育", "zh-Hans")
    assert answer.advice.startswith("Nothing was found.")


def test_words_from_another_site_are_not_shown_again():
    page = refused(a_help_page(), SPEECH.words)
    assert page.refusal
    assert (page.q, page.answer) == ("", None)


def test_the_help_page_leads_only_into_guides_that_are_there():
    assert a_help_page().ways == ()
    ways = tuple(Choice("路", "A way", to) for to in ("a-guide", "a-guide/2", "a-guide/9", "lost"))
    guides = Guides((GUIDE,), help=ways)
    assert [(way.text, way.href) for way in a_help_page(guides).ways] == [
        ("A way", "/en/guides/a-guide"),
        ("A way", "/en/guides/a-guide/2"),
    ]


def test_choices_lead_to_steps_and_first_steps_have_their_guide_s_address():
    page = a_page(ASKING)
    assert [choice.href for choice in page.choices] == [
        "/en/guides/a-guide/2",
        "/en/guides/b-guide",
    ]
    assert page.asks
    assert page.before is None


def test_a_step_leads_back_to_the_first_that_leads_to_it():
    page = a_page(ANSWER)
    assert page.before == Link("Ask?", "/en/guides/a-guide")
    assert not page.asks


def test_phones_say_who_answers_where_that_is_known():
    hotline = a_service("hl", name_zh="市民热线", name_en="Citizen hotline")
    known, unknown = a_page(ANSWER, hotlines={"12345": hotline}).phones
    assert known.name is not None
    assert (known.name.text, known.phone.href) == ("Citizen hotline", "tel:12345")
    assert unknown.name is None


def test_a_page_says_its_sources_their_articles_and_how_sure_they_are():
    (source,) = a_page(ASKING).sources
    assert (source.text, source.articles) == ("A law", "articles 31, 32")
    assert (source.date, source.sure) == ("24 November 2026", "reliability: high")
    assert [one.number for one in a_page(ASKING).facts] == ["1", "1"]
    assert a_page(ANSWER).sources == ()


def test_of_what_we_say_ourselves_nobody_says_how_sure_it_is():
    where = Where(Guides((GUIDE,), sources=(replace(A_LAW, own=True),)), GUIDE, ASKING)
    page = guide_page(where, words_in(ENGLISH), (), {}, quiet=False, today=TODAY)
    assert page.sources[0].sure == ""


def test_a_source_s_own_date_is_said_as_it_gives_it():
    assert published("", SPEECH.words) == "no date given"
    assert published("2026-01-05", SPEECH.words) == "5 January 2026"
    assert published("2017", SPEECH.words) == "2017"


def test_a_page_says_since_when_its_sentences_stand():
    step = replace(ASKING, unknown=(a_line(as_of=date(2026, 1, 2)),))
    assert a_page(ASKING).as_of == "28 November 2026"
    assert a_page(step).as_of == "2 January 2026"
    assert a_page(ANSWER).as_of == ""


def test_after_its_day_a_sentence_may_have_changed():
    late = REVIEW_BY + timedelta(days=1)
    before, after = a_page(ASKING, today=REVIEW_BY), a_page(ASKING, today=late)
    assert (before.stale, before.facts[0].mark) == (False, "")
    assert (after.stale, after.facts[0].mark) == (True, "This may have changed.")


def test_what_is_not_sure_is_not_confirmed():
    step = replace(ASKING, facts=(a_line(sure=Confidence.LOW),))
    assert a_page(step).facts[0].mark == "Not confirmed."


def test_the_help_page_says_its_sections_with_their_sources_and_day():
    section = Section("first", "先做什么", "What to do first", (a_line(),), ordered=True)
    guides = Guides(sections=(section,), sources=(A_LAW,))
    page = a_help_page(guides)
    assert [(each.id, each.h2, each.ordered) for each in page.sections] == [
        ("first", "What to do first", True)
    ]
    assert [one.text for one in page.sections[0].facts] == ["A fact."]
    assert (page.as_of, page.stale) == ("28 November 2026", False)
    assert a_help_page(guides, REVIEW_BY + timedelta(days=1)).stale

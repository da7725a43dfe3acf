"""Reports in words: everything that may be chosen or go wrong is said, each in its own way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import (
    IN_ENGLISH,
    NOW,
    a_catalogue,
    a_confidential_service,
    a_service,
    sentences_in,
)
from webapp.domain.languages import TRADITIONAL
from webapp.domain.reports import ReportState, TicketAnswer, Trouble
from webapp.present.reports.page import (
    Mistake,
    Refusal,
    Typed,
    find_ticket_page,
    report_page,
    ticket_page,
    troubles_of,
)
from webapp.present.wording.values import Text
from webapp.present.wording.words import words_for

TICKET = TicketAnswer("7K3M9QXR", "a-room", ReportState.ANSWERED, "已核实", NOW.date())


EMPTY = Typed("a-mark")


@pytest.fixture
def page():
    """Makes the form's page in English."""
    words = words_for(IN_ENGLISH, a_catalogue(), NOW)

    def make(service=None, typed=EMPTY, *refusal):
        return report_page(service or a_service(), words, typed, *refusal)

    return make


def test_every_trouble_can_be_chosen_and_has_words_of_its_own(page):
    choices = page().form.choices
    assert [choice.value for choice in choices] == list(Trouble)
    assert len({choice.text for choice in choices}) == len(Trouble)
    assert not any(choice.checked for choice in choices)


def test_what_was_chosen_and_typed_stands_in_the_form_again(page):
    form = page(None, Typed("a-mark", "hours", "周六不开")).form
    assert [choice.value for choice in form.choices if choice.checked] == ["hours"]
    assert (form.words, form.form) == ("周六不开", "a-mark")


def test_nothing_about_the_whereabouts_of_a_secret_place_can_be_said(page):
    secret = a_confidential_service()
    assert Trouble.ADDRESS not in troubles_of(secret)
    assert not page(secret).form.asks_words
    assert page(a_service()).form.asks_words


@pytest.mark.parametrize("mistake", list(Mistake))
def test_a_mistake_is_said_at_the_top_and_beside_its_field(page, mistake):
    field = "trouble" if mistake is Mistake.NOTHING_CHOSEN else "words"
    shown = page(None, Typed("a-mark", mistakes={field: mistake}))
    (error,) = shown.errors
    assert error.text in (shown.form.trouble_error, shown.form.words_error)
    assert error.href == {"trouble": "#trouble-not-there", "words": "#words"}[field]


def test_each_refusal_has_words_of_its_own(page):
    said = {page(None, Typed("a-mark"), refusal, 60).refusal for refusal in Refusal}
    assert len(said) == len(Refusal)
    assert page().refusal == ""


@pytest.mark.parametrize(("seconds", "minutes"), [(1, "1 minute."), (61, "2 minutes.")])
def test_the_wait_is_told_in_minutes_rounded_up(page, seconds, minutes):
    assert page(None, Typed("a-mark"), Refusal.TOO_MANY, seconds).refusal.endswith(minutes)


def test_each_state_has_words_of_its_own():
    answers = [replace(TICKET, state=state) for state in ReportState]
    said = {ticket_page(answer, IN_ENGLISH).state_text for answer in answers}
    assert len(said) == len(ReportState)


def test_an_answer_is_in_the_page_s_script_or_marked():
    in_chinese, in_english = (
        ticket_page(TICKET, sentences) for sentences in (sentences_in(TRADITIONAL), IN_ENGLISH)
    )
    assert in_chinese.answer == Text("已核實")
    assert in_english.answer == Text("已核实", lang="zh-Hans")
    assert in_english.ticket == "7K3M-9QXR"


def test_a_ticket_that_is_looked_up_for_the_first_time_is_no_error():
    assert find_ticket_page(IN_ENGLISH).error == ""
    assert find_ticket_page(IN_ENGLISH, "7K3M").error


def test_a_ticket_names_the_day_only_where_the_office_promises_one():
    assert ticket_page(TICKET, IN_ENGLISH).expected == ""
    day = IN_ENGLISH.date(TICKET.received_on + timedelta(days=10), "long")
    assert ticket_page(TICKET, IN_ENGLISH, 10).expected == day

"""Ticket numbers: hard to guess, hard to misread, found however they are typed."""

import pytest

from webapp.domain.tickets import ALPHABET, LENGTH, new_ticket, read_ticket, shown_ticket


def test_of_signs_that_look_alike_at_most_one_is_used_and_never_zero_or_one():
    for alike in ("0O", "1IL", "2Z", "5S", "8B", "UV", "6G"):
        assert len(set(alike) & set(ALPHABET)) <= 1, alike
    assert not set("01OIL") & set(ALPHABET)
    assert not set("AEIOU") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_tickets_are_of_the_alphabet_and_differ():
    tickets = {new_ticket() for _ in range(2_000)}
    assert len(tickets) == 2_000
    assert {len(ticket) for ticket in tickets} == {LENGTH}
    assert set("".join(tickets)) == set(ALPHABET)


@pytest.mark.parametrize(
    "typed",
    ["7K3M9QXR", "7K3M-9QXR", "7k3m 9qxr", " ７Ｋ３Ｍ－９ＱＸＲ ", "7K3M–9QXR", "7 K 3 M.9 Q X R"],
)
def test_a_ticket_is_read_in_any_case_width_and_spacing(typed):
    assert read_ticket(typed) == "7K3M9QXR"


@pytest.mark.parametrize(
    "typed", ["", "7K3M9QX", "7K3M9QXRR", "0K3M9QXR", "七K3M9QXR", "7K3M9QX\0"]
)
def test_what_is_no_ticket_is_none(typed):
    assert read_ticket(typed) == ""


def test_what_is_shown_can_be_read_again():
    ticket = new_ticket()
    assert read_ticket(shown_ticket(ticket)) == ticket

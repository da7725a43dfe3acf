"""Each fact says from where it is and when somebody last looked, and no other fact's day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.facts import Fact, Method
from webapp.domain.languages import ENGLISH, SIMPLIFIED, Language
from webapp.domain.service import Service, Source
from webapp.present.services.facts import FactWriter, where_facts
from webapp.present.services.origins import checked_text, fact_origins, origin_text
from webapp.present.wording.source_said import source_text
from webapp.present.wording.words import Words

DAY = date(2026, 11, 20)
UNTIL = DAY + timedelta(days=180)
PAPER = Source("某街道通知", "", "2026-11-20")
ROOM = a_service(
    "a-room",
    address_zh="金融大街1号",
    phones=("010-66001111",),
    features=(("floor", "3"), ("sink", "yes")),
    source=Source("某名单", "", "2025-03"),
    checked_on=DAY,
)


def words(*facts: Fact, language: Language = ENGLISH) -> Words:
    return replace(words_in(language), facts={ROOM.id: {fact.field: fact for fact in facts}})


def looked(field: str, **more: object) -> Fact:
    plain = Fact(ROOM.id, field, Source(), DAY, Method.PHONE, UNTIL)
    return replace(plain, **more)


def origins(service: Service, said: Words, today: date = DAY) -> dict[str, str]:
    found = fact_origins(service, said, today)
    write = FactWriter(service, said, origin_text(service, said), found)
    return {name: write.origin_of(name) for name in ("address_zh", "hours", "floor", "sink")}


def test_only_the_fact_that_was_looked_at_says_so() -> None:
    said = origins(ROOM, words(looked("address_zh")))
    assert said["address_zh"] == "Confirmed on 20 Nov 2026 by phone"
    assert said["hours"] == source_text(ROOM.source, words())


def test_what_ran_out_says_when_somebody_last_looked() -> None:
    late = origins(ROOM, words(looked("address_zh")), UNTIL + timedelta(days=1))
    assert late["address_zh"] == "Last confirmed on 20 Nov 2026; nobody has looked since"
    assert origins(ROOM, words(looked("address_zh")), UNTIL) == origins(
        ROOM, words(looked("address_zh"))
    )


def test_a_fact_may_have_a_source_of_its_own() -> None:
    alone = looked("address_zh", source=PAPER, checked_on=None, method=None, expires_on=None)
    assert origins(ROOM, words(alone))["address_zh"] == source_text(PAPER, words())
    both = origins(ROOM, words(looked("address_zh", source=PAPER)))["address_zh"]
    assert both == f"Confirmed on 20 Nov 2026 by phone; {source_text(PAPER, words())}"


def test_what_is_there_was_looked_at_together_but_not_the_way_in() -> None:
    said = origins(ROOM, words(looked("features"), looked("features.floor", method=Method.VISIT)))
    assert said["sink"] == "Confirmed on 20 Nov 2026 by phone"
    assert said["floor"] == "Confirmed on 20 Nov 2026 on the spot"
    assert origins(ROOM, words(looked("features")))["floor"] == source_text(ROOM.source, words())


def test_how_it_was_checked_is_not_said_where_nobody_may_know() -> None:
    said = origins(ROOM, words(looked("address_zh", method=None)))
    assert said["address_zh"] == "Confirmed on 20 Nov 2026"


def test_what_was_confirmed_is_listed_once() -> None:
    said = words(looked("status"), looked("phones"), looked("name_zh"))
    text = checked_text(ROOM, said, DAY)
    day = "Confirmed on 20 Nov 2026 by phone"
    assert text == f"That it is there: {day}; Phone: {day}"
    assert checked_text(ROOM, words_in(ENGLISH), DAY) == ""


@pytest.mark.parametrize("language", [SIMPLIFIED, ENGLISH])
def test_an_entry_without_facts_says_what_its_row_says(language: Language) -> None:
    assert "2026" in origin_text(ROOM, words_in(language))
    shown = where_facts(FactWriter(ROOM, words_in(language), "x"))
    assert {fact.origin for fact in shown if fact.known} == {"x"}

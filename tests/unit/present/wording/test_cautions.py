"""A card warns of what matters and tells the rest quietly."""

import doctest

from tests.builders import a_confidential_service, a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.languages import SIMPLIFIED
from webapp.domain.service import Status
from webapp.present.search.cards import hint_text
from webapp.present.wording import cautions
from webapp.present.wording.cautions import cautions_in, hint_in, shared_cautions

EXIT, TICKET = "无障碍出入口：C口坡道", "站内设施，须按车站运营时间进站使用"


def test_the_examples_are_true() -> None:
    found = doctest.testmod(cautions)
    assert found.attempted == 2
    assert found.failed == 0


def test_every_remark_of_a_note_is_a_caution_or_not_and_none_is_lost() -> None:
    note = f"{EXIT}；{TICKET}；是否独立成间未核实"
    assert cautions_in(note) == (TICKET, "是否独立成间未核实")
    assert hint_in(note) == EXIT


def test_what_three_notes_warn_of_is_shared_the_commonest_first() -> None:
    notes = [f"{TICKET}；{EXIT}"] * 4 + ["门牌未查到"] * 3 + ["须购票"] * 2
    assert shared_cautions(notes) == (TICKET, "门牌未查到")
    assert shared_cautions(notes, 1) == (TICKET,)


def test_a_note_that_only_warns_gives_no_hint() -> None:
    assert hint_in("门牌未查到") == ""
    assert cautions_in("") == ()
    assert hint_in("") == ""


def test_a_note_that_only_helps_leaves_the_warning_to_the_age_of_the_source() -> None:
    service = a_service(note_zh="地铁西四站（4号线D西南口）")
    words = words_in(SIMPLIFIED)
    assert cautions_in(service.note_zh) == ()
    hint = hint_text(service, words)
    assert hint is not None
    assert hint.text == service.note_zh


def test_nothing_helps_to_find_what_is_secret_or_closed() -> None:
    words = words_in(SIMPLIFIED)
    assert hint_text(a_confidential_service(note_zh=EXIT), words) is None
    assert hint_text(a_service(note_zh=EXIT, status=Status.CLOSED), words) is None

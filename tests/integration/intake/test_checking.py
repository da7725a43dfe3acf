"""What somebody found out is looked up in the reviewed groups before the register keeps it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from webapp.domain.facts import Method
from webapp.domain.register.checks import Answer
from webapp.domain.register.errors import ChangeRefused
from webapp.ingest.reference import read_reference
from webapp.intake.adopting import adopt
from webapp.intake.checking import Finding, check
from webapp.ledger.place import Place
from webapp.register.register import Register

TODAY = NOW.date()
ROOM, HOTLINE = "mbr-hanguang", "dv-shelter"


def test_an_answer_holds_as_long_as_its_group_says(tmp_path: Path) -> None:
    settings = small_settings(tmp_path)
    register, reference = Register(Place(settings.var)), read_reference(settings.reference)
    adopt(settings, register, "console:ann", NOW)
    told = Finding(ROOM, 1, "there", Answer.AS_WRITTEN, Method.VISIT, "ann", TODAY)
    check(register, reference, (told,), NOW)
    check(register, reference, (replace(told, entry=HOTLINE),), NOW)
    until = {
        entry: {fact.field: fact.expires_on for fact in register.facts(entry)}["status"]
        for entry in (ROOM, HOTLINE)
    }
    assert until == {ROOM: TODAY + timedelta(days=180), HOTLINE: TODAY + timedelta(days=30)}
    with pytest.raises(ChangeRefused, match="there, hours, phone"):
        check(register, reference, (replace(told, group="everything"),), NOW)
    with pytest.raises(ChangeRefused, match="has not come yet"):
        check(register, reference, (replace(told, on=TODAY + timedelta(days=1)),), NOW)

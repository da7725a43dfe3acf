"""Every act on a register of two entries, each one transaction, and all that the register holds."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.builders import NOW
from tests.integration.register.made_up import (
    ANN,
    BEN,
    KINDS,
    OPEN,
    TWO_PERSONS,
    a_change,
    an_addition,
    an_edit,
)
from tests.integration.register.sheets import a_sheet, added, edited
from webapp.domain.facts import Method
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.checks import Answer, Looked, NewCheck
from webapp.domain.register.publications import Why
from webapp.domain.service import Source
from webapp.register.register import Register
from webapp.sentence import Sentence

PHONE = Looked("phone", ("phones",), 180, Method.PHONE)
NOTICE = Source("某街道通知", "", "2026-11-20")
FULL = Sentence("the disk is full")


def nothing(_: Register) -> None:
    """Nothing has to be there before."""


@dataclass(frozen=True)
class Act:
    """What is done, and what must be there ``before``."""

    do: Callable[[Register], object]
    before: Callable[[Register], object] = nothing


def edit(register: Register) -> None:
    new = replace(an_edit(register, phones="010-66002222"), source=NOTICE, looked=(PHONE,))
    register.propose(new, KINDS)


def wait(register: Register) -> None:
    new = an_edit(register, TWO_PERSONS, phones="010-66003333")
    register.propose(replace(new, looked=(PHONE,)), KINDS)


def withdraw(register: Register) -> None:
    register.propose(a_change(register, ChangeKind.WITHDRAW, OPEN, reason="已停办"), KINDS)


def undo_check(register: Register) -> None:
    register.undo_check(1, ANN, NOW)


def check(register: Register) -> None:
    seen = register.entry(OPEN).version
    register.check(NewCheck(OPEN, seen, PHONE, Answer.AS_WRITTEN, ANN, NOW.date(), NOW))


def ask(register: Register) -> None:
    register.publications.ask(Why.ASKED, ANN, NOW)


def begin(register: Register) -> None:
    ask(register)
    register.publications.begin(NOW)


def ask_for_losses(register: Register) -> None:
    register.publications.ask(Why.ASKED, ANN, NOW, accepted=("a",))


def take_a_sheet(register: Register) -> None:
    register.imports.begin(a_sheet())


def take_in(register: Register) -> None:
    changes = (*added("b-room"), edited(register, phones="010-66002222"))
    register.imports.hand_in(1, changes, KINDS, NOW)


def take_in_two(register: Register) -> None:
    take_a_sheet(register)
    take_in(register)


def take_in_a_lawyer(register: Register) -> None:
    take_a_sheet(register)
    changes = (*added("b-room"), edited(register, TWO_PERSONS, phones="010-66003333"))
    register.imports.hand_in(1, changes, KINDS, NOW)


ACTS = {
    "add": Act(lambda register: register.propose(an_addition("b-room"), KINDS)),
    "edit": Act(edit),
    "wait": Act(wait),
    "second": Act(lambda register: register.second(3, BEN, NOW), wait),
    "reject": Act(lambda register: register.reject(3, BEN, "号码有误", NOW), wait),
    "withdraw": Act(withdraw),
    "check": Act(check),
    "undo check": Act(undo_check, check),
    "publish": Act(ask),
    "begin": Act(lambda register: register.publications.begin(NOW), ask),
    "end": Act(lambda register: register.publications.end(1, 7, 1, ANN, NOW), begin),
    "fail": Act(lambda register: register.publications.fail(1, FULL, NOW), begin),
    "losses": Act(lambda register: register.publications.second(1, BEN, NOW), ask_for_losses),
    "claim": Act(lambda register: register.claims.make(f"entry:{OPEN}", ANN, NOW)),
    "import": Act(take_in, take_a_sheet),
    "import-second": Act(lambda register: register.imports.second(1, BEN, NOW), take_in_a_lawyer),
    "import-refuse": Act(
        lambda register: register.imports.refuse(1, BEN, "号码有误", NOW), take_in_a_lawyer
    ),
    "import-undo": Act(
        lambda register: register.imports.undo(1, ANN, "登记有误", NOW), take_in_two
    ),
    "leave": Act(lambda register: register.leave(ANN, NOW)),
}


def dump(register: Register) -> object:
    """All that can be seen of a register, whose audit is verified; what is left is only counted."""
    status = register.status()
    if status.adoption is None:
        return status
    return (
        status,
        register.entries(),
        register.facts(OPEN),
        register.facts(TWO_PERSONS),
        register.waiting(),
        register.publications.newest(),
        register.claims.at(NOW),
        register.imports.newest(),
        register.history.before(limit=1000),
    )

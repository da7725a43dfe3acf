"""Somebody who sends sheets: ``python -m … VAR ADDRESS COUNT``, to be killed at any moment.

Says ``ready``, waits for a line, then takes in one sheet after another, each of one edit and some
new entries, and says the number of each once it is acknowledged.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.builders import NOW
from tests.integration.register.made_up import KINDS, OPEN, PATIENT, an_edit
from tests.integration.register.sheets import a_sheet, added
from webapp.domain.register.changes import ChangeKind, ChangeState
from webapp.domain.register.imports import ImportState
from webapp.ledger.place import Place
from webapp.register.register import Register

NEW = 3
"""New entries a sheet."""


def take_in(register: Register, count: int, say: Callable[[str], object]) -> None:
    """Take in so many sheets."""
    sent = register.imports.newest(1)
    first = sent[0].number + 1 if sent else 1
    for number in range(first, first + count):
        at = NOW + timedelta(hours=number)
        begun = register.imports.begin(replace(a_sheet(), sha256=f"{number:064}", made_at=at))
        note = f"第{begun.number}份"
        edit = replace(an_edit(register, OPEN, note_zh=note), made_at=at)
        ids = (f"i-{begun.number}-{each}" for each in range(NEW))
        new = (replace(each, made_at=at) for each in added(*ids))
        register.imports.hand_in(begun.number, (edit, *new), KINDS, at)
        say(f"{begun.number}\n")


def half_imports(register: Register) -> list[int]:
    """The sets of which some changes hold and others do not, or whose state says otherwise; the
    audit is verified."""
    register.status()
    return [
        each.number
        for each in register.imports.newest(10_000)
        if not _is_whole(register, each.number)
    ]


def _is_whole(register: Register, number: int) -> bool:
    changes = register.imports.changes(number)
    if register.imports.one(number).state is not ImportState.DONE:
        return changes == ()
    there = {each.entry: register.entry(each.entry).version for each in changes}
    return (
        len(changes) == NEW + 1
        and {each.state for each in changes} == {ChangeState.APPLIED}
        and all(there[each.entry] == 1 for each in changes if each.kind is ChangeKind.ADD)
    )


def run(var: str, address: str, count: str) -> None:
    """Take in, and say what was kept."""
    register = Register(Place(Path(var), address), PATIENT)
    register.adoption()
    print("ready", flush=True)
    sys.stdin.readline()
    take_in(register, int(count), lambda line: print(line, end="", flush=True))


if __name__ == "__main__":
    run(*sys.argv[1:])

"""Somebody who edits: ``python -m … VAR ADDRESS COUNT``, to be killed at any moment.

Says ``ready``, waits for a line, then changes one entry again and again and says each text once it
is acknowledged.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.builders import NOW
from tests.integration.register.made_up import KINDS, OPEN, PATIENT, an_edit
from webapp.ledger.place import Place
from webapp.register.register import Register


def run(var: str, address: str, count: str) -> None:
    """Edit, and say what was kept."""
    register = Register(Place(Path(var), address), PATIENT)
    begun = register.entry(OPEN).version
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(begun, begun + int(count)):
        note = f"第{number}次"
        edit = replace(an_edit(register, note_zh=note), made_at=NOW + timedelta(minutes=number))
        register.propose(edit, KINDS)
        print(note, flush=True)


if __name__ == "__main__":
    run(*sys.argv[1:])

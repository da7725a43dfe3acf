"""Eight writers at once on one register: no update is lost, no number is left out.

``python -m tests.benchmarks.register_writers`` lets eight processes make a thousand edits each of
forty entries. Who looked at an older version is told so and tries again. Bar: every acknowledged
edit is a version, each made from the one before, the audit whole.
"""

import argparse
import os
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.builders import NOW, a_service
from tests.integration.register.made_up import KINDS, PATIENT, an_adoption, an_edit
from webapp.domain.register.errors import ChangedMeanwhile
from webapp.domain.service import cells_of
from webapp.ledger.place import Place
from webapp.register.register import Register

WRITERS, EDITS, ENTRIES = 8, 1000, 40


def write(place: Place, writer: int, number: int, said: int) -> None:
    """Make so many edits; say each that is kept, and how many met somebody else's."""
    register, met = Register(place, PATIENT), 0
    for turn in range(number):
        entry = f"room-{(writer + turn) % ENTRIES}"
        while True:
            edit = an_edit(register, entry, f"writer-{writer}", note_zh=f"{writer}.{turn}")
            try:
                register.propose(replace(edit, made_at=NOW + timedelta(minutes=turn)), KINDS)
                break
            except ChangedMeanwhile:
                met += 1
        os.write(said, f"{entry} {writer}.{turn}\n".encode())
    os.write(said, f"met {met}\n".encode())


def wrong_with(register: Register, acknowledged: set[tuple[str, str]]) -> list[str]:
    """What the history says otherwise than what was acknowledged."""
    register.status()
    kept: set[tuple[str, str]] = set()
    wrong = []
    for entry in register.entries():
        last = ""
        for act in reversed(register.history.about(entry.id)):
            if act.what == "edit":
                before, after = act.detail["patch"]["note_zh"]
                wrong += [] if before == last else [f"{entry.id}: {before} after {last}"]
                last = after
                kept.add((entry.id, after))
        wrong += [] if entry.cells["note_zh"] == last else [f"{entry.id}: not the last"]
    return [*wrong, *(f"lost: {each}" for each in sorted(acknowledged ^ kept))]


def run(place: Place, writers: int, number: int) -> list[str]:
    """Let them write; what went wrong."""
    register = Register(place, PATIENT)
    rooms = (a_service(f"room-{each}") for each in range(ENTRIES))
    register.adopt(an_adoption({room.id: cells_of(room) for room in rooms}))
    begun, heard = time.monotonic(), []
    for writer in range(writers):
        read, said = os.pipe()
        if os.fork() == 0:
            write(place, writer, number, said)
            os._exit(0)
        os.close(said)
        heard.append(read)
    lines = [line for read in heard for line in os.fdopen(read).read().splitlines()]
    for _ in range(writers):
        os.wait()
    seconds = time.monotonic() - begun
    met = sum(int(line.split()[1]) for line in lines if line.startswith("met "))
    told = {tuple(line.split()) for line in lines if not line.startswith("met ")}
    wrong = wrong_with(register, {(entry, note) for entry, note in told})
    print(f"{writers} × {number}: {len(told)} kept, {met} told of another, {len(wrong)} wrong,")
    print(f"{seconds:.0f} s")
    return wrong


def main() -> None:
    """Exit code 1 where something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", type=int, default=WRITERS)
    parser.add_argument("--edits", type=int, default=EDITS)
    parser.add_argument("--database", default="", help="Address of a PostgreSQL database.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        wrong = run(Place(Path(home), asked.database), asked.writers, asked.edits)
    for line in wrong[:20]:
        print(line)
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()

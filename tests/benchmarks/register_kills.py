"""``kill -9`` at every step of the register: what was acknowledged is there with its audit, and
nothing half is ever seen.

``python -m tests.benchmarks.register_kills`` kills whoever edits or takes in sheets at a random
moment, each act before every single statement, and whoever publishes while editions are made. Bar:
nothing acknowledged is lost, nothing is without its audit, no edition is half. ``--postgresql``
does the same on a server of its own; ``--without-steps`` leaves out the acts, which take an hour
there.
"""

import argparse
import os
import signal
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from select import select

from sqlalchemy import Engine, event

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from tests.integration.refresh.test_kill import open_current
from tests.integration.register.acts import ACTS, Act, dump
from tests.integration.register.importer import half_imports, take_in
from tests.integration.register.made_up import KINDS, OPEN, PATIENT, a_register, an_edit
from tests.integration.tending.conftest import Office
from tests.postgresql import a_server
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.imports import ImportState
from webapp.domain.register.publications import PublicationState, Why
from webapp.intake.adopting import adopt
from webapp.ledger.place import Place
from webapp.refresh.walk import refresh
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.tending.tending import Tender

EDITS, IMPORTS, PUBLICATIONS = 200, 100, 100
PATIENCE_SECONDS = 60


def in_a_child(work: Callable[[int], None]) -> tuple[int, int]:
    """Fork; ``work`` is handed where to say what it did. The child, and where that is heard."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(said)
        finally:
            os._exit(0)
    os.close(said)
    return child, heard


def heard_until_killed(child: int, heard: int, seconds: float) -> list[str]:
    """Kill the child so long after its first word; what it said in whole lines."""
    select([heard], [], [], PATIENCE_SECONDS)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(heard, "rb") as lines:
        return [line.decode().strip() for line in lines if line.endswith(b"\n")]


NewDatabase = Callable[[], str]
"""The address of an empty database; ``""`` for files."""


def edits(number: int, chance: Random, new: NewDatabase) -> list[str]:
    """So many kills among edits; what went wrong."""
    acknowledged: list[str] = []
    with tempfile.TemporaryDirectory() as home:
        place = Place(Path(home), new())
        a_register(place)
        for trial in range(number):
            first = 1000 * trial
            child, heard = in_a_child(partial(_edit, place, first))
            acknowledged += heard_until_killed(child, heard, chance.uniform(0, 0.05))
        kept = _kept(Register(place, PATIENT))
    lost = [note for note in acknowledged if note not in kept]
    print(f"edits: {number} kills, {len(acknowledged)} acknowledged, {len(lost)} lost")
    return [f"lost: {lost[:5]}"] if lost or len(kept) > len(acknowledged) + number else []


def _edit(place: Place, first: int, said: int) -> None:
    register = Register(place, PATIENT)
    for number in range(first, first + 1000):
        note = f"第{number}次"
        edit = replace(an_edit(register, note_zh=note), made_at=NOW + timedelta(minutes=number))
        register.propose(edit, KINDS)
        os.write(said, f"{note}\n".encode())


def _kept(register: Register) -> set[str]:
    """What the versions say, each of which has its act of applying; the chain is verified."""
    register.status()
    acts = register.history.about(OPEN)
    applied = sum(act.what == "apply" for act in acts)
    versions = register.entry(OPEN).version
    if applied != versions - 1:
        raise SystemExit(f"{versions} versions, {applied} acts of applying")
    edited = (act.detail["patch"]["note_zh"][1] for act in acts if act.what == "edit")
    return set(edited)


def imports(number: int, chance: Random, new: NewDatabase) -> list[str]:
    """So many kills while sheets are taken in; what went wrong."""
    done: list[str] = []
    with tempfile.TemporaryDirectory() as home:
        place = Place(Path(home), new())
        register = a_register(place)
        for _ in range(number):
            child, heard = in_a_child(partial(_take_in, place))
            done += heard_until_killed(child, heard, chance.uniform(0, 0.1))
        half = half_imports(register)
        states = {each.number: each.state for each in register.imports.newest(10_000)}
    lost = [each for each in done if states.get(int(each)) is not ImportState.DONE]
    print(f"imports: {number} kills, {len(done)} acknowledged, {len(lost)} lost, {len(half)} half")
    return [f"imports lost: {lost[:5]}, half: {half[:5]}"] if lost or half else []


def _take_in(place: Place, said: int) -> None:
    take_in(Register(place, PATIENT), 1000, lambda line: os.write(said, line.encode()))


def steps(new: NewDatabase) -> list[str]:
    """Each act killed before each of its statements; what went wrong."""
    wrong, killed = [], 0
    for name, act in ACTS.items():
        for step in range(1, 200):
            with tempfile.TemporaryDirectory() as home:
                place = Place(Path(home), new())
                register = a_register(place)
                act.before(register)
                before = dump(register)
                dies = partial(_until, place, act, step)
                child, heard = in_a_child(dies)
                _, status = os.waitpid(child, 0)
                with os.fdopen(heard, "rb") as lines:
                    done = lines.read() == b"done\n"
                after = dump(Register(place, PATIENT))
                if done:
                    wrong += [f"{name}: done, and nothing is there"] if after == before else []
                    break
                killed += 1
                if after != before or not os.WIFSIGNALED(status):
                    wrong.append(f"{name}: half, killed before statement {step}")
    print(f"steps: {len(ACTS)} acts, killed before each of {killed} statements, {len(wrong)} half")
    return wrong


def _until(place: Place, act: Act, step: int, said: int) -> None:
    """Do it, and die before that statement."""
    register = Register(place, PATIENT)
    register.adoption()
    count = 0

    def die(*_: object) -> None:
        nonlocal count
        count += 1
        if count == step:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", die)
    event.listen(Engine, "commit", die)
    act.do(register)
    os.write(said, b"done\n")


def publications(number: int, chance: Random, new: NewDatabase) -> list[str]:
    """So many kills of whoever publishes; what went wrong."""
    with tempfile.TemporaryDirectory() as home:
        settings = replace(small_settings(Path(home)), database=new())
        register = Register(Place(settings.var, settings.database), PATIENT)
        adopt(settings, register, "ann", NOW)
        begun = time.monotonic()
        refresh(settings, now=NOW)
        takes = time.monotonic() - begun
        wrong: list[str] = []
        for trial in range(number):
            wrong += _publication(settings, register, trial, chance.uniform(0, takes * 1.2))
        rows = register.publications.newest(10 * number)
        open_ones = [row.number for row in rows if row.state is not PublicationState.DONE]
        wrong += [f"not published: {open_ones}"] if open_ones else []
        register.status()
    print(f"publications: {number} kills, {len(rows)} published, {len(wrong)} wrong")
    return wrong


def _publication(settings: Settings, register: Register, trial: int, seconds: float) -> list[str]:
    """One edit whose publication is killed, and made by whoever takes up the work."""
    now = NOW + timedelta(hours=trial)
    Office(settings, register, now).change(ChangeKind.EDIT, note_zh=f"第{trial}次")
    asked = register.publications.ask(Why.ASKED, "ann", now)
    tender = Tender(settings, register, refresh, lambda: now)
    child, heard = in_a_child(partial(_publish, tender))
    heard_until_killed(child, heard, seconds)
    whole = open_current(settings)
    tender.take_up()
    tender.turn()
    row = next(each for each in register.publications.newest() if each.number == asked.number)
    shown = row.state is PublicationState.DONE and row.act >= asked.audit
    return [] if shown and whole else [f"trial {trial}: {row}"]


def _publish(tender: Tender, said: int) -> None:
    os.write(said, b"begun\n")
    tender.turn()


def main() -> None:
    """Run all of them; exit code 1 where something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=EDITS)
    parser.add_argument("--imports", type=int, default=IMPORTS)
    parser.add_argument("--publications", type=int, default=PUBLICATIONS)
    parser.add_argument("--seed", type=int, default=16)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--without-steps", action="store_true")
    asked = parser.parse_args()
    with a_server() if asked.postgresql else nullcontext() as server:
        wrong = killed(asked, server.new_database if server else str)
    for line in wrong:
        print(line)
    raise SystemExit(1 if wrong else 0)


def killed(asked: argparse.Namespace, new: NewDatabase) -> list[str]:
    """All that is asked for; what went wrong."""
    chance = Random(asked.seed)  # noqa: S311 (no secret)
    wrong = [] if asked.without_steps else steps(new)
    wrong += edits(asked.edits, chance, new)
    wrong += imports(asked.imports, chance, new)
    return [*wrong, *publications(asked.publications, chance, new)]


if __name__ == "__main__":
    main()

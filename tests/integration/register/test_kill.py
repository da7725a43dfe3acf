"""Killed at a random moment, again and again: what was acknowledged is there, with its audit."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.integration.register.importer import half_imports
from tests.integration.register.made_up import OPEN, a_register
from webapp.ledger.place import Place
from webapp.register.database import PATIENCE, register_ledger
from webapp.register.register import Register

ROOT = Path(__file__).parents[3]
KILLS, EDITS = 4, 12


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_and_nothing_is_without_its_audit(place: Place) -> None:
    register = a_register(place)
    moments = random.Random(16)  # noqa: S311 (no secret)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        acknowledged += killed_after(place, moments.randint(0, EDITS))
    kept = notes(place)
    assert len(acknowledged) >= KILLS
    assert [note for note in acknowledged if note not in kept] == []
    assert register.status().act == 1 + 2 * len(kept)
    assert register.entry(OPEN).version == 1 + len(kept)


def killed_after(place: Place, lines: int, who: str = "editor") -> list[str]:
    """Start somebody and kill them after so many lines, in the middle of whatever they do then."""
    command = [sys.executable, "-m", f"tests.integration.register.{who}"]
    told: list[str] = []
    with subprocess.Popen(
        [*command, str(place.var), place.address, str(EDITS)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as editor:
        assert editor.stdin is not None
        assert editor.stdout is not None
        with closing(editor.stdin), closing(editor.stdout):
            assert editor.stdout.readline() == "ready\n"
            editor.stdin.write("go\n")
            editor.stdin.flush()
            told += [editor.stdout.readline().strip() for _ in range(lines)]
            editor.kill()
            told += [line.strip() for line in editor.stdout if line.endswith("\n")]
    return [line for line in told if line]


@pytest.mark.slow
def test_no_sheet_is_ever_half_taken_in(place: Place) -> None:
    register = a_register(place)
    moments = random.Random(17)  # noqa: S311 (no secret)
    done: list[str] = []
    for _ in range(KILLS):
        done += killed_after(place, moments.randint(0, EDITS), "importer")
    assert len(done) >= KILLS
    assert half_imports(register) == []
    kept = {each.number for each in register.imports.newest(1000) if each.state == "done"}
    assert {int(number) for number in done} <= kept
    assert register.entry(OPEN).version == 1 + len(kept)


def notes(place: Place) -> list[str]:
    """What the versions of the entry say that came by an edit, each with its audit line."""
    with register_ledger(place, PATIENCE).reading() as connection:
        applied = (
            "SELECT c.patch FROM versions v JOIN changes c ON c.number = v.change"
            " JOIN audit a ON a.number = v.audit WHERE v.number > 1 AND a.what = 'apply'"
            " AND c.state = 'applied' ORDER BY v.number"
        )
        bodies = connection.scalars(text(applied)).all()
    return [body.partition('"note_zh":')[2].split('"')[-2] for body in bodies]


def test_a_register_that_was_killed_is_whole(place: Place) -> None:
    a_register(place)
    killed_after(place, 3)
    status = Register(place).status()
    assert status.adoption is not None
    assert (status.published, status.act % 2) == (2, 1)

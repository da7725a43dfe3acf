"""`jiamenkou office`: the first keeper, links at the console, and who may reach it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from webapp.cli.main import commands
from webapp.cli.office.group import FIRST, refuse_to_be_reached
from webapp.cli.serve.listening import CannotListen
from webapp.ledger.place import Place
from webapp.people.means import means_at
from webapp.people.people import People
from webapp.settings import Settings
from webapp.toolbox.clock import time_now


def run(var: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["office", *words], env={"JIAMENKOU_VAR": str(var)})


def people_in(var: Path) -> People:
    return People(means_at(Place(var)))


def test_whoever_runs_the_machine_gives_out_a_link(tmp_path: Path) -> None:
    done = run(tmp_path, "invite", "li.hua", "李华", "clerk", "--street", "a-street")
    assert done.exit_code == 0, done.output
    assert re.search(r"http://127\.0\.0\.1:8001/join/[\w-]{43} ", done.output)
    (found,) = people_in(tmp_path).invitations(time_now())
    assert (found.name, found.shown_name) == ("li.hua", "李华")
    (line,) = people_in(tmp_path).log(5)
    assert line.who.startswith("console:")


@pytest.mark.parametrize(
    ("words", "code"),
    [(("Li Hua", "李华", "clerk"), 1), (("li.hua", "李华", "emperor"), 2), (("li.hua", "李华"), 2)],
)
def test_what_cannot_be_is_told(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    done = run(tmp_path, "invite", *words)
    assert done.exit_code == code
    assert done.output.strip()


def test_nobody_is_there_before_the_first_keeper(tmp_path: Path) -> None:
    people = people_in(tmp_path)
    people.prepare()
    assert people.everybody() == ()
    assert not people.has_a_keeper()
    people.invite(FIRST, "console:ann", time_now())
    assert not people.has_a_keeper()


def test_passwords_do_not_travel_in_the_open() -> None:
    plain = Settings()
    for host in ("127.0.0.1", "::1", "localhost"):
        refuse_to_be_reached(host, plain)
    named = replace(plain, office_host="office.example")
    for settings in (plain, named, replace(plain, https=True)):
        with pytest.raises(CannotListen, match="TLS"):
            refuse_to_be_reached("192.0.2.1", settings)
    refuse_to_be_reached("192.0.2.1", replace(named, https=True))

"""Errors of every command become a message and an exit code, under any group."""

import errno

import click
import pytest
from click.testing import CliRunner

from webapp.cli.command.conduct import well_behaved
from webapp.cli.command.progress import StepProgress
from webapp.domain.problems import NoEdition
from webapp.sentence import Sentence
from webapp.settings import SettingsProblem


def a_command(error: BaseException) -> click.Command:
    @click.group("outer")
    def outer() -> None:
        """A group with one command that fails."""

    @outer.command("fail")
    def fail() -> None:
        raise error

    return well_behaved(outer)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NoEdition("there is no edition"), 1),
        (OSError(errno.EACCES, "Permission denied"), 1),
        (SettingsProblem([Sentence("must be 0 or 1")]), 2),
        (click.UsageError("wrong"), 2),
    ],
)
def test_an_error_of_our_own_is_a_message_and_an_exit_code(error: Exception, code: int) -> None:
    result = CliRunner().invoke(a_command(error), ["fail"])
    assert result.exit_code == code
    assert "Error: " in result.stderr
    assert "Traceback" not in result.output


def test_a_bug_is_not_dressed_up_as_a_message() -> None:
    result = CliRunner().invoke(a_command(ZeroDivisionError()), ["fail"])
    assert isinstance(result.exception, ZeroDivisionError)


def test_progress_is_a_line_for_each_step_where_nobody_watches(
    capsys: pytest.CaptureFixture[str],
) -> None:
    progress = StepProgress(on_terminal=False)
    for told in (("read", 0, 1), ("read", 1, 1), ("locate", 0, 2), ("locate", 1, 2)):
        progress(*told)
    assert capsys.readouterr() == ("", "read …\nlocate …\n")


def test_progress_is_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    progress = StepProgress(on_terminal=True)
    progress("locate", 1, 2)
    progress("locate", 2, 2)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\r") == 2
    assert err.endswith("2/2 \n")

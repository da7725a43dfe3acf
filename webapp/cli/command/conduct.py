"""How every command behaves: exit code 1 where the work failed, 2 where it was asked wrongly.

The same for ``jiamenkou …`` and ``flask --app webapp …``: failures are clear lines on stderr,
in the language of the terminal, never a traceback.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from webapp.cli.command.speech import speech, told
from webapp.domain.problems import JiamenkouError
from webapp.settings import SettingsProblem
from webapp.system import said_by_the_system


def well_behaved(command: click.Command) -> click.Command:
    """The command, and every command in it, with errors turned into messages and exit codes."""
    if command.callback is not None:
        command.callback = _explained(command.callback)
    if isinstance(command, click.Group):
        for part in command.commands.values():
            well_behaved(part)
    return command


def _explained(callback: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(callback)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return callback(*args, **kwargs)
        except SettingsProblem as error:
            raise BadSettings(error) from error
        except BrokenPipeError:
            raise  # whoever read the output has had enough; click ends quietly
        except JiamenkouError as error:
            raise click.ClickException(told(error, speech())) from error
        except OSError as error:
            said = said_by_the_system(error).said(speech().say_declared)
            raise click.ClickException(said) from error

    return run


class BadSettings(click.ClickException):
    """Every bad ``JIAMENKOU_*`` variable on a line of its own; exit code 2."""

    exit_code = 2

    def __init__(self, problem: SettingsProblem) -> None:
        translated = speech().say_declared
        super().__init__("\n".join(each.said(translated) for each in problem.problems))

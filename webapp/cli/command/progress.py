"""Shows on stderr how far long work is: a bar on a terminal, a line for each step elsewhere."""

import sys
from contextlib import suppress

import click

from webapp.cli.command.speech import speech
from webapp.refresh.steps import STEP_NAMES

_BAR = 30


class StepProgress:
    """Told (step, done, all) by the filling walk. Lines are plain so that logs stay readable."""

    def __init__(self, on_terminal: bool | None = None) -> None:
        """``on_terminal`` is asked of stderr itself where it is not given."""
        self._on_terminal = sys.stderr.isatty() if on_terminal is None else on_terminal

    def __call__(self, step: str, done: int, whole: int) -> None:
        with suppress(BrokenPipeError):  # nobody looks any more; the work goes on
            name = STEP_NAMES[step].said(speech().say_declared)
            if self._on_terminal:
                self._draw(name, done, whole)
            elif done == 0:
                click.echo(f"{name} …", err=True)

    def _draw(self, name: str, done: int, whole: int) -> None:
        filled = _BAR * done // max(1, whole)
        bar = "█" * filled + "·" * (_BAR - filled)
        click.echo(f"\r{name:<8} {bar} {done}/{whole} ", err=True, nl=done == whole)

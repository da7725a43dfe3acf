"""Help in the language of whoever asks for it; its words are the docstrings of the commands."""

from collections.abc import Callable
from copy import copy
from inspect import cleandoc

import click

from webapp.cli.command.columns import ColumnsContext

Translated = Callable[[str], str]


def spoken(command: click.Command, translated: Translated) -> click.Command:
    """A copy of the command, and of every command in it, with its help in another language."""
    made = copy(command)
    made.context_class = ColumnsContext
    made.help = _said(command.help, translated)
    made.params = [_spoken_parameter(each, translated) for each in command.params]
    made.options_metavar = _said(command.options_metavar, translated)
    if isinstance(made, click.Group):
        made.subcommand_metavar = translated(made.subcommand_metavar)
    if type(made) is click.Group:
        made.commands = {name: spoken(part, translated) for name, part in made.commands.items()}
    return made


def _spoken_parameter(parameter: click.Parameter, translated: Translated) -> click.Parameter:
    made = copy(parameter)
    made.metavar = _said(made.metavar, translated)
    if isinstance(made, click.Option):
        made.help = _said(made.help, translated)
    return made


def _said(message: str | None, translated: Translated) -> str | None:
    return translated(_unwrapped(message)) if message else message


def _unwrapped(text: str) -> str:
    """A docstring's paragraphs, each on one line: where the lines of the code end says nothing."""
    return "\n\n".join(" ".join(part.split()) for part in cleandoc(text).split("\n\n"))

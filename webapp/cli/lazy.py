"""A group of commands that imports a command's module only to run it: starting costs nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click

from webapp.cli.conduct import well_behaved


@dataclass(frozen=True, slots=True)
class CommandPlace:
    """Where a command is, and the line that the list of commands shows for it."""

    module: str
    attribute: str
    line: str


class LazyGroup(click.Group):
    """Lists commands without loading any of them."""

    def __init__(self, *args: Any, places: Mapping[str, CommandPlace], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = places

    def list_commands(self, ctx: click.Context | None) -> list[str]:
        return list(self._places)

    def get_command(self, ctx: click.Context | None, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._places:
            return None
        if cmd_name not in self.commands:
            place = self._places[cmd_name]
            command = getattr(import_module(place.module), place.attribute)
            self.add_command(well_behaved(command), cmd_name)
        return self.commands[cmd_name]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, place.line) for name, place in self._places.items()])

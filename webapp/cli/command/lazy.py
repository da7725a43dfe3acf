"""A group of commands that imports a command's module only to run it: starting costs nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click

from webapp.cli.command.conduct import well_behaved
from webapp.cli.command.help import spoken
from webapp.cli.command.speech import speech


@dataclass(frozen=True, slots=True)
class CommandPlace:
    """In which module of this room a command is, and the line that lists of commands show."""

    module: str
    attribute: str
    line: str


class LazyGroup(click.Group):
    """Lists commands without loading any of them. Whatever it shows, its commands included, is in
    the language of the terminal."""

    def __init__(self, *args: Any, places: Mapping[str, CommandPlace], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places

    def list_commands(self, ctx: click.Context | None) -> list[str]:
        return list(self.places)

    def get_command(self, ctx: click.Context | None, cmd_name: str) -> click.Command | None:
        command = self.command_named(cmd_name)
        return command and spoken(command, speech().say_declared)

    def command_named(self, name: str) -> click.Command | None:
        """The command as it is written in the code."""
        place = self.places.get(name)
        if place is None:
            return None
        if name not in self.commands:
            command = getattr(import_module(f"webapp.cli.{place.module}"), place.attribute)
            self.add_command(well_behaved(command), name)
        return self.commands[name]

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """What is wrong with the words that were typed is said in the language too."""
        said = spoken(self, speech().say_declared)
        return click.Group.make_context(said, *args, **kwargs)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        sentences = speech()
        lines = [(name, sentences.say_declared(p.line)) for name, p in self.places.items()]
        with formatter.section(sentences.say("Commands")):
            formatter.write_dl(lines)


def words_of(command: click.Command) -> Iterator[str]:
    """Every message in the help of a command and of those in it, as catalogues have them."""
    heard: list[str] = []

    def hear(message: str) -> str:
        heard.append(message)
        return message

    spoken(command, hear)
    yield from heard
    if isinstance(command, LazyGroup):
        for name, place in command.places.items():
            yield place.line
            part = command.command_named(name)
            yield from words_of(part) if part else ()

"""Values that commands take, named in the language of the terminal."""

import click

from webapp.cli.command.speech import speech


class Whole(click.IntRange):
    """A whole number between two others."""

    name = property(lambda self: speech().say("whole number"))

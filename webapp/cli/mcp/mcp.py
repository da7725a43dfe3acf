"""``jiamenkou mcp``: what assistants ask, over the standard streams."""

import click

from webapp.domain.problems import JiamenkouError
from webapp.sentence import Sentence
from webapp.settings import from_environment
from webapp.toolbox.toolbox import Toolbox


class NoSdk(JiamenkouError):
    """The optional library is not installed."""


@click.command("mcp")
def mcp_command() -> None:
    """Answer an assistant over stdin and stdout (Model Context Protocol): find services, one
    service, guides, urgent numbers. It reads the edition that is served and writes nothing.

    Links are whole where JIAMENKOU_PUBLIC_ADDRESS is set.
    """
    settings = from_environment()
    try:
        from webapp.cli.mcp.server import server_of
    except ImportError as error:
        raise NoSdk(
            Sentence("%(name)s is missing: pip install 'jiamenkou[assistants]'", name=error.name)
        ) from error
    toolbox = Toolbox(settings)
    toolbox.edition()
    server_of(toolbox).run()

"""The one door to the MCP SDK: four tools that read, and nothing else."""

from collections.abc import Callable

from mcp.server import MCPServer
from mcp_types import ToolAnnotations

from webapp import __version__
from webapp.cli.mcp.answers import Assistant
from webapp.toolbox.toolbox import Toolbox

INSTRUCTIONS = (
    "Services for women, children and families of one district. Say whatever an answer"
    " begins with before anything else: it is whom to call in danger. Repeat how sure an entry is,"
    " its date, and that one should call first. What is not known is not no. Never ask for names,"
    " and hand over no more than what is looked for."
)
_READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)


def server_of(toolbox: Toolbox) -> MCPServer:
    """The server. It logs nothing of what is asked. ``language`` is ``zh-Hans`` unless given."""
    server = MCPServer(
        "jiamenkou", instructions=INSTRUCTIONS, version=__version__, log_level="CRITICAL"
    )
    for tool in _tools(toolbox):
        server.tool(annotations=_READ_ONLY, structured_output=False)(tool)
    return server


def _tools(toolbox: Toolbox) -> tuple[Callable[..., str], ...]:
    def find_services(query: str, near: str = "", language: str = "zh-Hans") -> str:
        """Find places, hotlines and online services by words in Chinese, pinyin or English, such
        as 母婴室, the library that is open now, my husband hits me. near is the name of a place,
        a station, an address or a street. Answers with danger first, then at most five places:
        how far, whether open, how sure, the phone."""
        return Assistant(toolbox, language).find(query, near)

    def service(id: str, language: str = "zh-Hans") -> str:
        """All that is known of one service by the id in its address: for whom, how to apply, cost,
        what to bring, the source and its date."""
        return Assistant(toolbox, language).service(id)

    def guides(query: str = "", language: str = "zh-Hans") -> str:
        """Short guides to what a family can get (leave, allowances, certificates, help after
        violence) that answer the words; all of them without words."""
        return Assistant(toolbox, language).guides(query)

    def urgent_numbers(language: str = "zh-Hans") -> str:
        """The numbers that help at once, and when to call which."""
        return Assistant(toolbox, language).urgent()

    return find_services, service, guides, urgent_numbers

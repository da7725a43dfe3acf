"""An assistant lists and calls every tool; danger stands first, and nothing asked is kept."""

import logging
from dataclasses import replace

import anyio
import pytest
from mcp.client import Client

from webapp.cli.mcp.server import server_of
from webapp.toolbox.toolbox import Toolbox

CANARY = "金丝雀四二"


@pytest.fixture(scope="module")
def box(settings, edition, now) -> Toolbox:
    site = replace(settings, public_address="https://site.example")
    return Toolbox(site, clock=lambda: now)


def asked(box: Toolbox, *calls: tuple[str, dict[str, str]]) -> list[str]:
    """What a client over the protocol gets for each call; the tools come first, by name."""
    told: list[str] = []

    async def ask() -> None:
        async with Client(server_of(box)) as client:
            tools = (await client.list_tools()).tools
            told.append(" ".join(tool.name for tool in tools))
            assert all(tool.annotations.read_only_hint and tool.description for tool in tools)
            for name, arguments in calls:
                answer = await client.call_tool(name, arguments)
                assert not answer.is_error
                told.append(answer.content[0].text)

    anyio.run(ask)
    return told


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_every_tool_answers_with_the_honesty_of_the_site(box, caplog):
    with caplog.at_level(logging.DEBUG):
        tools, danger, hits, english, place, one, gone, guides, all_guides, numbers = asked(
            box,
            ("find_services", {"query": "孩子吞了硬币"}),
            ("find_services", {"query": "老公打我"}),
            ("find_services", {"query": "my husband hits me", "language": "en"}),
            ("find_services", {"query": "母婴室", "near": "西单"}),
            ("service", {"id": "mbr-hanguang"}),
            ("service", {"id": CANARY}),
            ("guides", {"query": "生孩子能领多少钱"}),
            ("guides", {}),
            ("urgent_numbers", {}),
        )
    assert tools == "find_services service guides urgent_numbers"
    assert danger.startswith("120")
    assert hits.startswith("110")
    assert english.startswith("110")
    assert "Call" in english
    assert "西单" not in place.splitlines()[0]
    assert "约" in place
    assert "资料截至" in place
    assert "https://site.example/services/mbr-" in place
    assert "汉光百货" in one
    assert "来源：" in one
    assert CANARY in gone
    assert "https://site.example/guides/" in guides
    assert all_guides.count("https://site.example/guides/") >= 5
    assert numbers.startswith("110")
    assert CANARY not in caplog.text
    assert "硬币" not in caplog.text


def test_what_programs_read_first_names_danger_and_how_to_read(app):
    text = app.test_client().get("/llms.txt").text
    assert text.startswith("# 家门口")
    assert text.index("120") < text.index("/api/v1/search")
    for path in ("/hsds/services", "/feeds/all.atom", "/data/editions"):
        assert f"](http://localhost{path})" in text
        assert app.test_client().get(path).status_code == 200

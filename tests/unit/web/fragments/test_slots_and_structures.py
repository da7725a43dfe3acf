"""HTML with slots says exactly what the template says, whatever the words."""

from dataclasses import dataclass
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from webapp.caches import MEGABYTE
from webapp.web.fragments.cache import FragmentCache
from webapp.web.fragments.components import Component
from webapp.web.fragments.slots import Skeleton, slot

TEMPLATE = """
{% macro list(value, tail="", kept="") %}
<h2 class="{{ value.id }}">{{ value.heading }}</h2>
{% if value.note %}<p>{{ value.note }}</p>{% endif %}
<ul>{% for link in value.links %}<li{% if link.current %} class="here"{% endif %}>
<a href="{{ link.href }}">{{ link.text }}</a></li>{% else %}<li>none</li>{% endfor %}</ul>
{% if value.more %}<p>{{ value.more.text }}</p>{% endif %}
{% if kept == "kept" %}<p>kept</p>{% endif %}
{% if tail %}<footer>{{ tail }}</footer>{% endif %}
{% endmacro %}
"""


@dataclass(frozen=True)
class Link:
    text: str
    href: str
    current: bool = False


@dataclass(frozen=True)
class Links:
    id: str
    heading: str
    links: tuple[Link, ...] = ()
    note: str = ""
    more: Link | None = None


ARGUMENTS = {"value": Links, "tail": str, "kept": str}
WHOLE = Component("list.html", "list", ARGUMENTS, ("value", "tail"))
PAGE = Component("page.html", "", ARGUMENTS, ("value", "tail"))
PART = Component("list.html", "list", ARGUMENTS, ("value.heading", "value.links.*.href"))


@pytest.fixture
def env() -> Environment:
    page = '{% from "list.html" import list %}{{ list(value, tail, kept) }}'
    loader = DictLoader({"list.html": TEMPLATE, "page.html": page})
    return Environment(loader=loader, autoescape=True)


VALUES = [
    Links("a", "Kinds"),
    Links("a", "Kinds", note="A note"),
    Links("b", "<script>alert(1)</script>", (Link("one & two", "/x?a=1&b=2"),)),
    Links("c", "Two", (Link("1", "/1", current=True), Link("2", "/2"))),
    Links("d", "Two", (Link("1", "/1"), Link("2", "/2", current=True)), more=Link("m", "/m")),
]
TAILS = [Markup(""), Markup("<b>finished</b>")]


def _plain(env: Environment, value: Links, tail: str = "") -> str:
    macro: Any = env.get_template("list.html").module
    return str(macro.list(value, tail))


@pytest.mark.parametrize("tail", TAILS)
def test_a_fragment_says_what_the_macro_says(env: Environment, tail: Markup) -> None:
    cache = FragmentCache(env, MEGABYTE)
    for value in VALUES * 2:
        handed = {"value": value, "tail": tail}
        made = cache.fragment(WHOLE, "key", (value, tail), lambda handed=handed: handed)
        assert made == _plain(env, value, tail)


@pytest.mark.parametrize("tail", TAILS)
def test_a_page_says_what_the_template_says(env: Environment, tail: Markup) -> None:
    cache = FragmentCache(env, MEGABYTE)
    for value in VALUES * 2:
        assert cache.page(PAGE, {"value": value, "tail": tail}, "key") == _plain(env, value, tail)


def test_only_what_changes_has_slots(env: Environment) -> None:
    cache = FragmentCache(env, MEGABYTE)
    for value in VALUES * 2:
        hrefs = tuple(link.href for link in value.links)
        changing = (value.heading, hrefs)
        key = (value.id, value.note, value.more, tuple(link.text for link in value.links))
        made = cache.fragment(PART, key, changing, lambda value=value: {"value": value})
        assert made == _plain(env, value)


def test_values_of_one_structure_share_one_rendering(env: Environment) -> None:
    rendered = []
    cache = FragmentCache(env, MEGABYTE)

    def handed(value: Links) -> dict[str, object]:
        rendered.append(value)
        return {"value": value}

    for number in range(50):
        value = Links("a", f"heading {number}", (Link(f"{number}", f"/{number}"),))
        made = cache.fragment(
            WHOLE, 1, (value, ""), lambda value=value: handed(value) | {"tail": ""}
        )
        assert f"heading {number}" in made
    assert len(rendered) == 1


def test_what_does_not_change_is_told_apart_by_the_key(env: Environment) -> None:
    cache = FragmentCache(env, MEGABYTE)
    for kept in ("kept", "", "kept"):
        made = cache.page(PAGE, {"value": VALUES[0], "tail": "", "kept": kept}, kept)
        assert ("<p>kept</p>" in made) == bool(kept)


def test_only_so_many_pages_are_kept(env: Environment) -> None:
    cache = FragmentCache(env, MEGABYTE // 16)
    for number in range(100):
        many = Links("a", "h", tuple(Link("t", "/") for _ in range(number)))
        cache.page(PAGE, {"value": many, "tail": ""}, "key")
    assert 0 < cache._pages.bytes <= MEGABYTE // 16


def test_a_skeleton_fills_every_slot_even_where_one_comes_twice() -> None:
    skeleton = Skeleton(f"<a href='{slot(0)}'>{slot(0)}</a>{slot(1)}")
    assert skeleton.filled(["1", "2"]) == "<a href='1'>1</a>2"


def test_html_without_slots_stays_as_it_is() -> None:
    assert Skeleton("<p>plain</p>").filled([]) == "<p>plain</p>"

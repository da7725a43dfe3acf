"""HTML cut at marks says exactly what the template says, whatever the words."""

from dataclasses import dataclass

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from webapp.web.rendering.cuts import Cut, mark
from webapp.web.rendering.shapes import MOST_SHAPES, ShapedMacro

TEMPLATE = """
{% macro list(value, tail="") %}
<h2 class="{{ value.id }}">{{ value.heading }}</h2>
{% if value.note %}<p>{{ value.note }}</p>{% endif %}
<ul>{% for link in value.links %}<li{% if link.current %} class="here"{% endif %}>
<a href="{{ link.href }}">{{ link.text }}</a></li>{% else %}<li>none</li>{% endfor %}</ul>
{% if value.links|length > 1 %}<p>many</p>{% endif %}
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


@pytest.fixture(scope="module")
def macro():
    env = Environment(loader=DictLoader({"list.html": TEMPLATE}), autoescape=True)
    return env.get_template("list.html").module.list


VALUES = [
    Links("a", "Kinds"),
    Links("a", "Kinds", note="A note"),
    Links("b", "<script>alert(1)</script>", (Link("one & two", "/x?a=1&b=2"),)),
    Links("c", "Two", (Link("1", "/1", current=True), Link("2", "/2"))),
    Links("d", "Two", (Link("1", "/1"), Link("2", "/2", current=True)), more=Link("m", "/m")),
]


@pytest.mark.parametrize("tail", [Markup(""), Markup("<b>finished</b>")])
def test_a_shaped_macro_says_what_the_macro_says(macro, tail: Markup) -> None:
    shaped = ShapedMacro(macro)
    for value in VALUES * 2:
        assert shaped(value, tail=tail) == macro(value, tail=tail)


def test_values_of_one_shape_share_one_rendering(macro) -> None:
    rendered = []
    shaped = ShapedMacro(lambda value: rendered.append(value) or macro(value))
    for number in range(50):
        shaped(Links("a", f"heading {number}", (Link(f"{number}", f"/{number}"),)))
    assert len(rendered) == 1


def test_only_so_many_shapes_are_kept(macro) -> None:
    shaped = ShapedMacro(macro)
    for number in range(MOST_SHAPES + 5):
        shaped(Links("a", "h", tuple(Link("t", "/") for _ in range(number))))
    assert MOST_SHAPES // 2 < len(shaped._cuts) <= MOST_SHAPES


def test_a_cut_fills_every_mark_even_where_one_comes_twice() -> None:
    cut = Cut(f"<a href='{mark('x')}'>{mark('x')}</a>{mark('y')}")
    assert cut.filled({"x": "1", "y": "2"}) == "<a href='1'>1</a>2"


def test_html_without_marks_stays_as_it_is() -> None:
    assert Cut("<p>plain</p>").filled({}) == "<p>plain</p>"

"""Which components are rendered once, and which words of theirs may change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from webapp.present.frame.models import Shell
from webapp.present.map.models import MapCanvas
from webapp.present.search.card_models import ServiceCard
from webapp.present.search.models import CardGroup, ResultsPage
from webapp.present.wording.values import Way
from webapp.web.fragments.slots import slot
from webapp.web.fragments.structures import with_slots


@dataclass(frozen=True, eq=False)
class Component:
    """A template, or the ``macro`` of one, that is rendered once for a structure of what changes.

    ``arguments`` are the types of what it is handed, ``changing`` the paths in them to values
    whose words change: ``card.open`` or, in each item of a tuple, ``shell.siblings.*.href``.
    Their words may be printed, handed on and asked for being there; they must not be compared,
    filtered or taken apart. ``printed`` names arguments that are words or nothing and make no
    structure of their own: they must not even be asked for being there.
    ``tests/guards/test_slots.py`` reads the templates for that.
    """

    template: str
    macro: str
    arguments: Mapping[str, Any]
    changing: Sequence[str]
    printed: Sequence[str] = ()

    def changing_in(self, arguments: Mapping[str, Any]) -> tuple[Any, ...]:
        """The values at the changing paths, in order."""
        return tuple([_value_at(arguments[name], steps) for name, *steps in self._paths])

    @cached_property
    def _paths(self) -> tuple[list[str], ...]:
        return tuple(path.split(".") for path in self.changing)

    def with_slots(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments with slots in the place of all words that change."""
        slotted, numbers = dict(arguments), iter(range(1_000_000))
        for name, *steps in self._paths:
            slotted[name] = _slotted(slotted[name], steps, numbers)
        return slotted | {name: slot(next(numbers)) for name in self.printed}


def _value_at(value: Any, steps: Sequence[str]) -> Any:
    for at, step in enumerate(steps):
        if step == "*":
            return tuple([_value_at(item, steps[at + 1 :]) for item in value])
        value = getattr(value, step)
    return value


def _slotted(value: Any, steps: Sequence[str], numbers: Iterator[int]) -> Any:
    if not steps:
        return with_slots(value, numbers)
    step, rest = steps[0], steps[1:]
    if step == "*":
        return tuple(_slotted(item, rest, numbers) for item in value)
    return replace(value, **{step: _slotted(getattr(value, step), rest, numbers)})


SERVICE_CARD = Component(
    "components/cards/service_card.html",
    "service_card",
    {"card": ServiceCard, "way": str, "variant": str, "area": str, "told": str, "folded": str},
    ("card.open",),
    printed=("way", "told", "folded"),
)
WAY_ITEM = Component("components/cards/way_item.html", "way_item", {"way": Way}, ("way",))
TOLD_MARK = Component("components/cards/told_mark.html", "told_mark", {"signs": str}, ("signs",))
WAY_LINE = Component("components/cards/way_line.html", "way_line", {"way": Way}, ("way",))
CARD_GROUP = Component(
    "components/cards/card_group.html",
    "card_group",
    {"group": CardGroup, "cards": str},
    ("cards", "group.told", "group.more"),
)
RESULTS = Component(
    "search/results.html",
    "",
    {"shell": Shell, "page": ResultsPage, "cards": str, "filters": str, "canvas": MapCanvas | None},
    (
        "page",
        "cards",
        "filters",
        "shell.title",
        "shell.care_href",
        "shell.bar.*.href",
        "shell.siblings.*.href",
        "shell.siblings.*.switch_href",
    ),
)
COMPONENTS = (SERVICE_CARD, TOLD_MARK, WAY_ITEM, WAY_LINE, CARD_GROUP, RESULTS)

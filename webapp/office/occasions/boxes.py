"""The fields of a dated event: what the form calls each, and how it is typed."""

from collections.abc import Mapping

from webapp.domain.datatypes import NO, YES
from webapp.domain.fields import translatable
from webapp.office.forms.models import Box, Choice
from webapp.office.here.parts import sentences

LABELS: Mapping[str, str] = {
    "title_zh": translatable("What takes place"),
    "starts": translatable("Begins"),
    "ends": translatable("Ends"),
    "sign_up_zh": translatable("How to sign up"),
    "age_min_months": translatable("From which age, in months"),
    "age_max_months": translatable("To which age, in months"),
    "places_left": translatable("Places left"),
    "places_left_on": translatable("Places left: as of which day"),
    "cancelled": translatable("Does it take place?"),
    "source_title_zh": translatable("Where this is from"),
    "source_url": translatable("Its address on the web"),
    "source_date": translatable("Date of the source"),
}
"""In the order of the form."""

HINTS: Mapping[str, str] = {
    "starts": translatable("Year, month, day, hour and minute: 2026-12-05 14:30"),
    "ends": translatable("Year, month, day, hour and minute: 2026-12-05 14:30"),
    "places_left_on": translatable("Year, month, day: 2026-12-05. Shown for 14 days."),
}


def label_of(column: str) -> str:
    """What a field is called; that of the id and the entry, which nobody types, by its column."""
    return sentences().say_declared(LABELS[column]) if column in LABELS else column


def occasion_boxes(cells: Mapping[str, str]) -> tuple[Box, ...]:
    """The fields with what stands in them."""
    return tuple(_box(column, cells.get(column, "")) for column in LABELS)


def _box(column: str, value: str) -> Box:
    label, hint = label_of(column), HINTS.get(column, "")
    if column == "cancelled":
        return Box(column, label, value, choices=_choices(value), radios=True)
    return Box(column, label, value, sentences().say_declared(hint) if hint else "")


def _choices(value: str) -> tuple[Choice, ...]:
    say = sentences().say
    return (
        Choice(NO, say("It takes place"), value != YES),
        Choice(YES, say("It is cancelled"), value == YES),
    )

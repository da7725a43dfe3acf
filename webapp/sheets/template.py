"""An empty sheet to be filled in, or one filled with what is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from webapp.sheets.writing import workbook


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column by the field that it holds, what it is called, and what can be picked in it."""

    field: str
    header: str
    choices: tuple[str, ...] = ()


def for_kind(
    title: str, columns: Sequence[TemplateColumn], rows: Iterable[Sequence[str]] = ()
) -> bytes:
    """A workbook with these columns as text, a header that stays in sight, and lists to pick
    from."""
    choices = {place: each.choices for place, each in enumerate(columns) if each.choices}
    return workbook(title, [each.header for each in columns], rows, choices)

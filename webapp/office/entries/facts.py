"""The facts of an entry as the office sees them: each with its source, who looked, until when."""

from collections.abc import Mapping

from webapp.domain.facts import NO_FACTS, FactGroup, cell_of
from webapp.domain.register.checks import KeptFact
from webapp.domain.register.entries import Cells, RegisteredEntry
from webapp.office.entries.models import FactSection, Line
from webapp.office.entries.words import label_of, said
from webapp.office.here.parts import now, sentences
from webapp.office.here.reference import reference
from webapp.present.wording.methods import METHODS

_ROW = ("visibility", "source_title_zh", "source_url", "source_date", "confidence")
_ALSO_OF_THE_ROW = ("editor_note_zh",)
_UNSEEN = frozenset(("lat", "lon", "name_en"))
"""Told only where they are known: a place is known by its precision."""


def fact_sections(entry: RegisteredEntry, kept: tuple[KeptFact, ...]) -> tuple[FactSection, ...]:
    """Everything that is said of an entry, by what is asked about together; last what is said of
    its row."""
    say = sentences().say
    groups = (section_of(each, entry.cells, kept) for each in reference().freshness.groups)
    cells = entry.cells
    own = tuple(
        Line(label_of(each), said(each, cells.get(each, ""))) for each in (*_ROW, *_ALSO_OF_THE_ROW)
    )
    return (*groups, FactSection("row", say("About this entry"), "", own))


def section_of(group: FactGroup, cells: Cells, kept: tuple[KeptFact, ...]) -> FactSection:
    """The facts of one group. What is not known has no source."""
    apart = {each for one in reference().freshness.groups for each in one.fields}
    facts = {each.field: each for each in kept}
    cell = {name: cell_of(cells, name, apart) for name in group.fields if name not in NO_FACTS}
    shown = {name: text for name, text in cell.items() if text or name not in _UNSEEN}
    origins = {name: _origin(facts.get(name), cells) for name, text in shown.items() if text}
    same = len(set(origins.values())) == 1
    lines = tuple(
        Line(label_of(name), said(name, text), origin="" if same else origins.get(name, ""))
        for name, text in shown.items()
    )
    told = next(iter(origins.values())) if same else ""
    return FactSection(group.id, group.zh, told, lines)


def _origin(fact: KeptFact | None, cells: Cells) -> str:
    """From where a fact is, and who looked."""
    say = sentences().say
    source = fact.source.title_zh or fact.source.url if fact else ""
    date = fact.source.date if fact and source else cells.get("source_date", "")
    source = source or cells.get("source_title_zh", "") or say("no source kept")
    if date:
        source = say("%(source)s, %(date)s", source=source, date=date)
    return say("Source: %(source)s. %(looked)s", source=source, looked=_looked(fact))


def _looked(fact: KeptFact | None) -> str:
    say = sentences().say
    if fact is None or fact.checked_on is None or fact.expires_on is None or fact.method is None:
        return say("Nobody has looked yet.")
    gaps: Mapping[str, str] = {
        "day": fact.checked_on.isoformat(),
        "by": fact.checked_by,
        "how": sentences().say_declared(METHODS[fact.method]),
        "until": fact.expires_on.isoformat(),
        "days": str((now().date() - fact.checked_on).days),
    }
    if fact.expires_on < now().date():
        return say(
            "%(by)s looked %(how)s on %(day)s, %(days)s days ago; that ran out on %(until)s.",
            **gaps,
        )
    return say(
        "%(by)s looked %(how)s on %(day)s, %(days)s days ago; that holds until %(until)s.", **gaps
    )

"""What visitors say of an entry, as the office has to see it: everything of one entry together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from webapp.domain.datatypes import NO, PAIRS, YES
from webapp.domain.facts import FEATURES_COLUMN
from webapp.domain.register.entries import Cells
from webapp.domain.reports import UNANSWERED, Alike, Report, grouped_alike
from webapp.domain.sightings import THERE, Glimpse, Tallies


@dataclass(frozen=True, slots=True)
class Concern:
    """Open reports and taps of one entry. ``suspects`` are reports that a program seems to have
    sent; ``against`` are the facts of which visitors agree that the entry is wrong, each with what
    they say."""

    entry: str
    alike: tuple[Alike, ...]
    suspects: tuple[Alike, ...]
    tallies: Tallies
    against: Mapping[str, Glimpse]

    @property
    def waiting(self) -> tuple[Report, ...]:
        """The reports of people that nobody has answered, oldest first."""
        waits = (each for group in self.alike for each in group if each.state in UNANSWERED)
        return tuple(sorted(waits, key=lambda each: each.number))

    @property
    def since(self) -> date | None:
        """The day on which the oldest of these came."""
        return min((each.received_on for each in self.waiting), default=None)

    def order(self) -> tuple[object, ...]:
        """What waits longest comes first, what only a program seems to have said last."""
        first = min((g[0].number for g in (*self.alike, *self.suspects)), default=0)
        return self.since is None, self.since or date.max, not self.against, first, self.entry


def concerns_of(
    reports: Iterable[Report],
    tallies: Mapping[str, Tallies],
    against: Mapping[str, Mapping[str, Glimpse]],
) -> tuple[Concern, ...]:
    """A concern for each entry that has a report, or of which visitors agree against it."""
    groups = grouped_alike(reports)
    entries = {group[0].service_id for group in groups} | {
        e for e, facts in against.items() if facts
    }
    found = (
        Concern(
            entry=entry,
            alike=_of(groups, entry, suspect=False),
            suspects=_of(groups, entry, suspect=True),
            tallies=tallies.get(entry, {}),
            against=against.get(entry, {}),
        )
        for entry in entries
    )
    return tuple(sorted(found, key=Concern.order))


def _of(groups: Iterable[Alike], entry: str, *, suspect: bool) -> tuple[Alike, ...]:
    return tuple(g for g in groups if (g[0].service_id, g[0].suspect) == (entry, suspect))


def agreed_against(tallies: Tallies, cells: Cells) -> Mapping[str, Glimpse]:
    """The facts of which visitors agree on another thing than stands there. What is not known is
    not contradicted."""
    written = {**dict(PAIRS.read(cells.get(FEATURES_COLUMN, ""))), THERE: YES}
    return {
        fact: said
        for fact, tally in tallies.items()
        if (said := tally.agreed) and {said, written.get(fact)} == {YES, NO}
    }

"""What visitors say, as whoever is here may see it: read anew for each page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from webapp.domain.concerns import Concern, agreed_against, concerns_of
from webapp.domain.facts import FEATURES_COLUMN, STANDING
from webapp.domain.people.rights import may_moderate
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.sightings import THERE, Glimpse, Tallies, ToldOnDay, tallies_of
from webapp.hours.calendar import ChineseCalendar
from webapp.office.here.parts import now, parts
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here


@dataclass(frozen=True, slots=True)
class Seen:
    """A concern, and the entry that it is about; ``None`` where the register has none."""

    concern: Concern
    entry: RegisteredEntry | None


def concerns_here() -> tuple[Seen, ...]:
    """What waits for whoever is here, oldest first."""
    reports = parts().reports.reports()
    told = parts().sightings.told(now().date())
    tallies = {entry: tallies_of(each) for entry, each in told.items()}
    agreed = {entry for entry, each in tallies.items() if any(t.agreed for t in each.values())}
    entries = parts().reader.entries({each.service_id for each in reports} | agreed)
    against = dict(_against(agreed, told, tallies, entries))
    found = (Seen(each, entries.get(each.entry)) for each in concerns_of(reports, tallies, against))
    return tuple(each for each in found if _is_mine(each.entry))


def waited(since: date) -> int:
    """The working days that something has waited."""
    return ChineseCalendar(reference().holidays).working_days(since, now().date())


def _is_mine(entry: RegisteredEntry | None) -> bool:
    return may_moderate(whoever_is_here().grants, entry.cells if entry else {})


def _against(
    agreed: set[str],
    told: Mapping[str, tuple[ToldOnDay, ...]],
    tallies: Mapping[str, Tallies],
    entries: Mapping[str, RegisteredEntry],
) -> Iterator[tuple[str, Mapping[str, Glimpse]]]:
    """What visitors agree on against shown entries, since somebody last looked at each fact."""
    for id in agreed & entries.keys():
        entry = entries[id]
        if entry.state is EntryState.PUBLISHED and agreed_against(tallies[id], entry.cells):
            newer = tallies_of(_since_looked(told[id], _looked_on(id)))
            yield id, agreed_against(newer, entry.cells)


def _since_looked(told: tuple[ToldOnDay, ...], looked: Mapping[str, date]) -> Iterator[ToldOnDay]:
    for each in told:
        own = STANDING if each.fact == THERE else FEATURES_COLUMN
        days = [looked.get(own), looked.get(f"{FEATURES_COLUMN}.{each.fact}")]
        if all(day is None or each.day > day for day in days):
            yield each


def _looked_on(entry: str) -> Mapping[str, date]:
    facts = parts().register.facts(entry)
    return {each.field: each.checked_on for each in facts if each.checked_on}

"""What visitors say, as whoever is here may see it: read anew for each page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from flask import abort

from webapp.domain.concerns import Concern, agreed_against, concerns_of
from webapp.domain.facts import FEATURES_COLUMN, STANDING
from webapp.domain.people.rights import may_moderate, moderates
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.reports import Alike, ReportState, grouped_alike
from webapp.domain.sightings import THERE, Glimpse, Tallies, ToldOnDay, tallies_of
from webapp.hours.calendar import ChineseCalendar
from webapp.office.forms.trouble import NotNow
from webapp.office.here.parts import now, parts
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.sentence import Sentence

MOST_AT_ONCE = 100


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


def for_who_answers() -> None:
    """What visitors wrote is read by those who answer it, and by nobody else."""
    if not moderates(whoever_is_here().grants):
        abort(403)


def report_here(number: int) -> tuple[Alike, RegisteredEntry | None]:
    """A report with all open ones that say the same, and its entry; what is not for whoever is here
    is not there for them."""
    groups = grouped_alike(parts().reports.reports())
    alike = next((each for each in groups if number in numbers_of(each)), None)
    closed = None if alike else parts().reports.report(number)
    found = alike or ((closed,) if closed else ())
    entry = (
        parts().reader.entries([found[0].service_id]).get(found[0].service_id) if found else None
    )
    return (found, entry) if found and _is_mine(entry) else abort(404)


def entry_here(number: int) -> tuple[Alike, RegisteredEntry]:
    """The same of a report about an entry."""
    alike, entry = report_here(number)
    return (alike, entry) if entry else abort(404)


def refuse_closed(alike: Alike) -> None:
    """Raises ``NotNow`` where somebody closed the report meanwhile."""
    if alike[0].state is ReportState.CLOSED:
        raise NotNow(Sentence("The report was closed meanwhile."))


def numbers_of(alike: Alike) -> tuple[int, ...]:
    """The numbers of reports, the oldest first; of very many, so many as one act takes."""
    return tuple(each.number for each in alike[:MOST_AT_ONCE])


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

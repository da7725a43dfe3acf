"""What visitors say with one tap, beside the reports: kept a month, counted from the next day on.

Of one network one answer a day counts for each fact of an entry, and none of that day where it told
more than people tell: a flood is gone before anything of it was shown. Networks are known as those
of reports are, by marks that lead back to no address (see ``allowances``), until the day is over.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from webapp.domain.reports import TooManyReports
from webapp.domain.sightings import (
    KEPT_DAYS,
    Glimpse,
    Sighting,
    Tallies,
    ToldOnDay,
    tallies_of,
)
from webapp.ledger.place import Patience, Place
from webapp.store.reports.allowances import Sender, mark_of, take_one
from webapp.store.reports.database import PATIENCE, report_ledger
from webapp.store.reports.tables import SightingMarkRow, SightingNetworkRow, SightingRow

OF = "sighting "
"""Taps use up no allowance of reports."""

MOST_OF_A_NETWORK = 40
"""Taps in one day, refused ones included: ten people who tell all they saw."""


class SightingBook:
    """The taps that are kept at ``place``. Every method raises ``ReportsUnavailable`` where the
    database cannot be used."""

    def __init__(self, place: Place, patience: Patience = PATIENCE) -> None:
        self._database = report_ledger(place, patience)

    def file(self, sighting: Sighting, sender: Sender, at: datetime) -> None:
        """Keep what was tapped. The ``sender`` is counted against, not kept; told again the same
        day, the later answer counts. Raises ``TooManyReports``."""
        with self._database.writing() as connection:
            forget_old_sightings(connection, at.date())
            wait = _kept(connection, sighting, sender, at)
        if wait:
            raise TooManyReports(wait)

    def told(self, before: date) -> Mapping[str, tuple[ToldOnDay, ...]]:
        """What was said of each entry in the month before that day, which is not counted itself."""
        if not self._database.is_there():
            return {}
        with self._database.reading() as connection:
            counted = connection.execute(_counted(before)).all()
        found: dict[str, tuple[ToldOnDay, ...]] = {}
        for service_id, fact, glimpse, day, times in counted:
            told = ToldOnDay(fact, Glimpse(glimpse), day, times)
            found[service_id] = (*found.get(service_id, ()), told)
        return found

    def tallies(self, before: date) -> Mapping[str, Tallies]:
        """The same, counted."""
        return {service_id: tallies_of(told) for service_id, told in self.told(before).items()}


def _counted(before: date) -> Select[str, str, str, date, int]:
    row = SightingRow
    said = (row.service_id, row.fact, row.glimpse, row.seen_on)
    return (
        select(*said, func.count())
        .where(row.seen_on < before, row.seen_on >= before - timedelta(days=KEPT_DAYS))
        .group_by(*said)
    )


def _kept(connection: Connection, sighting: Sighting, sender: Sender, at: datetime) -> int:
    """The seconds to wait; 0 where the tap is kept. Refused ones are counted as well."""
    network = mark_of(OF + sender.wide, at)
    if _is_flood(connection, network, at.date()):
        return _seconds_left(at)
    try:
        take_one(connection, sender, at, OF)
    except TooManyReports as error:
        return error.wait_seconds
    _write(connection, sighting, network, at.date())
    return 0


def _is_flood(connection: Connection, network: str, today: date) -> bool:
    """Whether that network tells more than people do; what it told today goes when that begins."""
    row = SightingNetworkRow
    told = connection.scalar(select(row.told).where(row.mark == network))
    if told is None:
        connection.execute(insert(row).values(mark=network, told=1, seen_on=today))
    elif told == MOST_OF_A_NETWORK:
        _forget_taps_of(connection, network)
    if told is not None and told <= MOST_OF_A_NETWORK:
        connection.execute(update(row).where(row.mark == network).values(told=told + 1))
    return (told or 0) >= MOST_OF_A_NETWORK


def _write(connection: Connection, sighting: Sighting, network: str, today: date) -> None:
    row, mark = SightingRow, SightingMarkRow
    told = (row.service_id == sighting.service_id, row.fact == sighting.fact)
    same = select(row.number).join(mark, mark.number == row.number)
    number = connection.scalar(same.where(mark.mark == network, *told))
    glimpse = {"glimpse": str(sighting.glimpse)}
    if number is not None:
        connection.execute(update(row).where(row.number == number).values(glimpse))
        return
    values = {"service_id": sighting.service_id, "fact": sighting.fact, "seen_on": today}
    made = connection.execute(insert(row).values(**values, **glimpse)).inserted_primary_key
    if made:
        connection.execute(insert(mark).values(number=made[0], mark=network))


def _forget_taps_of(connection: Connection, network: str) -> None:
    numbers = select(SightingMarkRow.number).where(SightingMarkRow.mark == network)
    gone = tuple(connection.scalars(numbers))
    if gone:
        connection.execute(delete(SightingMarkRow).where(SightingMarkRow.mark == network))
        connection.execute(delete(SightingRow).where(SightingRow.number.in_(gone)))


def forget_old_sightings(connection: Connection, today: date) -> None:
    """Delete the marks of other days, and what is no longer counted."""
    mark, row, network = SightingMarkRow, SightingRow, SightingNetworkRow
    other = select(row.number).where(row.seen_on != today)
    connection.execute(delete(mark).where(mark.number.in_(other)))
    connection.execute(delete(network).where(network.seen_on != today))
    connection.execute(delete(row).where(row.seen_on < today - timedelta(days=KEPT_DAYS)))


def _seconds_left(at: datetime) -> int:
    """Until the day is over."""
    tomorrow = datetime.combine(at.date() + timedelta(days=1), datetime.min.time(), at.tzinfo)
    return int((tomorrow - at).total_seconds()) + 1

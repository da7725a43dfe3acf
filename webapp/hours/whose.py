"""Whose hours are known of an entry: its own, or those of the house that it is in."""

from collections.abc import Iterable

from webapp.domain.catalogue import Catalogue
from webapp.domain.categories import Category
from webapp.domain.opening import House, KnownHours
from webapp.domain.service import Service, Status
from webapp.hours.notes import holds_at_least, seasons_in

Houses = dict[str, KnownHours]


def known_hours(catalogue: Catalogue) -> tuple[KnownHours, ...]:
    """What is known of the hours of every entry, by document number.

    An entry of a kind that is inside other places has the hours of its house, whatever its row
    says: nobody wrote down when the room itself is open, unless the office has looked. Where its
    row tells none, those of the house hold that the house's own entry tells, or else any other
    entry in it.
    """
    houses = _houses(catalogue)
    return tuple(_of(service, catalogue, houses) for service in catalogue.services)


def _of(service: Service, catalogue: Catalogue, houses: Houses) -> KnownHours:
    house = house_of(service, catalogue)
    known = _told(service)
    if house is None:
        return known
    if not known.readings:
        known = houses.get(service.host_zh, known)
    return KnownHours(known.readings, house if known.readings else None, known.at_least)


def house_of(service: Service, catalogue: Catalogue) -> House | None:
    """The house whose hours an entry has; none where they are its own."""
    kind = catalogue.taxonomy.category(service.category)
    if not has_hours_of_house(service, kind):
        return None
    venues = {venue.id: venue for venue in catalogue.vocabulary.venues}
    venue = venues.get(catalogue.vocabulary.venue_of("", service.host_zh))
    return House(
        name_zh=service.host_zh,
        zh=venue.zh if venue else "",
        en=venue.en if venue else "",
        room_zh=kind.zh,
        room_en=kind.en,
        is_seen=service.status is not Status.EXPECTED,
    )


def has_hours_of_house(service: Service, kind: Category) -> bool:
    """Whether the hours in the row of an entry of that kind are not its own, but its house's."""
    return kind.inside and bool(service.host_zh) and service.status is not Status.CONFIRMED


def _told(service: Service) -> KnownHours:
    """What the row of an entry tells."""
    if service.hours.strip():
        return KnownHours((service.hours,), at_least=holds_at_least(service.hours_note_zh))
    return KnownHours(seasons_in(service.hours_note_zh))


def _houses(catalogue: Catalogue) -> Houses:
    """What is told of the hours of each house by its name: by its own entry, or by those in it."""
    public = [each for each in catalogue.services if not each.is_quiet]
    open_ = [each for each in public if each.status is not Status.CLOSED]
    inside = {kind.id for kind in catalogue.taxonomy.categories if kind.inside}
    rooms = [(s.host_zh, s) for s in open_ if s.category in inside and s.host_zh]
    own = [(s.name_zh, s) for s in open_ if s.category not in inside]
    return _told_by_all(rooms) | _told_by_all(own)


def _told_by_all(named: Iterable[tuple[str, Service]]) -> Houses:
    """Every text that anybody tells of a house may hold."""
    found: Houses = {}
    for name, service in named:
        told = _told(service)
        if told.readings:
            before = found.get(name, KnownHours())
            readings = tuple(dict.fromkeys(before.readings + told.readings))
            found[name] = KnownHours(readings, at_least=before.at_least or told.at_least)
    return found

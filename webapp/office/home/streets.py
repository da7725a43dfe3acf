"""The streets of whoever is here, in numbers that lead to their entries."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from urllib.parse import urlencode

from webapp.domain.people.roles import Grants, Role
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.office.entries.finding import DUE, Wanted, found_among
from webapp.office.entries.views import entries_here, running_out
from webapp.office.here.parts import parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.present.wording.values import Link

_KEEP_A_STREET = (Role.CLERK, Role.CHECKER, Role.READER)


@dataclass(frozen=True, slots=True)
class MyStreet:
    """One street: ``counts`` are numbers with where they lead."""

    name: str
    counts: tuple[Link, ...]


def my_streets() -> tuple[MyStreet, ...]:
    """Each street that a role of whoever is here is for; a community is in its street. Nothing
    for those who work everywhere."""
    mine = frozenset(_streets(whoever_is_here().grants))
    streets = tuple(each for each in reference().streets if each.id in mine)
    entries = entries_here() if streets else ()
    return tuple(MyStreet(each.name_zh, tuple(_counts(each.id, entries))) for each in streets)


def _streets(grants: Grants) -> Iterator[str]:
    of_community = {each.code: each.street for each in reference().communities}
    for grant in grants:
        if grant.role in _KEEP_A_STREET:
            yield of_community.get(grant.street, grant.street)


def _counts(street: str, entries: tuple[RegisteredEntry, ...]) -> Iterator[Link]:
    say = sentences().say
    for wanted, note in (
        (Wanted(state=EntryState.PUBLISHED), say("entries that the public sees")),
        (Wanted(due=DUE), say("of which something runs out within 14 days, or has")),
        (Wanted(state=EntryState.WITHDRAWN), say("withdrawn entries")),
    ):
        asked = replace(wanted, street=street)
        found = found_among(entries, asked, running_out(asked))
        query = {name: said for name, said in asdict(asked).items() if said}
        yield Link(str(len(found)), f"/entries?{urlencode(query)}", note=note)
    ours = {each.id for each in entries if each.cells.get("street") == street}
    waiting = sum(each.entry in ours for each in parts().register.waiting())
    yield Link(str(waiting), "/changes", note=say("wait for a second person"))

"""What reviewed reference data say of checks: which facts are asked about together, for how long
an answer holds, and where two persons are needed."""

from webapp.domain.facts import STANDING, FactGroup, Freshness, Method
from webapp.domain.register.checks import Looked
from webapp.domain.register.entries import Cells
from webapp.domain.service import Visibility
from webapp.ingest.reference import Reference


def standing_group(freshness: Freshness) -> FactGroup | None:
    """The group that says that a service is there; ``None`` where no file has one."""
    return next((each for each in freshness.groups if STANDING in each.fields), None)


def looked_at(group: FactGroup, cells: Cells, reference: Reference, method: Method) -> Looked:
    """That somebody looked at a group of facts of the entry with these cells."""
    days = group.lasting(is_sensitive(cells, reference))
    return Looked(group.id, group.fields, days, method)


def is_sensitive(cells: Cells, reference: Reference) -> bool:
    """Whether two persons are needed to show another state of the entry."""
    quiet = cells["visibility"] != Visibility.PUBLIC
    return quiet or cells["category"] in two_person_kinds(reference)


def two_person_kinds(reference: Reference) -> frozenset[str]:
    """The kinds of service whose entries are changed by two persons."""
    kinds = reference.taxonomy.categories
    return frozenset(kind.id for kind in kinds if kind.two_persons or kind.sensitive)

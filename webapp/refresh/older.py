"""The catalogue of an edition that another version of the program built: its entries, among the
reference data that this version can read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from webapp.domain.catalogue import Catalogue
from webapp.domain.problems import NoEdition, SourceUnreadable
from webapp.domain.service import Service, Visibility
from webapp.refresh.assembling import catalogue_of
from webapp.sentence import Sentence
from webapp.store.older import read_older
from webapp.system import said_by_the_system

if TYPE_CHECKING:
    from webapp.ingest.reference import Reference


@dataclass(frozen=True)
class OlderCatalogue:
    """``left_out`` are ids of entries that say something this version does not know, or are of a
    kind that the reference data at hand do not have."""

    catalogue: Catalogue
    left_out: tuple[str, ...]


def older_catalogue(database: Path, reference_folder: Path) -> OlderCatalogue:
    """The entries of that database, with its own reference data where they mean the same in this
    version, else with those of the folder: what kinds are sensitive must not be guessed.

    Raises ``NoEdition`` where neither can be read.
    """
    kept = read_older(database)
    if kept.reference is not None:
        own = Catalogue(services=kept.services, retired=kept.retired, **kept.reference)
        return OlderCatalogue(own, kept.unread)
    reference = _at_hand(reference_folder, database)
    services = tuple(_fitted(kept.services, reference))
    gone = {service.id for service in kept.services} - {service.id for service in services}
    return OlderCatalogue(catalogue_of(reference, services), (*kept.unread, *sorted(gone)))


def _at_hand(folder: Path, database: Path) -> "Reference":
    from webapp.ingest.reference import read_reference  # slow, and seldom needed

    try:
        return read_reference(folder)
    except (SourceUnreadable, OSError) as error:
        raise NoEdition(
            Sentence(
                "%(database)s: of another version, and the reference data cannot be read: %(what)s",
                database=database,
                what=_reason(error),
            )
        ) from error


def _fitted(services: tuple[Service, ...], reference: "Reference") -> Iterator[Service]:
    """The entries whose kind there is. A street, community or clause that there is not is not
    known; entries of a sensitive kind are at least discreet."""
    kinds = {kind.id: kind for kind in reference.taxonomy.categories}
    streets = {street.id for street in reference.streets} | {""}
    communities = {community.code for community in reference.communities} | {""}
    clauses = {commitment.id for commitment in reference.plan.commitments}
    for service in services:
        kind = kinds.get(service.category)
        if kind is None:
            continue
        hide = kind.sensitive and not service.is_quiet
        yield replace(
            service,
            street=service.street if service.street in streets else "",
            community_code=service.community_code if service.community_code in communities else "",
            commitments=tuple(clause for clause in service.commitments if clause in clauses),
            visibility=Visibility.DISCREET if hide else service.visibility,
        )


def _reason(error: SourceUnreadable | OSError) -> str:
    return said_by_the_system(error) if isinstance(error, OSError) else str(error)

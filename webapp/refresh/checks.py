"""Checks between building an edition and switching it on: it is whole, and nothing went missing."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from webapp.domain.catalogue import Catalogue
from webapp.domain.problems import EditionIncomplete
from webapp.domain.service import Service, Visibility
from webapp.domain.terms import TermIndex
from webapp.store.manifest import DATABASE, INDEX, Manifest
from webapp.store.shelf import read_catalogue
from webapp.store.terms import SqlTermIndex

OpenIndex = Callable[[Path, Mapping[str, str]], TermIndex]
ID_FIELD = "id"


def check_whole(
    folder: Path, catalogue: Catalogue, manifest: Manifest, open_index: OpenIndex
) -> None:
    """Open database and index anew and compare them with what was meant to be written.

    Raises ``EditionIncomplete`` naming every difference, ``NoEdition`` or ``IndexDamaged`` where
    something cannot be opened at all.
    """
    terms = SqlTermIndex(folder / DATABASE)
    try:
        _refuse(
            *(f"{name}: not as it was written" for name in manifest.damage(folder)),
            *_stored_differences(read_catalogue(folder / DATABASE), catalogue),
            *_index_differences("table of terms", terms, catalogue.services),
            *_index_differences(
                INDEX, open_index(folder / INDEX, manifest.index_files), catalogue.services
            ),
            *_secrets_told(catalogue.services),
        )
    finally:
        terms.close()


def check_share(
    new: Manifest, last: Manifest | None, most_lost_share: float, accepted: int = 0
) -> None:
    """Compare with the edition that is served. Raises ``EditionIncomplete`` where more than this
    share of the entries is gone, retired ones among them; ``accepted`` so many may be."""
    if last is None:
        return
    lost = last.entries - new.entries - accepted
    if lost > most_lost_share * last.entries:
        _refuse(f"{lost} of {last.entries} entries are gone, more than {most_lost_share:.0%}")


def _refuse(*differences: str) -> None:
    if differences:
        raise EditionIncomplete("check: " + "; ".join(differences))


def _stored_differences(stored: Catalogue, meant: Catalogue) -> Iterator[str]:
    if stored != meant:
        yield f"{DATABASE}: does not hold the catalogue that was written"


def _index_differences(name: str, index: TermIndex, services: tuple[Service, ...]) -> Iterator[str]:
    """Every stored id is indexed under its number, and nothing else is."""
    if index.document_count() != len(services):
        yield f"{name}: {index.document_count()} documents for {len(services)} entries"
    for number, service in enumerate(services):
        if list(index.postings(ID_FIELD, service.id).numbers) != [number]:
            yield f"{name}: {service.id} is not indexed as number {number}"


def _secrets_told(services: tuple[Service, ...]) -> Iterator[str]:
    for service in services:
        secret = service.visibility is Visibility.CONFIDENTIAL
        if secret and (service.coordinates or service.address_zh or service.community_code):
            yield f"{service.id}: a confidential entry says where it is"

"""Checks between building an edition and switching it on: it is whole, and nothing went missing."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from webapp.domain.catalogue import Catalogue
from webapp.domain.problems import EditionIncomplete
from webapp.domain.service import Service, Visibility
from webapp.domain.terms import TermIndex
from webapp.sentence import Sentence
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
            *(
                Sentence("%(file)s: not as it was written", file=name)
                for name in manifest.damage(folder)
            ),
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
        gaps = {"lost": lost, "entries": last.entries, "share": f"{most_lost_share:.0%}"}
        _refuse(Sentence("%(lost)s of %(entries)s entries are gone, more than %(share)s", **gaps))


def _refuse(*differences: Sentence) -> None:
    if differences:
        told = (Sentence("check: %(what)s", what=each) for each in differences)
        raise EditionIncomplete(*told)


def _stored_differences(stored: Catalogue, meant: Catalogue) -> Iterator[Sentence]:
    if stored != meant:
        yield Sentence("%(file)s: does not hold what was written", file=DATABASE)


def _index_differences(
    name: str, index: TermIndex, services: tuple[Service, ...]
) -> Iterator[Sentence]:
    """Every stored id is indexed under its number, and nothing else is."""
    if index.document_count() != len(services):
        gaps = {"index": name, "documents": index.document_count(), "entries": len(services)}
        yield Sentence("%(index)s: %(documents)s documents for %(entries)s entries", **gaps)
    for number, service in enumerate(services):
        if list(index.postings(ID_FIELD, service.id).numbers) != [number]:
            gaps = {"index": name, "entry": service.id, "number": number}
            yield Sentence("%(index)s: %(entry)s is not indexed as number %(number)s", **gaps)


def _secrets_told(services: tuple[Service, ...]) -> Iterator[Sentence]:
    for service in services:
        secret = service.visibility is Visibility.CONFIDENTIAL
        if secret and (service.coordinates or service.address_zh or service.community_code):
            yield Sentence("%(entry)s: a confidential entry says where it is", entry=service.id)

"""An edition without the entries that nobody may see any more."""

from collections.abc import Iterable
from dataclasses import replace

from webapp.caches import Once
from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Retired
from webapp.index.documents import documents_from
from webapp.index.memory import MemoryTermIndex
from webapp.search.finding.knowledge import Knowledge
from webapp.search.finding.searcher import Searcher
from webapp.toolbox.edition import OpenEdition, kept_answers


def without(edition: OpenEdition, withheld: Iterable[Retired]) -> OpenEdition:
    """The edition as if these entries had been withdrawn before it was built: search, map, files
    and pages know nothing of them but that they are gone. The same edition where it has none of
    them."""
    there = {service.id for service in edition.catalogue.services}
    gone = {each.id: each for each in withheld if each.id in there}
    if not gone:
        return edition
    catalogue = _without(edition.catalogue, gone)
    index = MemoryTermIndex(documents_from(catalogue))
    return replace(
        edition,
        manifest=edition.manifest.of(catalogue.services),
        catalogue=catalogue,
        searcher=Searcher.assemble(
            Knowledge.of(catalogue), index, is_fallback=False, most_bytes=edition.shares.texts
        ),
        answers=kept_answers(edition.shares),
        once=Once(),
    )


def _without(catalogue: Catalogue, gone: dict[str, Retired]) -> Catalogue:
    retired = {old.id: old for old in (*catalogue.retired, *gone.values())}
    return replace(
        catalogue,
        services=tuple(each for each in catalogue.services if each.id not in gone),
        facts=tuple(each for each in catalogue.facts if each.entry not in gone),
        occasions=tuple(each for each in catalogue.occasions if each.entry not in gone),
        retired=tuple(retired[id_] for id_ in sorted(retired)),
    )

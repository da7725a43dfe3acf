"""Puts entries and reference data together as one catalogue."""

from typing import TYPE_CHECKING

from webapp.domain.catalogue import Catalogue
from webapp.domain.coverage import Coverage
from webapp.domain.network import Network
from webapp.domain.occasions import Occasion
from webapp.domain.service import Service
from webapp.geo.footways import Footways
from webapp.refresh.covering import coverage_of, population_of
from webapp.refresh.standing import given_away

if TYPE_CHECKING:
    from webapp.ingest.reference import Reference


NO_STREETS = Network()


def catalogue_of(
    reference: "Reference",
    services: tuple[Service, ...],
    network: Network = NO_STREETS,
    occasions: tuple[Occasion, ...] = (),
) -> Catalogue:
    """The entries with their dated events among the reference data, with the coverage that comes of
    the two and of the imported streets."""
    return Catalogue(
        services=services,
        taxonomy=reference.taxonomy,
        district=reference.district,
        streets=reference.streets,
        communities=reference.communities,
        plan=reference.plan,
        holidays=reference.holidays,
        places=reference.places,
        address_ranges=reference.address_ranges,
        vocabulary=reference.vocabulary,
        retired=reference.retired,
        coverage=_coverage(reference, services, network),
        guides=reference.guides,
        life_stages=reference.life_stages,
        premises=reference.premises,
        official_sources=reference.official_sources,
        dangers=reference.dangers,
        outside=reference.outside,
        sketch=reference.sketch,
        network=network,
        translated=reference.translated,
        facts=tuple(given_away(reference.facts, services)),
        occasions=occasions,
        freshness=reference.freshness,
    )


def _coverage(reference: "Reference", services: tuple[Service, ...], network: Network) -> Coverage:
    return coverage_of(
        services,
        reference.taxonomy,
        reference.streets,
        reference.places,
        (*population_of(reference.plan), *reference.populations),
        Footways(network) if network.kinds else None,
    )

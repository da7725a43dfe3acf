"""Everything an edition's database holds: what the filling walk hands to the asking walk."""

from dataclasses import dataclass, field

from webapp.domain.categories import Taxonomy
from webapp.domain.coverage import Coverage
from webapp.domain.district import AddressRange, Community, GazetteerPlace, Street
from webapp.domain.guides import Guides
from webapp.domain.opening import Holiday
from webapp.domain.plan import Plan
from webapp.domain.service import Retired, Service
from webapp.domain.vocabulary import Vocabulary


@dataclass(frozen=True)
class Catalogue:
    """One consistent set. A service's document number is its position in ``services``, which is
    sorted by id; the index and the columns in memory use the same numbers."""

    services: tuple[Service, ...]
    taxonomy: Taxonomy
    streets: tuple[Street, ...]
    communities: tuple[Community, ...]
    plan: Plan
    holidays: tuple[Holiday, ...]
    places: tuple[GazetteerPlace, ...]
    address_ranges: tuple[AddressRange, ...]
    vocabulary: Vocabulary
    retired: tuple[Retired, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    guides: Guides = field(default_factory=Guides)

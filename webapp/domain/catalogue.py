"""Everything an edition's database holds: what the filling walk hands to the asking walk."""

from dataclasses import dataclass, field

from webapp.domain.categories import Taxonomy
from webapp.domain.coverage import Coverage
from webapp.domain.district import AddressRange, Community, GazetteerPlace, Street
from webapp.domain.guides import Guides
from webapp.domain.life_stages import LifeStage
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
    life_stages: tuple[LifeStage, ...] = ()

    def is_quiet_kind(self, category_id: str) -> bool:
        """Whether whoever looks at this kind of service wants nobody to know: it is sensitive, or
        one of its entries is discreet."""
        if self.taxonomy.category(category_id).sensitive:
            return True
        return any(each.is_quiet for each in self.services if each.category == category_id)

"""Everything an edition's database holds: what the filling walk hands to the asking walk."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from webapp.domain.categories import Taxonomy
from webapp.domain.coverage import Coverage
from webapp.domain.dangers import Dangers
from webapp.domain.district import AddressRange, Community, District, GazetteerPlace, Street
from webapp.domain.facts import Fact, Freshness
from webapp.domain.guides import Guide, Guides, Step
from webapp.domain.life_stages import LifeStage
from webapp.domain.nearness import KnownPremises
from webapp.domain.network import Network
from webapp.domain.occasions import Occasion
from webapp.domain.opening import Holiday
from webapp.domain.outside import Outside
from webapp.domain.plan import Plan
from webapp.domain.service import Retired, Service
from webapp.domain.sketch import Sketch
from webapp.domain.translations import Translations
from webapp.domain.trust import OfficialSources
from webapp.domain.vocabulary import Vocabulary


@dataclass(frozen=True)
class Catalogue:
    """One consistent set. A service's document number is its position in ``services``, which is
    sorted by id; the index and the columns in memory use the same numbers. ``facts`` are sorted
    by entry and field, ``occasions`` in the order in which they begin."""

    services: tuple[Service, ...]
    taxonomy: Taxonomy
    district: District
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
    premises: KnownPremises = field(default_factory=KnownPremises)
    official_sources: OfficialSources = field(default_factory=OfficialSources)
    dangers: Dangers = field(default_factory=Dangers)
    outside: Outside = field(default_factory=Outside)
    sketch: Sketch = field(default_factory=Sketch)
    network: Network = field(default_factory=Network)
    translated: Translations = field(default_factory=Translations)
    facts: tuple[Fact, ...] = ()
    freshness: Freshness = field(default_factory=Freshness)
    occasions: tuple[Occasion, ...] = ()

    @cached_property
    def quiet_kinds(self) -> frozenset[str]:
        """Kinds of service that whoever looks at them wants nobody to know of: those that are
        sensitive, and those of which one entry is quiet."""
        sensitive = {kind.id for kind in self.taxonomy.categories if kind.sensitive}
        return frozenset(sensitive | {each.category for each in self.services if each.is_quiet})

    def is_quiet(self, kinds: Iterable[str] = (), services: Iterable[Service] = ()) -> bool:
        """Whether what is about these kinds, or shows these entries, is quiet."""
        return any(kind in self.quiet_kinds for kind in kinds) or any(
            service.is_quiet for service in services
        )

    def is_quiet_step(self, guide: Guide, step: Step) -> bool:
        """Whether a step of a guide is quiet: by itself, or for what it leads to."""
        named = (service for service in self.services if service.id in step.entries)
        return guide.quiet or step.quiet or self.is_quiet(step.categories, named)

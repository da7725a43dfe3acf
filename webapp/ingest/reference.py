"""The reference data of a district, read whole from one folder."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from webapp.domain.categories import Taxonomy
from webapp.domain.coordinates import BoundingBox
from webapp.domain.coverage import Population
from webapp.domain.dangers import Dangers
from webapp.domain.district import AddressRange, Community, District, GazetteerPlace, Street
from webapp.domain.facts import Fact, Freshness
from webapp.domain.guides import Guides
from webapp.domain.imports.columns import ColumnName
from webapp.domain.life_stages import LifeStage
from webapp.domain.nearness import KnownPremises
from webapp.domain.opening import Holiday
from webapp.domain.outside import Outside
from webapp.domain.plan import Plan
from webapp.domain.problems import Problem, SourceUnreadable
from webapp.domain.service import Retired
from webapp.domain.sketch import Sketch
from webapp.domain.translations import Translations
from webapp.domain.trust import OfficialSources
from webapp.domain.vocabulary import Vocabulary
from webapp.ingest.categories import read_taxonomy
from webapp.ingest.cells.numbers import area_code
from webapp.ingest.dangers import read_dangers
from webapp.ingest.district import read_communities, read_holidays, read_retired, read_streets
from webapp.ingest.district_file import read_district
from webapp.ingest.fact_files import read_facts
from webapp.ingest.freshness import read_freshness
from webapp.ingest.gazetteer_files import read_address_ranges, read_places
from webapp.ingest.guides.reading import read_guides
from webapp.ingest.known import HoursCheck, Known
from webapp.ingest.life_stages import read_life_stages
from webapp.ingest.official_sources import read_official_sources
from webapp.ingest.outside import read_outside
from webapp.ingest.plan import read_plan
from webapp.ingest.points_apart import read_points_apart
from webapp.ingest.population import read_population
from webapp.ingest.premises import read_premises
from webapp.ingest.sheet_columns import read_column_names
from webapp.ingest.sketch import read_sketch
from webapp.ingest.translations import read_translations
from webapp.ingest.vocabulary import read_vocabulary

BOX_MARGIN_DEGREES = 0.01
"""About a kilometre round the outlines: services on the far side of a border street are real."""


ENDINGS = frozenset((".csv", ".yaml", ".geojson"))
"""How the names of reference files end."""


def reference_files(folder: Path) -> tuple[Path, ...]:
    """Every reference file in the folder, in order of their names."""
    return tuple(
        path for path in sorted(folder.iterdir()) if path.suffix in ENDINGS and path.is_file()
    )


@dataclass(frozen=True)
class Reference:
    """Everything an edition needs beside the entries. ``points_apart`` are reasons why a point
    lies far from its address, by id; ``problems`` are rows that were left out."""

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
    populations: tuple[Population, ...] = ()
    guides: Guides = field(default_factory=Guides)
    life_stages: tuple[LifeStage, ...] = ()
    premises: KnownPremises = field(default_factory=KnownPremises)
    official_sources: OfficialSources = field(default_factory=OfficialSources)
    dangers: Dangers = field(default_factory=Dangers)
    outside: Outside = field(default_factory=Outside)
    sketch: Sketch = field(default_factory=Sketch)
    translated: Translations = field(default_factory=Translations)
    points_apart: Mapping[str, str] = field(default_factory=dict)
    freshness: Freshness = field(default_factory=Freshness)
    facts: tuple[Fact, ...] = ()
    column_names: tuple[ColumnName, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def box(self) -> BoundingBox:
        """The box round the outlines of all streets, a margin added."""
        points = [
            point
            for street in self.streets
            for polygon in street.polygons
            for ring in polygon
            for point in ring
        ]
        lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
        margin = BOX_MARGIN_DEGREES
        return BoundingBox(
            min(lats) - margin, min(lons) - margin, max(lats) + margin, max(lons) + margin
        )

    def known(self, hours_problem: HoursCheck, today: date) -> Known:
        """What entries are checked against on that day."""
        named = Counter(community.name_zh for community in self.communities)
        return Known(
            categories={category.id: category.zh for category in self.taxonomy.categories},
            sensitive=frozenset(kind.id for kind in self.taxonomy.categories if kind.sensitive),
            streets={street.id: street.name_zh for street in self.streets},
            communities={community.code: community.street for community in self.communities},
            community_names={c.name_zh: c.code for c in self.communities if named[c.name_zh] == 1},
            clauses=frozenset(commitment.id for commitment in self.plan.commitments),
            box=self.box,
            hours_problem=hours_problem,
            area_codes=frozenset(area_code(street.office_phone) for street in self.streets) - {""},
            today=today,
            premises=self.premises,
        )


def read_reference(folder: Path) -> Reference:
    """Every reference file of the folder. Rows that are wrong are left out and named in
    ``problems``. Raises ``SourceUnreadable`` where a file cannot be read at all and there would
    be no categories, district, streets, communities, plan or holidays."""
    taxonomy, of_taxonomy = read_taxonomy(folder)
    district, of_district = read_district(folder)
    plan, of_plan = read_plan(folder, taxonomy)
    streets, of_streets = read_streets(folder)
    communities, of_communities = read_communities(folder, streets)
    holidays, of_holidays = read_holidays(folder)
    vocabulary, of_vocabulary = read_vocabulary(folder, taxonomy)
    populations, of_populations = read_population(folder, streets)
    guides, of_guides = read_guides(folder, taxonomy)
    life_stages, of_stages = read_life_stages(folder, taxonomy)
    reviewed, of_reviewed = _reviewed(folder)
    found = (of_taxonomy, of_district, of_plan, of_streets, of_communities, of_holidays)
    others = (of_vocabulary, of_populations, of_guides, of_stages)
    problems = tuple(chain(*found, *others, of_reviewed))
    drawn = any(street.polygons for street in streets)
    if not (district and plan and drawn and communities and taxonomy.categories and holidays):
        raise SourceUnreadable(*(problem.sentence for problem in problems))
    places = read_places(folder)
    reviewed["outside"], of_outside = read_outside(folder, places)
    reviewed["sketch"], of_sketch = read_sketch(folder, places)
    return Reference(
        taxonomy=taxonomy,
        district=district,
        streets=streets,
        communities=communities,
        plan=plan,
        holidays=holidays,
        places=places,
        address_ranges=read_address_ranges(folder),
        vocabulary=vocabulary,
        populations=populations,
        guides=guides,
        life_stages=life_stages,
        problems=(*problems, *of_outside, *of_sketch),
        **reviewed,
    )


def _reviewed(folder: Path) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """What we ourselves say of places and sources, by the name of the field."""
    found = {
        "retired": read_retired(folder),
        "premises": read_premises(folder),
        "official_sources": read_official_sources(folder),
        "dangers": read_dangers(folder),
        "points_apart": read_points_apart(folder),
        "translated": read_translations(folder),
        "freshness": read_freshness(folder),
        "facts": read_facts(folder),
        "column_names": read_column_names(folder),
    }
    fields = {name: value for name, (value, _) in found.items()}
    return fields, tuple(chain.from_iterable(problems for _, problems in found.values()))

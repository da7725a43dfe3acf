"""Names and phrases of one language, looked up once for an edition instead of once a card."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from webapp.domain.catalogue import Catalogue
from webapp.domain.categories import Taxonomy
from webapp.domain.district import STATIONS, Community, Street
from webapp.domain.facts import Fact
from webapp.domain.fields import Field
from webapp.domain.nearness import Closeness, KnownPremises, closeness_of
from webapp.domain.newest import newest_fact
from webapp.domain.pictures import Picture
from webapp.domain.service import FIELD, Service
from webapp.domain.translations import Translations
from webapp.domain.trust import OfficialSources
from webapp.present.wording.areas import Areas, areas_of
from webapp.present.wording.clauses import clause_names
from webapp.present.wording.content import has_han, name_in, plain_name, text_in
from webapp.present.wording.district_names import DistrictNames, district_names
from webapp.present.wording.features import FeatureWords, feature_words
from webapp.present.wording.place_names import latin_names, place_name
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import AsOf, StatusMark, Text


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentences with named gaps, already in the language; filled by ``%``."""

    metres: str
    kilometres: str
    within_metres: str
    within_kilometres: str
    walk: str
    any: str
    near: str
    remove: str
    page_of: str
    previous_page: str
    next_page: str


@dataclass(frozen=True)
class Words(Sentences):
    """Sentences of one language, and everything a page of this edition says again and again."""

    kinds: dict[str, str]
    needs: dict[str, str]
    venues: dict[str, str]
    not_covered: dict[str, str]
    """What is not here, by topic."""

    lines: dict[str, str]
    """Telephone lines that stand in no entry, by number."""

    streets: dict[str, str]
    communities: dict[str, str]
    statuses: dict[str, StatusMark]
    status_sentences: dict[str, str]
    features: FeatureWords
    phrases: Phrases
    as_of: AsOf
    built_year: int
    district: DistrictNames
    taxonomy: Taxonomy
    """How the site treats each kind."""

    premises: KnownPremises = field(default_factory=KnownPremises)
    official: OfficialSources = field(default_factory=OfficialSources)
    areas: Areas = field(default_factory=Areas)

    places: dict[str, str] = field(default_factory=dict)
    """What places are called in English, where that is not their reading."""

    translated: Translations = field(default_factory=Translations)
    """The English of texts that entries have in Chinese."""

    commitments: dict[str, str] = field(default_factory=dict)
    """What the plan committed itself to, by clause."""

    clauses: dict[str, str] = field(default_factory=dict)
    """Where the plan says so, by clause."""

    facts: dict[str, dict[str, Fact]] = field(default_factory=dict)
    """Facts that have more than the source of their entry, by entry and field."""

    def asked_of(self, category_id: str) -> tuple[str, ...]:
        """The features that visitors want to know of a kind."""
        asked = self.taxonomy.category(category_id).asked
        return tuple(key for key in asked if key not in FIELD)

    def asks(self, category_id: str, field: Field) -> bool:
        """Whether visitors want to know a field of a kind, whatever its faces ask of all."""
        return field.name in self.taxonomy.category(category_id).asked

    def picture(self, category_id: str) -> Picture:
        """The picture of a kind."""
        return self.taxonomy.picture(category_id)

    def place(self, name: str, kind: str) -> str:
        """The name of a place of the gazetteer, as plain words of this language."""
        latin = "" if self.language.is_chinese else self.places.get(name, "")
        return place_name(self.language, name, latin, kind in STATIONS)

    def text(self, zh: str) -> Text:
        """Chinese content as this language's page shows it: translated where somebody did so, else
        marked as Chinese, with its reading."""
        if self.language.is_chinese:
            return text_in(self.language, zh)
        return name_in(self.language, zh, self.translated.said(zh))

    def text_of(self, typed: str) -> Text:
        """Words a visitor typed, or a place's name: marked where they are Chinese and the page
        is not."""
        if not has_han(typed):
            return Text(typed)
        said = self.translated.said(typed)
        return Text(said) if self.language.is_english and said else text_in(self.language, typed)

    def plain(self, zh: str) -> str:
        """The same inside a sentence or a title, where nothing can be marked: read out in Latin
        letters on pages that are not Chinese."""
        english = self.translated.said(zh) or self.places.get(zh, "")
        return plain_name(self.language, zh, english) if has_han(zh) else zh

    def closeness(self, service: Service) -> Closeness:
        """How closely the place of an entry is known."""
        return closeness_of(service, self.taxonomy.category(service.category), self.premises)

    def name(self, service: Service) -> Text:
        """The entry's name; where the page is not Chinese its English name, else Chinese
        with its reading."""
        return name_in(self.language, service.name_zh, service.name_en)

    def own_name(self, service: Service) -> Text | None:
        """What signs and people call the entry, with its reading, where the page calls it by our
        English: no source gave us one. ``None`` where the page shows that name anyway."""
        if self.language.is_chinese or not service.name_en:
            return None
        return name_in(self.language, service.name_zh, "")

    def street_name(self, street: Street) -> Text:
        return name_in(self.language, street.name_zh, _in_english(street, self))

    def community_name(self, community: Community) -> Text:
        return self.text(community.name_zh)


def words_for(sentences: Sentences, catalogue: Catalogue, built_at: datetime) -> Words:
    """The words of an edition in the language of ``sentences``."""
    named, english = partial(plain_name, sentences.language), catalogue.translated.said
    newest = newest_fact(catalogue.services, built_at.date())
    return Words(
        language=sentences.language,
        translations=sentences.translations,
        kinds={c.id: named(c.zh, c.en) for c in catalogue.taxonomy.categories},
        needs={n.id: named(n.zh, n.en) for n in catalogue.taxonomy.needs},
        venues={v.id: named(v.zh, v.en) for v in catalogue.vocabulary.venues},
        not_covered={t.id: named(t.zh, t.en) for t in catalogue.vocabulary.not_covered},
        lines={line.number: named(line.zh, line.en) for line in catalogue.vocabulary.lines},
        streets={s.id: _street(s, sentences) for s in catalogue.streets},
        communities={c.code: named(c.name_zh, english(c.name_zh)) for c in catalogue.communities},
        statuses={id_: StatusMark(id_, text) for id_, text in _statuses(sentences).items()},
        status_sentences=_status_sentences(sentences),
        features=feature_words(sentences),
        phrases=phrases(sentences),
        as_of=AsOf(
            facts=sentences.day_said(newest),
            built=sentences.date(built_at, "long"),
            day=newest,
        ),
        built_year=built_at.year,
        district=district_names(sentences.language, catalogue.district),
        taxonomy=catalogue.taxonomy,
        premises=catalogue.premises,
        official=catalogue.official_sources,
        areas=areas_of(catalogue),
        places=_places(catalogue, sentences),
        translated=catalogue.translated,
        commitments={c.id: named(c.summary_zh, c.summary_en) for c in catalogue.plan.commitments},
        clauses=clause_names(catalogue.plan, sentences),
        facts=_facts_by_entry(catalogue.facts),
    )


def _places(catalogue: Catalogue, sentences: Sentences) -> dict[str, str]:
    """What places in the district and well-known ones outside are called in English."""
    areas = {area.zh: area.en for area in catalogue.outside.areas}
    outside = {place.zh: place.en for place in catalogue.outside.places}
    streets = {street.name_zh: _in_english(street, sentences) for street in catalogue.streets}
    return {**areas, **outside, **streets, **latin_names(catalogue.places)}


def _facts_by_entry(facts: Iterable[Fact]) -> dict[str, dict[str, Fact]]:
    by_entry: dict[str, dict[str, Fact]] = {}
    for fact in facts:
        by_entry.setdefault(fact.entry, {})[fact.field] = fact
    return by_entry


def _street(street: Street, sentences: Sentences) -> str:
    return plain_name(sentences.language, street.name_zh, _in_english(street, sentences))


def _in_english(street: Street, sentences: Sentences) -> str:
    """A subdistrict is called one: its name alone is a road's."""
    if sentences.language.is_chinese or not street.name_en:
        return street.name_en
    return sentences.say("%(name)s Subdistrict", name=street.name_en)


def _statuses(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "confirmed": say("Confirmed"),
        "sourced": say("From public information"),
        "expected": say("Planned, not confirmed"),
        "closed": say("Closed"),
    }


def _status_sentences(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "confirmed": say("The responsible department has confirmed this."),
        "sourced": say("Public information; nobody has been there to check. Ask before you go."),
        "expected": say(
            "The plan requires this service here; nobody has confirmed it. Ask before you go."
        ),
        "closed": say("This service is closed."),
    }


def phrases(sentences: Sentences) -> Phrases:
    """The sentences with gaps, in the language of ``sentences``."""
    say = sentences.say
    return Phrases(
        metres=say("about %(metres)s m"),
        kilometres=say("about %(kilometres)s km"),
        within_metres=say("within %(metres)s m"),
        within_kilometres=say("within %(kilometres)s km"),
        walk=say("about %(minutes)s min on foot"),
        any=say("Any"),
        near=say("Near %(place)s"),
        remove=say("Remove the filter %(filter)s"),
        page_of=say("Page %(page)s of %(pages)s"),
        previous_page=say("Previous page"),
        next_page=say("Next page"),
    )

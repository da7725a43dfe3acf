"""Facts of an entry in the order a visitor needs them; unknown ones are named as unknown."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Precision
from webapp.domain.facts import FEATURES_COLUMN
from webapp.domain.features import TELL_WAY
from webapp.domain.fields import HOW, INSIDE, WHERE, WHO, Face
from webapp.domain.service import BY_THE_FILE, FIELD, Service, Visibility, fields_on
from webapp.present.frame.links import commitment_href, street_href
from webapp.present.search.cards import coarse_text
from webapp.present.services.models import Fact, FactGroup
from webapp.present.wording.fields import label_of, value_of
from webapp.present.wording.values import Text
from webapp.present.wording.words import Words

_FIELDS = {"community": "community_code", "precision": "coordinate_precision"}
"""Fields that have other names on the page."""

OWN_LINE = ("men-welcome",)
"""What is asked so often that not to know it has a line of its own."""


@dataclass(frozen=True, slots=True)
class FactWriter:
    """Writes facts of one entry; every one carries where it comes from: ``origins`` has those that
    are from elsewhere than the entry, or that somebody looked at, by field."""

    service: Service
    words: Words
    origin: str
    origins: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def origin_of(self, name: str) -> str:
        """Where a field, or a feature that is none, is from."""
        name = _FIELDS.get(name, name)
        if name in FIELD:
            return self.origins.get(name, self.origin)
        own = self.origins.get(f"{FEATURES_COLUMN}.{name}", "")
        shared = "" if name in TELL_WAY else self.origins.get(FEATURES_COLUMN, "")
        return own or shared or self.origin

    def content(self, id_: str, label: str, zh: str) -> Fact:
        """A fact whose value is Chinese content, or *not known* where it is empty."""
        if not zh:
            return self.unknown(id_, label)
        return Fact(id_, label, self.words.text(zh), known=True, origin=self.origin_of(id_))

    def said(self, id_: str, label: str, text: str, origin: str = "", href: str = "") -> Fact:
        """A fact already in the page's own words."""
        return Fact(id_, label, Text(text), True, origin or self.origin_of(id_), href)

    def unknown(self, id_: str, label: str) -> Fact:
        return Fact(id_, label, Text(self.words.features.unknown), known=False)

    def label(self, field: str) -> str:
        """What a field is called."""
        return label_of(FIELD[field], self.words)

    def fields_on(self, face: Face) -> Iterator[Fact]:
        """The fields of a face that are known, and those to be named as not known."""
        for field in fields_on(face):
            value = value_of(field, self.service, self.words)
            label = label_of(field, self.words)
            if value is not None:
                origin = self.origin_of(field.name)
                yield Fact(field.id, label, value, known=True, origin=origin)
            elif face in field.asked or self.words.asks(self.service.category, field):
                yield self.unknown(field.id, label)


def where_facts(write: FactWriter) -> tuple[Fact, ...]:
    """Address, street, community, floor, and how exactly the place on the map is known."""
    say = write.words.say
    service, words = write.service, write.words
    if service.visibility is Visibility.CONFIDENTIAL:
        return (
            write.said("address", write.label("address_zh"), say("Not published on this site")),
        )
    facts = list(write.fields_on(WHERE))
    if service.street in words.streets:
        facts.append(
            write.said(
                "street",
                write.label("street"),
                words.streets[service.street],
                href=street_href(words.language, service.street),
            )
        )
    if service.community_code in words.communities:
        name = words.communities[service.community_code]
        facts.append(write.said("community", write.label("community_code"), name))
    facts += _inside_facts(write)
    facts.append(_precision_fact(write))
    return tuple(facts)


def _inside_facts(write: FactWriter) -> list[Fact]:
    return [
        write.content(key, write.words.features.label(key), value)
        for key, value in write.service.features
        if key in TELL_WAY and value != "unknown"
    ]


def _precision_fact(write: FactWriter) -> Fact:
    service = write.service
    label = write.label("coordinate_precision")
    if service.coordinates is None:
        return write.unknown("precision", label)
    by = (
        ""
        if service.located_by in ("", BY_THE_FILE)
        else write.words.say("Worked out from the address")
    )
    return write.said("precision", label, _precision_words(service, write.words), origin=by)


def _precision_words(service: Service, words: Words) -> str:
    say, closeness = words.say, words.closeness(service)
    if closeness.premises:
        return coarse_text(service, words)
    said = {
        Precision.VENUE: say(
            "On the site, to within about %(metres)s m; the entrance may be on another side",
            metres=closeness.within_m,
        ),
        Precision.ROAD: say(
            "On the right road, to within about %(metres)s m; the entrance may be elsewhere on it",
            metres=closeness.within_m,
        ),
        Precision.APPROXIMATE: say("Within about %(metres)s m", metres=closeness.within_m),
        Precision.COMMUNITY: say("Somewhere in the community; not drawn on the map"),
        Precision.STREET: say("Somewhere in the subdistrict; not drawn on the map"),
        Precision.NONE: say("No information yet"),
    }
    return said[service.precision]


def fact_groups(write: FactWriter) -> tuple[FactGroup, ...]:
    """Who may come, how and with what, at what cost, what is there, and who promised it. What is
    not known stands last, named in one line."""
    say = write.words.say
    groups = (
        FactGroup("who", say("Who may come"), _told_first(write, _who(write))),
        FactGroup("how", say("How it works"), _told_first(write, (*write.fields_on(HOW),))),
        FactGroup("inside", say("What is there"), _told_first(write, _inside(write))),
        FactGroup("plan", say("Aims of the plan"), _promised(write)),
    )
    return tuple(group for group in groups if group.facts)


def _told_first(write: FactWriter, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    told = tuple(fact for fact in facts if fact.known or fact.id in OWN_LINE)
    missing = [fact.label for fact in facts if fact not in told]
    if not missing:
        return told
    names = Text(write.words.listed(missing))
    return (*told, Fact("not-known", write.words.say("No information yet on"), names, known=False))


def _promised(write: FactWriter) -> tuple[Fact, ...]:
    """The commitments that the entry answers to; what became of each is told on its own page."""
    words = write.words
    return tuple(
        Fact(
            id=clause,
            label=words.clauses[clause],
            value=Text(words.commitments[clause]),
            known=True,
            href=commitment_href(words.language, clause),
        )
        for clause in write.service.commitments
        if clause in words.commitments
    )


def _who(write: FactWriter) -> tuple[Fact, ...]:
    say = write.words.say
    service = write.service
    facts = list(write.fields_on(WHO))
    if "men-welcome" in write.words.asked_of(service.category):
        value = service.feature("men-welcome")
        label = say("Fathers may come in")
        words = write.words.features
        known = value != "unknown"
        facts.append(
            write.said("men-welcome", label, words.value("men-welcome", value))
            if known
            else write.unknown("men-welcome", label)
        )
    return tuple(facts)


def _inside(write: FactWriter) -> tuple[Fact, ...]:
    """Each known fact; then what visitors ask for and nobody has told yet."""
    service, words = write.service, write.words.features
    known = {k: v for k, v in service.features if v != "unknown" and k not in TELL_WAY}
    asked = (*write.words.asked_of(service.category), *(key for key, _ in service.features))
    facts = {fact.id: fact for fact in write.fields_on(INSIDE)}
    facts |= {
        key: write.said(key, words.label(key), words.value(key, value))
        for key, value in known.items()
    }
    for key in asked:
        if key not in known and key not in TELL_WAY:
            facts[key] = write.unknown(key, words.label(key))
    facts.pop("men-welcome", None)
    return tuple(facts.values())

"""Service → card: name, kind, status, what is inside, the one warning that matters."""

from webapp.domain.coordinates import Precision
from webapp.domain.features import TELL_WAY
from webapp.domain.reach import serves_district
from webapp.domain.service import Service, Status, Visibility
from webapp.domain.trust import OLD_AFTER_YEARS, source_year
from webapp.present.frame.links import phone_to, service_href, shortlist_href
from webapp.present.search.card_models import ServiceCard
from webapp.present.wording.cautions import cautions_in, hint_in
from webapp.present.wording.content import plain_name
from webapp.present.wording.numbers import degrees
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.trust import trust_mark
from webapp.present.wording.values import Link, OpenLine, Phone, Text
from webapp.present.wording.words import Words


def service_card(service: Service, words: Words, open_line: OpenLine) -> ServiceCard:
    """The card of a service, for every list that shows it: on a page, beside the map, and kept by
    a phone. Everything but ``open_line`` is the same at any time, so that it is rendered once."""
    pin = service.pin
    return ServiceCard(
        id=service.id,
        href=service_href(words.language, service),
        name=words.name(service),
        picture=words.picture(service.category),
        kind=words.kinds[service.category],
        status=trust_mark(service, words),
        open=open_line,
        where=where_text(service, words),
        serves=serves_text(service, words),
        floor=floor_text(service, words),
        inside=inside_names(service, words),
        coarse=coarse_text(service, words),
        warning=warning_text(service, words, cautions_in(service.note_zh)),
        hint=hint_text(service, words),
        phone=phones_of(service)[0] if service.phones else None,
        directions=directions_link(service, words),
        lat=degrees(pin.lat) if pin else "",
        lon=degrees(pin.lon) if pin else "",
        within=str(words.closeness(service).within_m) if pin else "",
        quiet=service.is_quiet,
        list_href="" if service.is_quiet else shortlist_href(words.language, ()),
        hours_note=hours_in_words(service, words),
    )


def hours_in_words(service: Service, words: Words) -> Text | None:
    """The hours as the source words them, where that is all that is known: *随车站运营时间*."""
    if service.hours or not service.hours_note_zh:
        return None
    return words.text(service.hours_note_zh)


def where_text(service: Service, words: Words) -> Text | None:
    """The address, else the community or street, else nothing. One that is kept back says so."""
    if service.visibility is Visibility.CONFIDENTIAL:
        return Text(words.say("This site does not publish the address; call and ask"))
    if service.address_zh:
        return words.text(service.address_zh)
    area = words.communities.get(service.community_code) or words.streets.get(service.street)
    return Text(area) if area else None


def serves_text(service: Service, words: Words) -> str:
    """Says that everybody of the district is served, so that nobody passes it by for its street."""
    if not serves_district(service, words.taxonomy.category(service.category)):
        return ""
    return words.say("Serves all of %(district)s", district=words.district.spoken)


def floor_text(service: Service, sentences: Sentences) -> str:
    """On which floor, where it is known: a number alone is said as a floor."""
    floor = service.feature("floor")
    if floor == "unknown":
        return ""
    return sentences.say("Floor %(floor)s", floor=floor) if floor.isalnum() else floor


def inside_names(service: Service, words: Words) -> tuple[str, ...]:
    """Labels of what the place is known to have."""
    return tuple(
        words.features.label(key)
        for key, value in service.features
        if value == "yes" and key not in TELL_WAY
    )


def coarse_text(service: Service, words: Words) -> str:
    """Says that a location is only roughly known; empty where it is exact or there is none. A room
    somewhere in a park is not better known than that, however exact the point of the park."""
    if service.coordinates is None:
        return ""
    if premises := words.closeness(service).premises:
        here = plain_name(words.language, premises.zh, premises.en)
        return words.say("Somewhere %(premises)s; where is not known", premises=here)
    return "" if service.precision is Precision.VENUE else words.say("Approximate location")


def rough_m(service: Service, words: Words) -> int:
    """The metres to which a location is only roughly known; 0 where ``coarse_text`` is empty."""
    return words.closeness(service).within_m if coarse_text(service, words) else 0


def warning_text(service: Service, words: Words, note: str | None = None) -> Text | None:
    """The one thing to know before going: closed, else the source's note, else an old source.
    ``note`` stands for the whole note where only some of it is wanted."""
    if service.status is Status.CLOSED:
        return Text(words.status_sentences["closed"])
    if note := service.note_zh if note is None else note:
        return words.text(note)
    year = source_year(service)
    if year and service.checked_on is None and words.built_year - year >= OLD_AFTER_YEARS:
        return Text(words.say("The source is from %(year)s: call before you go", year=year))
    return None


def hint_text(service: Service, words: Words) -> Text | None:
    """What the source says to help find the place; nothing where that may be no one's to know."""
    if service.visibility is Visibility.CONFIDENTIAL or service.status is Status.CLOSED:
        return None
    hint = hint_in(service.note_zh)
    return words.text(hint) if hint else None


def phones_of(service: Service) -> tuple[Phone, ...]:
    return tuple(phone_to(number) for number in service.phones)


def directions_link(service: Service, words: Words) -> Link | None:
    """The way to the entry's own directions, where there is anything to be directed to."""
    if service.visibility is Visibility.CONFIDENTIAL:
        return None
    if service.coordinates is None and not service.address_zh:
        return None
    return Link(words.say("Directions"), service_href(words.language, service) + "#directions")

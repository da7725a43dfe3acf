"""Service → card: name, kind, status, what is inside, the one warning that matters."""

from webapp.domain.coordinates import Precision
from webapp.domain.features import TELL_WAY
from webapp.domain.reach import is_told_to_serve_district
from webapp.domain.remarks import SIGN
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
from webapp.present.wording.weekly import DAY_AND_NIGHT
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
        spot=spot_text(service, words),
        inside=inside_names(service, words),
        coarse=coarse_text(service, words),
        father=father_text(service, words),
        warning=warning_text(service, words, SIGN.join(cautions_in(service.note_zh))),
        hint=hint_text(service, words),
        phone=phones_of(service)[0] if service.phones else None,
        directions=directions_link(service, words),
        leads=leads_there(service),
        lat=degrees(pin.lat) if pin else "",
        lon=degrees(pin.lon) if pin else "",
        within=str(words.closeness(service).within_m) if pin else "",
        quiet=service.is_quiet,
        list_href="" if service.is_quiet else shortlist_href(words.language, ()),
        hours_note=hours_in_words(service, words),
        hours_instead=_is_answered_always(service),
    )


def hours_in_words(service: Service, words: Words) -> Text | None:
    """The hours as the source words them, for where that is all that is known: *随门诊时间*. A
    telephone is not open: it is answered."""
    if _is_answered_always(service):
        return Text(words.say("Answered day and night"))
    if service.hours_note_zh:
        return words.text(service.hours_note_zh)
    if service.is_telephone and not service.hours:
        return Text(words.say("No information yet on when calls are answered"))
    return None


def _is_answered_always(service: Service) -> bool:
    return service.is_telephone and service.hours == DAY_AND_NIGHT


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
    if not is_told_to_serve_district(service, words.taxonomy.category(service.category)):
        return ""
    return words.say("Serves all of %(district)s", district=words.district.spoken)


def floor_text(service: Service, sentences: Sentences) -> str:
    """On which floor, where it is known: a number alone is said as a floor."""
    floor = service.feature("floor")
    if floor == "unknown":
        return ""
    return sentences.say("Floor %(floor)s", floor=floor) if floor.isalnum() else floor


def spot_text(service: Service, words: Words) -> Text | None:
    """Where in its building or station it is, where somebody says so."""
    spot = service.feature("inside")
    return None if spot == "unknown" else words.text(spot)


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
        return words.say("Somewhere %(premises)s; no information yet on where", premises=here)
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
    return _old_source_text(service, words)


def _old_source_text(service: Service, words: Words) -> Text | None:
    """An old source, where somebody might go there for it; a telephone line is called anyway."""
    year = source_year(service)
    is_old = year is not None and words.built_year - year >= OLD_AFTER_YEARS
    if not is_old or service.is_line or service.checked_on is not None:
        return None
    if not service.phones:
        return Text(words.say("The source is from %(year)s: ask before you go", year=year))
    return Text(words.say("The source is from %(year)s: call before you go", year=year))


def father_text(service: Service, sentences: Sentences) -> str:
    """Whether fathers may come in, where that is known: they ask before they set out."""
    said = {"yes": sentences.say("Fathers welcome"), "no": sentences.say("Mothers only")}
    return said.get(service.feature("men-welcome"), "")


def hint_text(service: Service, words: Words) -> Text | None:
    """What the source says to help find the place; nothing where that may be no one's to know."""
    if service.visibility is Visibility.CONFIDENTIAL or service.status is Status.CLOSED:
        return None
    hint = hint_in(service.note_zh)
    return words.text(hint) if hint else None


def phones_of(service: Service) -> tuple[Phone, ...]:
    return tuple(phone_to(number) for number in service.phones)


def directions_link(service: Service, words: Words) -> Link | None:
    """The way to the entry's own directions, or to whom to ask for them, where either is known."""
    if not (leads_there(service) or can_ask(service, words)):
        return None
    text = directions_words(service, words)
    return Link(text, service_href(words.language, service) + "#directions")


def directions_words(service: Service, sentences: Sentences) -> str:
    """What the button is called that leads to the place, or to whom to ask."""
    return sentences.say("Directions") if leads_there(service) else sentences.say("Where to ask")


def leads_there(service: Service) -> bool:
    """Whether anything is known that a map app or a driver could be given."""
    if service.visibility is Visibility.CONFIDENTIAL:
        return False
    return bool(service.pin or service.address_zh)


def can_ask(service: Service, words: Words) -> bool:
    """Whether an office nearby may be asked where it is: not about what is quiet."""
    return not service.is_quiet and bool(words.areas.nearest_office(service))

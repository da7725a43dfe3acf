"""Hours that are not sure: those of the house that an entry is in, or of any season of the year."""

from datetime import date

from webapp.domain.opening import House, OpenAnswer, OpenState
from webapp.present.wording.content import plain_name
from webapp.present.wording.days import closing_time, opening_time
from webapp.present.wording.sentences import Sentences


def unsure_line(answer: OpenAnswer, today: date, sentences: Sentences) -> str | None:
    """What an answer says of the house, or of hours that hold at least: *Museum open until 17:00;
    mother-and-baby room not confirmed*. ``None`` where it is said as any other answer."""
    if answer.state is OpenState.LIKELY:
        until = closing_time(answer.until, today, sentences) if answer.until else ""
        return likely_line(answer.of, until, answer.at_least, sentences)
    if answer.state is OpenState.UNKNOWN and answer.reason_kind == "readings-differ":
        return _perhaps(answer.of, sentences)
    if answer.state is OpenState.CLOSED and answer.of is not None:
        until = opening_time(answer.until, today, sentences) if answer.until else ""
        return closed_line(answer.of, until, sentences)
    return None


def unsure_verdict(answer: OpenAnswer, sentences: Sentences) -> str | None:
    """The same of another moment than now, without what comes after."""
    say, house = sentences.say, answer.of
    if answer.state is OpenState.UNKNOWN and answer.reason_kind == "readings-differ":
        return _perhaps(house, sentences)
    if house is None:
        return None
    if answer.state is OpenState.LIKELY:
        doubt = _doubt(house, sentences)
        return say("%(house)s open; %(doubt)s", house=_named(house, sentences), doubt=doubt)
    if answer.state is OpenState.CLOSED:
        return say("%(house)s closed", house=_named(house, sentences))
    return None


def whose_hours(house: House, sentences: Sentences, neutral: bool = False) -> str:
    """Above a table of hours: whose they are, and what nobody knows of the entry itself; that is
    left out in ``neutral`` words, which must not tell what it is."""
    zh, en = (house.zh, house.en) if house.zh else (house.name_zh, "")
    name, doubt = plain_name(sentences.language, zh, en), _doubt(house, sentences)
    if neutral:
        return sentences.say("These are the hours of the %(house)s.", house=name)
    return sentences.say(
        "These are the hours of the %(house)s; %(doubt)s.", house=name, doubt=doubt
    )


def likely_line(house: House | None, time: str, at_least: bool, sentences: Sentences) -> str:
    """Open by hours that are not sure; ``time`` is when they end, empty where that is not known."""
    say = sentences.say
    if house is None:
        return say("Open now, until %(time)s at least", time=time) if time else say("Open now")
    name, doubt = _named(house, sentences), _doubt(house, sentences)
    if not time:
        return say("%(house)s open now; %(doubt)s", house=name, doubt=doubt)
    if at_least:
        return say(
            "%(house)s open until %(time)s at least; %(doubt)s", house=name, time=time, doubt=doubt
        )
    return say("%(house)s open until %(time)s; %(doubt)s", house=name, time=time, doubt=doubt)


def closed_line(house: House | None, time: str, sentences: Sentences) -> str:
    """Closed by hours that are not sure; ``time`` is when it opens, empty where not known."""
    say = sentences.say
    if house is None:
        return say("Closed now, opens at %(time)s", time=time) if time else say("Closed now")
    name = _named(house, sentences)
    if not time:
        return say("%(house)s closed now", house=name)
    return say("%(house)s closed now, opens at %(time)s", house=name, time=time)


def _perhaps(house: House | None, sentences: Sentences) -> str:
    if house is None:
        return sentences.say("May be closed: the hours depend on the day or season")
    return sentences.say(
        "%(house)s may be closed: its hours depend on the day or season",
        house=_named(house, sentences),
    )


def _named(house: House, sentences: Sentences) -> str:
    """What kind of house it is, at the beginning of a sentence."""
    if not house.zh:
        return sentences.say("The venue")
    name = plain_name(sentences.language, house.zh, house.en)
    return name[:1].upper() + name[1:]


def _doubt(house: House, sentences: Sentences) -> str:
    """What nobody knows: when the room is open, or whether there is one."""
    name = plain_name(sentences.language, house.room_zh, house.room_en)
    room = name[:1].lower() + name[1:]
    if house.is_seen:
        return sentences.say("hours of the %(room)s not confirmed", room=room)
    return sentences.say("%(room)s not confirmed", room=room)

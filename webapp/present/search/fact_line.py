"""The fact of one entry that was asked for, in one line above the results."""

from datetime import datetime

from webapp.domain.service import FIELD, Visibility
from webapp.present.frame.links import phone_to, service_href
from webapp.present.search.models import FactLine
from webapp.present.wording.content import name_in
from webapp.present.wording.fields import label_of, value_of
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.values import Text
from webapp.present.wording.words import Words
from webapp.search.question.results import FactAnswer

HOURS, HOURS_IN_WORDS, PHONES = "hours", "hours_note_zh", "phones"
CITY_LINE = "12345"


def fact_line(answer: FactAnswer, words: Words, now: datetime) -> FactLine:
    """The line; where the fact is not known it says so, and whom to ask."""
    service, known = answer.service, answer.is_known
    values = _values(answer, words, now) if known else (Text(words.say("Not known here.")),)
    phones = () if known and answer.field != PHONES else service.phones or (CITY_LINE,)
    return FactLine(
        name=name_in(words.language, service.name_zh, service.name_en),
        href=service_href(words.language, service),
        label=_label(answer.field, words),
        values=values,
        known=known,
        ask="" if known else words.say("Ask here:"),
        phones=tuple(map(phone_to, phones)),
    )


def fact_text(answer: FactAnswer, words: Words, now: datetime) -> str:
    """The same as one sentence for other programs."""
    line = fact_line(answer, words, now)
    parts = [value.text for value in line.values]
    if line.ask or not parts:
        parts += [line.ask, *(phone.text for phone in line.phones)]
    return words.say("%(label)s: %(value)s", label=line.label, value=" ".join(parts))


def _label(field: str, words: Words) -> str:
    if field not in FIELD:
        return words.features.label(field)
    return label_of(FIELD[HOURS_IN_WORDS if field == HOURS else field], words)


def _values(answer: FactAnswer, words: Words, now: datetime) -> tuple[Text, ...]:
    service, field = answer.service, answer.field
    if field == PHONES:
        return ()
    if field == "address_zh" and service.visibility is Visibility.CONFIDENTIAL:
        return (Text(words.say("Not published on this site")),)
    if field not in FIELD:
        return (_feature(field, service.feature(field), words),)
    if field != HOURS:
        value = value_of(FIELD[field], service, words)
        return () if value is None else (value,)
    line = OpenSayer(words, now, answer.at)(answer.open).text
    note = service.hours_note_zh
    # The hours in words stand for a line that would only repeat the label and deny them.
    said = () if note and line == words.say("Hours not known") else (Text(line),)
    return (*said, words.text(note)) if note else said


def _feature(key: str, value: str, words: Words) -> Text:
    said = words.features.value(key, value)
    return words.text(value) if said == value else Text(said)

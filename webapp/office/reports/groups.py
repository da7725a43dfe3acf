"""What can be done with reports that say the same, by how far they are."""

from collections.abc import Iterator, Mapping

from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.reports import MISSING_PLACE, UNANSWERED, Alike, ReportState
from webapp.intake.moderating import Done
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import sentences
from webapp.office.reports.cards import line_of
from webapp.office.reports.models import GroupForms
from webapp.present.reports.answers import ANSWERS
from webapp.present.wording.values import Link

OUTCOME = "outcome-"


def group_forms(
    alike: Alike, entry: RegisteredEntry | None, done: Mapping[int, Done], typed: Typed
) -> GroupForms:
    """The forms and buttons."""
    first = alike[0]
    href = f"/reports/{first.number}"
    waits = first.state in UNANSWERED
    return GroupForms(
        line=line_of(alike, done),
        href=href,
        acts=tuple(_acts(alike, entry, href)) if waits else (),
        buttons=tuple(_buttons(alike, done.get(first.number), href)),
        answers=_answers(first.number, typed) if waits else None,
    )


def _acts(alike: Alike, entry: RegisteredEntry | None, href: str) -> Iterator[Link]:
    say = sentences().say
    if alike[0].service_id == MISSING_PLACE:
        yield Link(say("New entry"), "/entries/new")
    elif entry and entry.state is EntryState.PUBLISHED:
        yield Link(say("Change"), f"{href}/change")
        yield Link(say("Right as it stands"), f"{href}/right")
        yield Link(say("Withdraw now"), f"{href}/withdraw")


def _buttons(alike: Alike, done: Done | None, href: str) -> Iterator[Link]:
    say, first = sentences().say, alike[0]
    if done and done.holds and first.state in UNANSWERED:
        yield Link(say("Tell them what was done"), f"{href}/finish")
    if first.state is ReportState.RECEIVED:
        yield Link(say("I am looking at it"), f"{href}/look")
    yield Link(say("Done with it"), f"{href}/close")
    if first.words:
        yield Link(say("Delete what was written"), f"{href}/forget")


def _answers(number: int, typed: Typed) -> Box:
    """The sentences that can be answered, which hold nothing of the report."""
    say, chosen = sentences(), typed.get(f"{OUTCOME}{number}", "")
    none = Choice("", say.say("Choose an answer"), not chosen)
    choices = (Choice(str(o), say.say_declared(t), o == chosen) for o, t in ANSWERS.items())
    return Box(f"{OUTCOME}{number}", say.say("Answer"), chosen, choices=(none, *choices))

"""A concern in words: how long it waits, who says what, what can be done."""

from collections.abc import Mapping

from webapp.domain.reports import MISSING_PLACE, UNANSWERED, Alike, ReportState
from webapp.domain.sightings import Tally
from webapp.intake.moderating import Done
from webapp.office.entries.words import row_of
from webapp.office.here.parts import sentences
from webapp.office.reports.models import ConcernCard, GroupLine
from webapp.office.reports.reading import Seen, waited
from webapp.present.reports.page import state_words, trouble_text
from webapp.present.services.seen import tally_text, visitors_say
from webapp.present.wording.values import Link
from webapp.text.refuge_words import tells_of_a_refuge

TARGET, RED, ALARM = 2, 5, 10
"""Working days within which a report is to be answered, and from which on it is late."""


def card_of(seen: Seen, most: int, done: Mapping[int, Done]) -> ConcernCard:
    """The card; with so many lines at most of what was reported. ``done`` is what was done because
    of each report."""
    concern, entry = seen.concern, seen.entry
    say = sentences().say
    waits, grade = _waiting(seen)
    hidden = len(concern.alike) - most
    suspects = sum(map(len, concern.suspects))
    return ConcernCard(
        href=f"/reports/{concern.entry}",
        name=_name(seen),
        about=_about(seen),
        waits=waits,
        grade=grade,
        groups=tuple(line_of(each, done) for each in concern.alike[:most]),
        suspects=tuple(line_of(each, done) for each in concern.suspects[:most]),
        suspects_told=say("Perhaps sent by a program: %(count)s", count=suspects),
        says=tuple(_says(seen, fact) for fact in concern.against),
        seen=tuple(tally_text(f, tally, sentences()) for f, tally in concern.tallies.items()),
        more=say("More of them: %(count)s", count=hidden) if hidden > 0 else "",
        entry=f"/entries/{concern.entry}" if entry else "",
        acts=_acts(concern.entry) if concern.against else (),
    )


def grade_of(days: int) -> str:
    """How a wait of so many working days looks."""
    steps = ((ALARM, "alarm"), (RED, "red"), (TARGET + 1, "late"))
    return next((grade for least, grade in steps if days >= least), "")


def waits_said(days: int) -> str:
    """How long something waits, and whether that is too long."""
    say = sentences().say
    told = say("Waits for %(days)s working days", days=days)
    after = {
        "alarm": say("Alarm: answer it today"),
        "red": say("Far too long"),
        "late": say("Later than promised"),
    }.get(grade_of(days))
    return say("%(waits)s. %(grade)s.", waits=told, grade=after) if after else told


def _waiting(seen: Seen) -> tuple[str, str]:
    since = seen.concern.since
    if since is None:
        return sentences().say("Nothing waits for an answer"), ""
    days = waited(since)
    return waits_said(days), grade_of(days)


def _name(seen: Seen) -> str:
    if seen.entry:
        return seen.entry.cells["name_zh"]
    if seen.concern.entry == MISSING_PLACE:
        return sentences().say("Places that are missing")
    return seen.concern.entry


def _about(seen: Seen) -> str:
    if seen.entry is None:
        return sentences().say("No entry of the register")
    row = row_of(seen.entry)
    return " · ".join(filter(None, (row.kind, row.street, row.state)))


def words_of(alike: Alike) -> str:
    """What is reported, with the visitors' own words, above a form in which they do not stand."""
    line = line_of(alike, {})
    said = sentences().say("%(told)s: %(words)s", told=line.told, words=line.words)
    return " ".join(filter(None, (said if line.words else line.told, line.warning)))


def line_of(alike: Alike, done: Mapping[int, Done]) -> GroupLine:
    """Reports that say the same."""
    first, say = alike[0], sentences().say
    told = say(
        "%(trouble)s (report %(numbers)s, %(day)s, %(state)s)",
        trouble=trouble_text(first.trouble, sentences()),
        numbers=sentences().listed(str(each.number) for each in alike[:10]),
        day=f"{first.received_on}",
        state=_state(first.state),
    )
    if len(alike) > 1:
        told = say("%(count)s times: %(told)s", count=len(alike), told=told)
    warning = say("This may tell where a refuge is: repeat it nowhere.")
    found = done.get(first.number) if first.state in UNANSWERED else None
    return GroupLine(
        told=told,
        words=first.words,
        warning=warning if tells_of_a_refuge(first.words) else "",
        done=done_said(found) if found else "",
    )


def done_said(done: Done) -> str:
    """What was done because of a report that is not answered, and what is left to do."""
    say = sentences().say
    if done.change is None:
        return say("It was checked and is right: send the answer.")
    number = done.change.number
    if done.ended:
        return say("Change %(number)s came to nothing: look again.", number=number)
    if not done.holds:
        return say("Change %(number)s waits; then the answer is sent.", number=number)
    return say("Change %(number)s was applied: send the answer.", number=number)


def _state(state: ReportState) -> str:
    return state_words(state, sentences())[0]


def _says(seen: Seen, fact: str) -> str:
    """What visitors agree on, with how often and on how many days they said it."""
    tally: Tally = seen.concern.tallies[fact]
    agreed = seen.concern.against[fact]
    return sentences().say(
        "%(said)s; on %(days)s days. The entry says something else.",
        said=visitors_say(fact, tally, agreed, sentences()),
        days=tally.days[agreed],
    )


def _acts(entry: str) -> tuple[Link, ...]:
    """What can be done with an entry because of what visitors tapped."""
    say = sentences().say
    return (
        Link(say("Is it still so?"), f"/entries/{entry}/check"),
        Link(say("Change"), f"/entries/{entry}/edit"),
        Link(say("Withdraw"), f"/entries/{entry}/withdraw"),
    )

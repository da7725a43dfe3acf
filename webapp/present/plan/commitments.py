"""A commitment and its standing in words: what was promised, what is known, what is confirmed."""

from dataclasses import replace

from webapp.domain.catalogue import Catalogue
from webapp.domain.plan import Commitment, Target
from webapp.domain.promises import Reached, Standing
from webapp.domain.service import Status
from webapp.present.browse.models import StatusCount
from webapp.present.frame.links import commitment_href
from webapp.present.plan.coverage import promise_text
from webapp.present.plan.lines import lines_of
from webapp.present.plan.models import CommitmentView
from webapp.present.wording.content import name_in
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Text
from webapp.present.wording.words import Words
from webapp.text.foreign import filled

NUMBERED = ("each", "share", "count", "presence")
"""Kinds of target that a directory of places can speak about."""


def commitment_view(
    commitment: Commitment, standing: Standing, catalogue: Catalogue, words: Words
) -> CommitmentView:
    """The commitment as a page shows it."""
    return CommitmentView(
        clause=commitment.id,
        place=words.clauses[commitment.id],
        href=commitment_href(words.language, commitment.id),
        summary=name_in(words.language, commitment.summary_zh, commitment.summary_en),
        target=target_texts(commitment.target, words),
        progress=progress_texts(commitment.target, standing.reached, words),
        counts=_counts(standing, words),
        dates=_dates(standing, words),
        promise=_promise(standing, words),
        lines=lines_of(commitment, catalogue, words),
    )


def target_texts(target: Target | None, words: Words) -> tuple[Text, ...]:
    """What the plan set itself, or that it gives no number."""
    say = words.say
    if target is None:
        return (Text(say("The plan gives no number.")),)
    if target.kind == "outcome":
        never = say("This figure cannot be checked by counting places, so we do not try.")
        aim = name_in(words.language, target.text_zh, target.text_en)
        return (replace(aim, text=say("%(sentence)s.", sentence=aim.text)), Text(never))
    texts = [_asked(target, words)]
    if target.category in words.kinds:
        texts.append(Text(say("Counted: %(kind)s.", kind=words.kinds[target.category])))
    if target.baseline is not None:
        began = number_text(target.baseline) + ("%" if target.kind == "share" else "")
        texts.append(Text(say("Where the plan began: %(number)s.", number=began)))
    return tuple(texts)


def _asked(target: Target, words: Words) -> Text:
    """What is asked: in the file's own words where it has some, else told by kind and scope."""
    if target.text_zh:
        return name_in(words.language, target.text_zh, target.text_en)
    say = words.say
    asked = {
        ("each", "street"): say("At least %(number)s in every subdistrict."),
        ("each", "community"): say("At least %(number)s in every community."),
        ("share", "street"): say("In at least %(number)s%% of subdistricts."),
        ("share", "community"): say("In at least %(number)s%% of communities."),
    }
    in_district = say("At least %(number)s in the district.")
    sentence = asked.get((target.kind, target.scope), in_district)
    number = number_text(1 if target.value is None else target.value)
    return Text(filled(sentence, {"number": number}))


def progress_texts(
    target: Target | None, reached: Reached | None, sentences: Sentences
) -> tuple[str, ...]:
    """How far the target is reached, promise and finding apart."""
    if target is None or target.kind not in NUMBERED:
        return ()
    if reached is None:
        return (
            sentences.say("There is no complete list of these yet, so no share can be computed."),
        )
    if target.attribute:
        return (_attribute_text(reached, sentences),)
    if reached.units is None:
        return (
            sentences.say(
                "Planned or found: %(promised)s, of them from public information or "
                "confirmed: %(known)s, confirmed: %(confirmed)s.",
                promised=reached.promised,
                known=reached.known,
                confirmed=reached.confirmed,
            ),
        )
    return (_units_text(target.scope, reached, sentences),)


def _attribute_text(reached: Reached, sentences: Sentences) -> str:
    return sentences.say(
        "Of %(units)s services, %(promised)s say yes, and %(silent)s say nothing "
        "about it. No share can be told from that.",
        units=reached.units,
        promised=reached.promised,
        silent=reached.silent,
    )


def _units_text(scope: str, reached: Reached, sentences: Sentences) -> str:
    sentence = {
        "street": sentences.say(
            "%(units)s subdistricts: %(promised)s planned or found, of them %(known)s from "
            "public information or confirmed, of them %(confirmed)s confirmed."
        ),
        "community": sentences.say(
            "%(units)s communities: %(promised)s planned or found, of them %(known)s from "
            "public information or confirmed, of them %(confirmed)s confirmed."
        ),
    }[scope]
    return filled(
        sentence,
        {
            "units": reached.units,
            "promised": reached.promised,
            "known": reached.known,
            "confirmed": reached.confirmed,
        },
    )


def number_text(number: float) -> str:
    """A number of the plan's file without a needless fraction: 85.0 → ``85``."""
    return f"{number:g}"


def _counts(standing: Standing, words: Words) -> tuple[StatusCount, ...]:
    tally = standing.tally
    return tuple(
        StatusCount(status, words.statuses[status].text, count, words.status_sentences[status])
        for status, count in (
            (Status.CONFIRMED.value, tally.confirmed),
            (Status.SOURCED.value, tally.sourced),
            (Status.EXPECTED.value, tally.expected),
        )
    )


def _dates(standing: Standing, sentences: Sentences) -> str:
    say = sentences.say
    if standing.checked_on is not None:
        day = sentences.date(standing.checked_on)
        return say("Last confirmed by the responsible department on %(date)s.", date=day)
    if standing.years is None:
        return say("Its sources carry no date.") if standing.tally.entries else ""
    first, last = standing.years
    if first == last:
        return say(
            "Sources of %(year)s; not yet confirmed by the responsible department.", year=first
        )
    return say(
        "Sources of %(first)s to %(last)s; not yet confirmed by the responsible department.",
        first=first,
        last=last,
    )


def _promise(standing: Standing, sentences: Sentences) -> str:
    tally = standing.tally
    if not tally.entries:
        return sentences.say("This site does not list any service for this aim yet.")
    return promise_text(sentences) if tally.is_mostly_promised else ""

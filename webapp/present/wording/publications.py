"""Publications and whoever makes them, in words: the office and the commands say the same."""

from collections.abc import Mapping
from datetime import datetime

from webapp.domain.register.publications import (
    REASONS,
    Heartbeat,
    Publication,
    PublicationState,
)
from webapp.present.wording.sentences import Sentences
from webapp.sentence import Sentence

STATES: Mapping[PublicationState, Sentence] = {
    PublicationState.PROPOSED: Sentence("waits for a second person"),
    PublicationState.WAITING: Sentence("waits"),
    PublicationState.RUNNING: Sentence("is being made"),
    PublicationState.DONE: Sentence("is published"),
    PublicationState.REJECTED: Sentence("is rejected"),
}
"""How far a publication is, in words."""


def told_of_publication(publication: Publication, sentences: Sentences) -> str:
    """Which one it is, who asked for it and why, and how far it is."""
    return sentences.say(
        "publication %(number)s, %(day)s, %(by)s (%(why)s): %(state)s",
        number=publication.number,
        day=f"{publication.asked_at:%Y-%m-%d %H:%M}",
        by=publication.asked_by,
        why=REASONS[publication.why].said(sentences.say_declared),
        state=STATES[publication.state].said(sentences.say_declared),
    )


def told_of_heart(beat: Heartbeat | None, now: datetime, sentences: Sentences) -> str:
    """Whether anybody makes the editions."""
    if beat is None:
        return sentences.say("nobody publishes by itself: start `jiamenkou tend`")
    gaps = {"at": f"{beat.at:%Y-%m-%d %H:%M:%S}"}
    if beat.is_silent(now):
        return sentences.say(
            "`jiamenkou tend` gave its last sign of life at %(at)s: start it again", **gaps
        )
    return sentences.say("`jiamenkou tend` is at work; its last sign of life: %(at)s", **gaps)


def told_of_going_back(sentences: Sentences) -> str:
    """What is told until it is put right that somebody went back to an earlier edition."""
    return sentences.say(
        "The public sees an older edition than the register: somebody went back. Put right what was"
        " wrong, then press “Publish now”. Until then nothing is published by itself."
    )

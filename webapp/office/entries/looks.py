"""Who looked at an entry, and what they found, in words."""

from collections.abc import Iterable, Iterator, Mapping

from webapp.domain.facts import Method
from webapp.domain.fields import translatable
from webapp.domain.register.acts import Act
from webapp.domain.register.checks import Answer
from webapp.office.here.parts import sentences
from webapp.office.here.reference import reference
from webapp.present.wording.methods import METHODS

ANSWERS: Mapping[Answer, str] = {
    Answer.AS_WRITTEN: translatable("as written"),
    Answer.DIFFERENT: translatable("not so any more"),
    Answer.NOT_THERE: translatable("it is gone"),
    Answer.UNKNOWN: translatable("could not find out"),
}
"""What somebody found."""

_LOOKED = "check"


def looks_said(acts: Iterable[Act]) -> Iterator[str]:
    """Each time that somebody looked at facts of an entry without changing it."""
    say = sentences()
    for act in acts:
        if act.what == _LOOKED:
            group = reference().freshness.group(act.detail["group"])
            yield say.say(
                "%(day)s, %(by)s looked %(how)s: %(group)s: %(answer)s",
                day=f"{act.at:%Y-%m-%d %H:%M}",
                by=act.who,
                how=say.say_declared(METHODS[Method(act.detail["method"])]),
                group=group.zh if group else act.detail["group"],
                answer=say.say_declared(ANSWERS[Answer(act.detail["answer"])]),
            )

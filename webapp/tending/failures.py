"""Why a publication failed, in one sentence with what to do."""

import errno

from webapp.domain.problems import EntriesLost, SourceUnreadable
from webapp.domain.register.errors import ChainBroken, FilesChanged, RegisterUnavailable
from webapp.sentence import Sentence
from webapp.store.editions import EditionsBusy

_MEGABYTES = 60
"""That an edition needs while it is built."""


def failure(error: Exception) -> Sentence:
    """The sentence. Errors of ours say what is wrong; what to do is added."""
    what = _what(error)
    if isinstance(error, EntriesLost):
        return Sentence(
            "%(what)s Two persons may say that they may go: `jiamenkou register publish"
            " --accept-losses IDS`, then `--second`",
            what=what,
        )
    if isinstance(error, EditionsBusy):
        return Sentence("%(what)s; it is tried again by itself", what=what)
    if is_full(error):
        return Sentence(
            "%(what)s; free %(megabytes)s megabytes, it is tried again by itself",
            what=what,
            megabytes=_MEGABYTES,
        )
    if isinstance(error, SourceUnreadable):
        return Sentence("%(what)s; mend that file, it is tried again by itself", what=what)
    if isinstance(error, (FilesChanged, RegisterUnavailable, ChainBroken)):
        return what
    return Sentence("%(what)s; `jiamenkou data refresh` says more", what=what)


def _what(error: Exception) -> Sentence:
    """The first line of what it says; of an error that is not ours, its kind."""
    first = error.args[0] if error.args else ""
    if isinstance(first, Sentence):
        return first
    return Sentence("a fault of the program (%(kind)s)", kind=type(error).__name__)


def may_be_an_entry(error: Exception) -> bool:
    """Whether what somebody changed of one entry may be why."""
    ours = (EntriesLost, EditionsBusy, FilesChanged, RegisterUnavailable, ChainBroken)
    return not (isinstance(error, (*ours, SourceUnreadable)) or is_full(error))


def is_full(error: BaseException | None) -> bool:
    """Whether the disk is full."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        error = error.__cause__
    return False

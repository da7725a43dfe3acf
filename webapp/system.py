"""What the operating system refuses, in words of our own."""

import errno
from collections.abc import Mapping

from webapp.sentence import Sentence

_REASONS: Mapping[int, Sentence] = {
    errno.ENOSPC: Sentence("the disk is full"),
    errno.EDQUOT: Sentence("the account may not use more of the disk"),
    errno.EACCES: Sentence("the account may not do that there"),
    errno.EPERM: Sentence("the account may not do that there"),
    errno.EROFS: Sentence("nothing can be written there"),
    errno.ENOENT: Sentence("there is no such file or folder"),
    errno.ENOTDIR: Sentence("a file is where a folder should be"),
    errno.EISDIR: Sentence("a folder is where a file should be"),
    errno.EEXIST: Sentence("there is something of that name already"),
    errno.ENOTEMPTY: Sentence("the folder is not empty"),
    errno.ENAMETOOLONG: Sentence("the name is too long"),
    errno.ELOOP: Sentence("the links there lead in a circle"),
    errno.EIO: Sentence("the disk cannot be read or written"),
    errno.EMFILE: Sentence("too many files are open"),
    errno.ENFILE: Sentence("too many files are open"),
    errno.ENOMEM: Sentence("there is not enough memory"),
    errno.EADDRINUSE: Sentence("another program listens there already"),
    errno.EADDRNOTAVAIL: Sentence("this machine has no such address"),
    errno.EAFNOSUPPORT: Sentence("this machine has no such kind of network"),
    errno.ECONNREFUSED: Sentence("nobody answers there"),
    errno.ETIMEDOUT: Sentence("nobody answered in time"),
    errno.EBUSY: Sentence("another program has it"),
}


def said_by_the_system(error: OSError) -> Sentence:
    """Which file, where one is named, and why not."""
    reason = reason_of(error)
    if error.filename is None:
        return reason
    return Sentence("%(file)s: %(what)s", file=_shown(error.filename), what=reason)


def reason_of(error: OSError) -> Sentence:
    """Why the system refused; its number where we have no words for it."""
    known = _REASONS.get(error.errno or 0)
    code = errno.errorcode.get(error.errno or 0, str(error.errno))
    return known or Sentence("the system refuses it (%(code)s)", code=code)


def _shown(file: object) -> str:
    return file.decode("utf-8", "replace") if isinstance(file, bytes) else str(file)

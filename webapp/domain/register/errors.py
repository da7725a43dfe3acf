"""Why the register does not do what it was asked."""

from webapp.domain.problems import JiamenkouError
from webapp.sentence import Sentence


class RegisterUnavailable(JiamenkouError):
    """The database of the register cannot be used just now: locked, read-only, full, damaged."""


class NotAdopted(JiamenkouError):
    """There is no register: the files are what counts."""


class AlreadyAdopted(JiamenkouError):
    """The register is what counts already."""


class FilesChanged(JiamenkouError):
    """Entry files were changed although the register is what counts."""


class NoSuchEntry(JiamenkouError):
    """The register has no entry of that id."""


class NoSuchChange(JiamenkouError):
    """The register has no change of that number that waits for somebody."""


class ChangeRefused(JiamenkouError):
    """A change breaks a rule; the text says which."""


class ChangedMeanwhile(JiamenkouError):
    """Somebody else changed the entry since it was looked at: ``version`` is the newest."""

    def __init__(self, entry: str, version: int) -> None:
        super().__init__(
            Sentence(
                "%(entry)s was changed meanwhile: its version is %(version)s now",
                entry=entry,
                version=version,
            )
        )
        self.entry = entry
        self.version = version


class ChainBroken(JiamenkouError):
    """A line of the audit is not what was written."""


class NoSuchPublication(JiamenkouError):
    """No publication of that number waits for somebody."""

"""Why somebody is not let in, or may not do what they asked for."""

from webapp.domain.problems import JiamenkouError


class PeopleUnavailable(JiamenkouError):
    """The database of the people cannot be used just now: locked, read-only, full, damaged."""


class PeopleRefused(JiamenkouError):
    """What was asked for breaks a rule about people; the text says which."""


class NotLetIn(JiamenkouError):
    """Name, password or code are not those of anybody; the text says no more than that."""


class NoSuchInvitation(JiamenkouError):
    """The link was never given out, was used, or has run out."""


class TooManyTries(JiamenkouError):
    """So many tries were wrong that whoever this is has to wait for ``seconds``."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


class Busy(JiamenkouError):
    """Too many passwords are being looked at: in a few seconds it goes on."""

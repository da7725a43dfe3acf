"""Ticket numbers: random, short enough for a scrap of paper, without look-alikes."""

import re
import secrets
import unicodedata

ALPHABET = "34679CDFHJKMNPQRTWXY"
"""No vowels, so no words; none of 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, which look alike."""

LENGTH = 8
"""20 to the power of 8 numbers: one guess in a million finds one of 25,000 tickets."""

_BETWEEN = re.compile(r"[\s\-‐-―_.·]+")
_TICKET = re.compile(rf"[{ALPHABET}]{{{LENGTH}}}")


def new_ticket() -> str:
    """A ticket number that cannot be foretold from any other."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def shown_ticket(ticket: str) -> str:
    """The number as it is written for people.

    >>> shown_ticket("7K3M9QXR")
    '7K3M-9QXR'
    """
    return f"{ticket[:4]}-{ticket[4:]}"


def read_ticket(typed: str) -> str:
    """The number that somebody typed, in whatever case, width and spacing; ``""`` if it is none.

    >>> read_ticket(" ７k3m 9qxr ")
    '7K3M9QXR'
    """
    plain = _BETWEEN.sub("", unicodedata.normalize("NFKC", typed)).upper()
    return plain if _TICKET.fullmatch(plain) else ""

"""What is handed out once and kept as a hash: links, sessions, marks of browsers, recovery codes.

Each has at least 80 random bits, so that a plain SHA-256 of it tells nobody anything.
"""

import hashlib
import secrets

RECOVERY_CODES = 10
_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Those that nobody takes for another one when they copy them from paper."""

_GROUPS, _GROUP = 4, 5


def new_token() -> str:
    """256 random bits, fit for a cookie or an address."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_mark() -> str:
    """Six figures to be read out. They let nobody in: they say who was seen."""
    return f"{secrets.randbelow(10**6):06d}"


def new_recovery_codes() -> tuple[str, ...]:
    """Ten codes of twenty letters and figures (99 bits), in groups as they are printed."""
    return tuple(_recovery_code() for _ in range(RECOVERY_CODES))


def hashed_recovery_code(typed: str) -> str:
    """What is kept of a code, however it is typed.

    >>> hashed_recovery_code("AbCd 2345") == hashed_recovery_code("abcd-2345")
    True
    """
    return hashed("".join(each for each in typed.lower() if each.isalnum())[: 2 * _GROUPS * _GROUP])


def _recovery_code() -> str:
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)

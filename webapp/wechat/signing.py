"""The signature that the platform puts on what it sends: SHA-1 of sorted texts and a token."""

import hashlib
import hmac

MOST_SECONDS_OLD = 300
"""The platform tries again within seconds; what is older was recorded by somebody."""


def signature_of(*parts: str) -> str:
    """The signature of the token, the time, the nonce and, where it is encrypted, the message."""
    text = "".join(sorted(parts)).encode()
    return hashlib.sha1(text, usedforsecurity=False).hexdigest()


def is_signed(signature: str, *parts: str) -> bool:
    """Whether these parts have that signature."""
    return hmac.compare_digest(signature.encode(), signature_of(*parts).encode())


def is_recent(timestamp: str, now: float) -> bool:
    """Whether it was sent just now; both in Unix seconds."""
    if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= len("9999999999")):
        return False
    return abs(now - int(timestamp)) <= MOST_SECONDS_OLD

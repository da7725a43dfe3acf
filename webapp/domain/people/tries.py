"""How often somebody may try to sign in: wrong tries make the next one wait, and the true owner is
never kept out by somebody else's.

A try is counted against its account and against where it comes from. A browser in which the owner
has signed in before has an allowance of its own, which no other browser can use up; and whoever
types one of the recovery codes, which nobody can guess, is not kept waiting by tries of others.
"""

import hashlib
from collections.abc import Mapping

from webapp.domain.allowance import Allowance

BY_ACCOUNT = Allowance(burst=5, seconds_each=150)
"""29 in the first hour, 24 in every other."""

BY_OWN_BROWSER = Allowance(burst=5, seconds_each=60)
BY_CODE = Allowance(burst=5, seconds_each=150)
BY_HOUSEHOLD = Allowance(burst=20, seconds_each=60)
BY_NETWORK = Allowance(burst=100, seconds_each=10)


def password_try(name: str, browser: str, near: str, wide: str) -> Mapping[str, Allowance]:
    """What a try of a password uses up. ``browser`` is the mark of one in which this account has
    signed in before, else empty."""
    if browser:
        return {_mark("browser", name, browser): BY_OWN_BROWSER}
    return {_mark("account", name): BY_ACCOUNT, **_from(near, wide)}


def code_try(name: str, browser: str) -> Mapping[str, Allowance]:
    """What a try of a code of six digits uses up; only who knows the password comes so far."""
    return {_mark("code", name, browser): BY_CODE}


def recovery_try(near: str, wide: str) -> Mapping[str, Allowance]:
    """What a try with a recovery code uses up: nothing of the account's."""
    return _from(near, wide)


def _from(near: str, wide: str) -> Mapping[str, Allowance]:
    return {_mark("near", near): BY_HOUSEHOLD, _mark("wide", wide): BY_NETWORK}


def _mark(kind: str, *what: str) -> str:
    """Names may be typed by anybody, as long as they like: a mark is short."""
    text = "\n".join(what).casefold()
    return f"{kind}:{hashlib.sha256(text.encode()).hexdigest()[:32]}"

"""The points that the HTTP Observatory of Mozilla gives an answer, counted from its headers.

Its published rules, as far as an answer decides them: 100 to begin with, points off for what is
missing, and what is better than asked for counts only from 90 on. That whoever asks by http is sent
to https is the front server's, and costs nothing here; nor is there a list of preloaded sites.
"""

import re
from collections.abc import Callable, Mapping

BEGIN, LEAST_FOR_BONUS = 100, 90
SIX_MONTHS = 15_768_000
PRIVATE_REFERRERS = ("no-referrer", "same-origin", "strict-origin")

Headers = Mapping[str, str]
"""Names in small letters."""


def points(headers: Headers) -> int:
    """How many; what is missing is counted before what is better than asked for."""
    given = [rule(headers) for rule in RULES]
    without_bonus = BEGIN + sum(each for each in given if each < 0)
    if without_bonus < LEAST_FOR_BONUS:
        return max(0, without_bonus)
    return BEGIN + sum(given)


def policy_of(headers: Headers) -> dict[str, list[str]]:
    """The directives of the content security policy."""
    parts = (part.split() for part in headers.get("content-security-policy", "").split(";"))
    return {part[0].lower(): part[1:] for part in parts if part}


def content_security_policy(headers: Headers) -> int:
    """Nothing but what is named, and no form to elsewhere."""
    policy = policy_of(headers)
    if not policy:
        return -25
    default = policy.get("default-src", ["*"])
    run = [
        *policy.get("script-src", default),
        *policy.get("object-src", default),
        *policy.get("style-src", default),
    ]
    if any("unsafe" in each or each in ("*", "data:", "http:", "https:") for each in run):
        return -20
    strict = default == ["'none'"] and policy.get("form-action") in (["'none'"], ["'self'"])
    return 10 if strict else 5


def frames(headers: Headers) -> int:
    """Nobody may show it inside of their page."""
    if "frame-ancestors" in policy_of(headers):
        return 5
    return 0 if headers.get("x-frame-options", "") in ("DENY", "SAMEORIGIN") else -20


def strict_transport_security(headers: Headers) -> int:
    """For half a year at least."""
    age = re.search(r"max-age=(\d+)", headers.get("strict-transport-security", ""))
    if age is None:
        return -20
    return 0 if int(age[1]) >= SIX_MONTHS else -10


def content_type_options(headers: Headers) -> int:
    """Nothing is taken for something else."""
    return 0 if headers.get("x-content-type-options") == "nosniff" else -5


def referrer_policy(headers: Headers) -> int:
    """Nobody is told where a visitor comes from."""
    policy = headers.get("referrer-policy", "")
    if not policy:
        return 0
    return 5 if policy.startswith(PRIVATE_REFERRERS) else -5


def resource_policy(headers: Headers) -> int:
    """Who may show it: data that is for everybody may be, and is given nothing for that."""
    policy = headers.get("cross-origin-resource-policy", "cross-origin")
    return {"same-origin": 10, "same-site": 10, "cross-origin": 0}.get(policy, -5)


def opener_policy(headers: Headers) -> int:
    """No other page holds on to its window."""
    policy = headers.get("cross-origin-opener-policy", "unsafe-none")
    return {"same-origin": 10, "unsafe-none": 0}.get(policy, -5)


def embedder_policy(headers: Headers) -> int:
    """It shows nothing of others that they have not allowed."""
    policy = headers.get("cross-origin-embedder-policy", "unsafe-none")
    return {"require-corp": 10, "unsafe-none": 0}.get(policy, -5)


def cookies(headers: Headers) -> int:
    """None, or one that stays here."""
    cookie = headers.get("set-cookie")
    if cookie is None:
        return 0
    told = {part.strip().partition("=")[0].lower() for part in cookie.split(";")[1:]}
    return 5 if {"secure", "samesite"} <= told else -20


def shared_resources(headers: Headers) -> int:
    """Whoever may read it from elsewhere brings no cookie."""
    return -50 if "access-control-allow-credentials" in headers else 0


RULES: tuple[Callable[[Headers], int], ...] = (
    content_security_policy,
    frames,
    strict_transport_security,
    content_type_options,
    referrer_policy,
    resource_policy,
    opener_policy,
    embedder_policy,
    cookies,
    shared_resources,
)

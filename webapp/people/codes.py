"""The one door to pyotp: codes of six digits that an app on a telephone shows (RFC 6238)."""

import hmac

from pyotp import TOTP, random_base32

from webapp.domain.people.errors import NotLetIn
from webapp.sentence import Sentence

STEP_SECONDS = 30
_DRIFT = 1
"""Steps by which the clock of a telephone may be wrong."""


class WrongCode(NotLetIn):
    """The code is not one of these minutes."""


class CodeUsed(NotLetIn):
    """The code was right and has been used: in ``seconds`` there is another one."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            Sentence(
                "this code was used already: the app shows another one in %(seconds)s seconds",
                seconds=seconds,
            )
        )
        self.seconds = seconds


def new_secret() -> str:
    """160 random bits in base 32, as apps take them."""
    return str(random_base32())


def address_of(secret: str, name: str, issuer: str) -> str:
    """What a QR code tells the app."""
    return str(TOTP(secret).provisioning_uri(name=name, issuer_name=issuer))


def step_of(typed: str, secret: str, last_step: int, at: int) -> int:
    """The step of time whose code was typed, at most one from now. ``at`` is in Unix seconds.

    Raises ``WrongCode``, or ``CodeUsed`` where it is not later than ``last_step``.
    """
    digits = "".join(each for each in typed if each.isdecimal())
    now = at // STEP_SECONDS
    for step in range(now - _DRIFT, now + _DRIFT + 1):
        code = TOTP(secret).generate_otp(step)
        if hmac.compare_digest(code.encode(), digits.encode()):
            if step <= last_step:
                raise CodeUsed((last_step + 1) * STEP_SECONDS - at)
            return step
    raise WrongCode(Sentence("the code is not right: type the one that the app shows now"))

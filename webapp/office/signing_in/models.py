"""Pages on which somebody proves who they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignInPage:
    """``errors`` say what is wrong; ``hidden`` is what the form carries along: where to go on, and
    a form that was sent when nobody was signed in any more, which ``keeps`` says."""

    h1: str
    errors: tuple[str, ...]
    name: str
    hidden: tuple[tuple[str, str], ...]
    keeps: bool
    recovery: bool = False


@dataclass(frozen=True, slots=True)
class CodePage:
    """``action`` is where the code is sent; ``last_in`` says when this account was used last."""

    h1: str
    errors: tuple[str, ...]
    action: str
    hidden: tuple[tuple[str, str], ...]
    keeps: bool
    last_in: str = ""


@dataclass(frozen=True, slots=True)
class AgainPage:
    """Somebody is in (again) who had sent a form before: it is a button away."""

    h1: str
    action: str
    hidden: tuple[tuple[str, str], ...]
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinPage:
    """``who`` and ``name`` are those of the invitation, ``roles`` what it makes them."""

    h1: str
    action: str
    errors: tuple[str, ...]
    who: str
    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetUpPage:
    """``secret`` is in groups, to be typed where no picture can be read."""

    h1: str
    errors: tuple[str, ...]
    secret: str
    name: str


@dataclass(frozen=True, slots=True)
class RecoveryCodesPage:
    """Codes that are told once, with the day, for the paper."""

    h1: str
    codes: tuple[str, ...]
    name: str
    day: str
    welcome: bool

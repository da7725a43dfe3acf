"""The register in numbers, and the adoption that made it what counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from webapp.domain.register.checks import Looked
from webapp.domain.register.entries import Cells
from webapp.domain.service import Retired


@dataclass(frozen=True, slots=True)
class NewAdoption:
    """What the entry files say when the register takes them in. ``files`` maps the name of each to
    its SHA-256; ``entries`` are their cells by id; changes of the ``two_person_kinds`` of service
    need two persons from now on. ``confirmed`` are the entries that the files call confirmed, with
    what was looked at on the day that they name. ``occasions`` are the cells of dated events, by
    id."""

    files: Mapping[str, str]
    entries: Mapping[str, Cells]
    retired: tuple[Retired, ...]
    two_person_kinds: frozenset[str]
    by: str
    at: datetime
    confirmed: Mapping[str, Looked] = field(default_factory=dict)
    occasions: Mapping[str, Cells] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Adopted:
    """What an adoption did: entries that came, differ, or were withdrawn."""

    added: int
    changed: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class Adoption:
    """Since when the register counts, on whose word, and the files that it took in."""

    number: int
    at: datetime
    by: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RegisterStatus:
    """``adoption`` is ``None`` where the files count. ``act`` and ``mark`` are of the last line of
    the audit, whose chain was verified from the first line on; ``newest`` is the last act of which
    the public sees something."""

    adoption: Adoption | None
    published: int
    withdrawn: int
    waiting: int
    act: int
    newest: int
    mark: str

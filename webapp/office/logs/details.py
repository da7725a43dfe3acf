"""What a line of a log says of an act, in words instead of JSON."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from webapp.domain.fields import translatable
from webapp.domain.people.roles import Grant, Role
from webapp.office.here.parts import sentences
from webapp.office.words import roles_said

LABELS: Mapping[str, str] = {
    "adoption": translatable("Taken in as no."),
    "by": translatable("By"),
    "change": translatable("Change no."),
    "changes": translatable("Changes"),
    "device": translatable("Device"),
    "from": translatable("Holds from"),
    "edition": translatable("Edition no."),
    "files": translatable("Files"),
    "network": translatable("Network"),
    "name": translatable("Name"),
    "of_import": translatable("Import no."),
    "other": translatable("The other one"),
    "patch": translatable("Before and after"),
    "reason": translatable("Reason"),
    "rows": translatable("Rows"),
    "sentence": translatable("Reason of the refusal"),
    "session": translatable("Session"),
    "tries": translatable("Sent so often"),
    "undoes": translatable("Takes back import no."),
}
"""What is written beside an act, by the name it has there. Another one is shown by that name."""

NOTHING: tuple[object, ...] = ("", None, [], {})


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that is written beside an act."""

    label: str
    text: str


def details_of(written: str) -> Iterator[Detail]:
    """What stands beside an act, ``written`` as a JSON object; what is empty says nothing."""
    for name, value in json.loads(written or "{}").items():
        if name == "grants":
            yield Detail(sentences().say("Roles"), _roles(value))
        elif value not in NOTHING:
            label = LABELS.get(name)
            yield Detail(sentences().say_declared(label) if label else name, _said(value))


def _roles(value: Any) -> str:
    pairs = json.loads(value) if isinstance(value, str) else value
    grants = frozenset(Grant(Role(role), street) for role, street in pairs)
    return sentences().listed(roles_said(grants))


def _said(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_said(each)}" for name, each in value.items())
    if isinstance(value, list):
        return " → ".join(map(_said, value))
    return "–" if value in NOTHING else str(value)

"""What a change rests on, as its row keeps it: a source, and what was looked at with it."""

import json
from dataclasses import asdict, dataclass, field

from webapp.domain.facts import Method
from webapp.domain.register.checks import Looked
from webapp.domain.service import Confidence, Source
from webapp.ledger.chain import as_json

_NO_SOURCE = Source()


@dataclass(frozen=True, slots=True)
class Basis:
    """Nothing, where nothing is said."""

    source: Source = _NO_SOURCE
    looked: tuple[Looked, ...] = field(default=())


def basis_text(source: Source, looked: tuple[Looked, ...]) -> str:
    """The basis as JSON; ``""`` where there is none."""
    said: dict[str, object] = {}
    if source != _NO_SOURCE:
        said["source"] = asdict(source)
    if looked:
        said["looked"] = [asdict(each) for each in looked]
    return as_json(said) if said else ""


def basis_of(text: str) -> Basis:
    """The basis that was written."""
    said = json.loads(text) if text else {}
    source = said.get("source")
    return Basis(
        Source(**{**source, "confidence": Confidence(source["confidence"])})
        if source
        else _NO_SOURCE,
        tuple(
            Looked(each["group"], tuple(each["fields"]), each["days"], Method(each["method"]))
            for each in said.get("looked", ())
        ),
    )

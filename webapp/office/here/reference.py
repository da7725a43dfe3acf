"""The reference data of the district: read once by each process."""

from flask import current_app

from webapp.ingest.reference import Reference, read_reference
from webapp.office.here.parts import parts

_EXTENSION = "office_reference"


def reference() -> Reference:
    """Kinds of service, streets, holidays and the rules of entries."""
    held: Reference | None = current_app.extensions.get(_EXTENSION)
    if held is None:
        held = read_reference(parts().settings.reference)
        current_app.extensions[_EXTENSION] = held
    return held


def street_name(street: str) -> str:
    """What a street is called; its id where nobody knows it."""
    return next((each.name_zh for each in reference().streets if each.id == street), street)


def community_name(code: str) -> str:
    """What a community is called; its code where nobody knows it."""
    return next((each.name_zh for each in reference().communities if each.code == code), code)


def kind_name(category: str) -> str:
    """What a kind of service is called; its id where nobody knows it."""
    kinds = reference().taxonomy.categories
    return next((each.zh for each in kinds if each.id == category), category)

"""What of an entry can be typed, in the order of the form; what each is called."""

from collections.abc import Mapping
from dataclasses import dataclass

from webapp.domain.categories import Category
from webapp.domain.datatypes import YesNo
from webapp.domain.features import FEATURE
from webapp.domain.fields import translatable
from webapp.domain.service import FIELDS as DECLARED


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form. ``long`` texts have more lines; those with ``choices`` are chosen."""

    name: str
    label: str
    hint: str = ""
    long: bool = False
    choices: Mapping[str, str] | None = None


STATUSES = {
    "sourced": translatable("A public source names it"),
    "expected": translatable("The plan promises it; nobody has seen it"),
    "closed": translatable("It is closed for good"),
}
VISIBILITIES = {
    "public": translatable("Everybody may see it"),
    "discreet": translatable("Shown with a neutral title and the quick exit"),
    "confidential": translatable("Without address and place, anywhere"),
}
CONFIDENCES = {
    "high": translatable("sure"),
    "medium": translatable("fairly sure"),
    "low": translatable("not sure"),
    "background": translatable("common knowledge, no source kept"),
}
PRECISIONS = {
    "venue": translatable("The building or its gate"),
    "road": translatable("The road in front of it"),
    "approximate": translatable("Within some hundred metres"),
    "community": translatable("Only the community is known"),
    "street": translatable("Only the subdistrict is known"),
    "none": translatable("Not known where"),
}
STREET = FormField("street", translatable("Street"), choices={})
_IN_OWN_WORDS = (
    FormField("name_zh", translatable("Name")),
    FormField("phones", translatable("Telephone"), translatable("Several: put ； between them.")),
    STREET,
    FormField(
        "hours",
        translatable("Opening hours"),
        translatable("In the signs of OpenStreetMap. “Look at the hours” shows what it means."),
    ),
    FormField("hours_note_zh", translatable("Opening hours in words")),
    FormField("age_min_months", translatable("From age, in months")),
    FormField("age_max_months", translatable("To age, in months")),
    FormField("status", translatable("Is it there?"), choices=STATUSES),
    FormField("visibility", translatable("Who may see it"), choices=VISIBILITIES),
    FormField(
        "source_title_zh",
        translatable("Where this is known from"),
        translatable("A page, a call, a visit; never a visitor's report alone."),
    ),
    FormField("source_url", translatable("Address of the source on the web")),
    FormField(
        "source_date", translatable("Date of the source"), translatable("In figures, with hyphens.")
    ),
    FormField("confidence", translatable("How sure the source is"), choices=CONFIDENCES),
    FormField(
        "editor_note_zh", translatable("Note for the office; nobody else reads it"), long=True
    ),
)
_OWN = {each.name: each for each in _IN_OWN_WORDS}
FIELDS = tuple(
    _OWN.get(each.name) or FormField(each.name, each.label, long=each.datatype.has_words)
    for each in DECLARED
    if each.in_files and (each.name in _OWN or (each.label and each.datatype.has_words))
)
"""Those that are said here in the office's own words, and all others that people read as words."""

FIELD = {each.name: each for each in FIELDS}
FEATURE_PREFIX = "feature-"


def asked_features(kind: Category) -> tuple[str, ...]:
    """The features that visitors of a kind ask for."""
    return tuple(key for key in kind.asked if not FEATURE[key].derived)


def is_yes_or_no(feature: str) -> bool:
    """Whether a feature is there or not, and nothing else."""
    return isinstance(FEATURE[feature].datatype, YesNo)

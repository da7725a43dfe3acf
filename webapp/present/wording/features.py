"""What a place has, in words: labels of the features that official lists and standards carry."""

from dataclasses import dataclass

from webapp.present.wording.sentences import gettext, pgettext

NURSING = (
    "public-access",
    "changing-table",
    "hot-water",
    "sink",
    "lockable-door",
    "curtain",
    "nursing-seat",
    "men-welcome",
    "step-free",
    "key-needed",
)
NURSERY = ("filed", "inclusive", "full-day", "half-day", "hourly", "places_free", "fee_month_yuan")
KINDERGARTEN = ("kind", "inclusive", "grade", "toddler-class", "fee_month_yuan", "half-day")

ASKED = {
    "nursing-room": NURSING,
    "family-restroom": (*NURSING[:4], "child-toilet", "child-seat", "grab-bars", "step-free"),
    "accessible-restroom": ("step-free", "grab-bars", "child-seat", "changing-table"),
    "nursery": NURSERY,
    "kindergarten": KINDERGARTEN,
    "parent-school": ("topics", "next_session", "sign_up"),
    "childrens-home": ("guardian-present", "capacity", "sign_up"),
    "legal-aid": ("matters", "means-test", "lawyer_days"),
    "public-legal-service": ("matters", "lawyer_days"),
    "family-mediation": ("voluntary", "not_for_violence", "court_confirmation"),
    "child-rehabilitation": ("disability", "card-needed", "subsidy"),
    "special-education": ("disability", "card-needed", "subsidy"),
}
"""What a visitor wants to know of each kind: said as *not known* where nothing is known."""

PLACES = frozenset({"floor", "inside"})
"""Features that say where inside a building a place is."""


THINGS = frozenset(
    {
        "changing-table",
        "strap",
        "sink",
        "hot-water",
        "soap",
        "crib",
        "nursing-seat",
        "socket",
        "curtain",
        "bin",
        "fridge",
        "milk-warmer",
        "air-conditioning",
        "call-button",
        "official-sign",
        "child-toilet",
        "child-seat",
        "grab-bars",
        "lift",
        "accessible-toilet",
        "reading-area",
        "children-activity-area",
        "children-section",
        "outdoor",
        "toddler-class",
        "subsidy",
        "means-test",
    }
)
"""Things that are there or not: Chinese says 有 or 没有 of them, and 是 or 否 of the rest."""


@dataclass(frozen=True, slots=True)
class FeatureWords:
    """Labels by feature, and the words for yes and no, which depend on what they are said of."""

    labels: dict[str, str]
    said_of_things: dict[str, str]
    said_of_others: dict[str, str]
    unknown: str

    def label(self, key: str) -> str:
        """The label; a feature without one is shown by its own name, spaces for dashes."""
        return self.labels.get(key) or key.replace("-", " ").replace("_", " ")

    def value(self, key: str, value: str) -> str:
        """Yes, no and unknown in words; anything else is a word of its own."""
        if value == "unknown":
            return self.unknown
        return (self.said_of_things if key in THINGS else self.said_of_others).get(value, value)


def feature_words() -> FeatureWords:
    """The words in the page's language; made once for a language."""
    return FeatureWords(
        labels=_room_labels() | _building_labels() | _childcare_labels() | _advice_labels(),
        said_of_things={"yes": pgettext("a thing", "Yes"), "no": pgettext("a thing", "No")},
        said_of_others={"yes": gettext("Yes"), "no": gettext("No")},
        unknown=gettext("Not known"),
    )


def _room_labels() -> dict[str, str]:
    return {
        "area_m2": gettext("Area in square metres"),
        "independent-room": gettext("Room of its own"),
        "changing-table": gettext("Changing table"),
        "strap": gettext("Safety strap"),
        "sink": gettext("Sink"),
        "hot-water": gettext("Hot water"),
        "soap": gettext("Soap"),
        "crib": gettext("Cot"),
        "nursing-seat": gettext("Nursing chair"),
        "socket": gettext("Power socket"),
        "lockable-door": gettext("Door that locks"),
        "curtain": gettext("Curtain"),
        "bin": gettext("Bin"),
        "fridge": gettext("Fridge"),
        "milk-warmer": gettext("Milk warmer"),
        "air-conditioning": gettext("Air conditioning"),
        "call-button": gettext("Call button"),
        "key-needed": gettext("Ask for the key"),
        "men-welcome": gettext("Fathers may come in"),
        "public-access": gettext("Open to everyone"),
        "official-sign": gettext("Official sign"),
    }


def _building_labels() -> dict[str, str]:
    return {
        "floor": gettext("Floor"),
        "inside": gettext("Way inside the building"),
        "child-toilet": gettext("Child's toilet"),
        "child-seat": gettext("Child's seat"),
        "grab-bars": gettext("Grab bars"),
        "step-free": gettext("Step-free access"),
        "lift": gettext("Lift"),
        "accessible-toilet": gettext("Accessible toilet"),
        "reading-area": gettext("Reading area"),
        "children-activity-area": gettext("Children's activity area"),
        "children-section": gettext("Children's section"),
        "vaccination": gettext("Vaccination"),
        "free": gettext("Free of charge"),
        "24h": gettext("Open day and night"),
    }


def _childcare_labels() -> dict[str, str]:
    return {
        "filed": gettext("Filed with the health authority"),
        "inclusive": gettext("Inclusive (regulated fee)"),
        "full-day": gettext("Full-day care"),
        "half-day": gettext("Half-day care"),
        "hourly": gettext("Care by the hour"),
        "occasional": gettext("Occasional care"),
        "places_total": gettext("Places in all"),
        "places_free": gettext("Free places"),
        "fee_month_yuan": gettext("Fee a month in yuan"),
        "meal_fee_yuan": gettext("Meal fee in yuan"),
        "staff_ratio": gettext("Children for each carer"),
        "outdoor": gettext("Outdoor space"),
        "weekend": gettext("Open at weekends"),
        "grade": gettext("Grade"),
        "kind": gettext("Public or private"),
        "toddler-class": gettext("Toddler class"),
    }


def _advice_labels() -> dict[str, str]:
    return {
        "topics": gettext("Topics"),
        "next_session": gettext("Next session"),
        "sign_up": gettext("How to sign up"),
        "guardian-present": gettext("A guardian must be present"),
        "capacity": gettext("How many children"),
        "safety": gettext("Safety"),
        "matters": gettext("Matters it helps with"),
        "means-test": gettext("Means test"),
        "exempt": gettext("Who needs no means test"),
        "lawyer_days": gettext("Days with a lawyer"),
        "voluntary": gettext("Voluntary"),
        "not_for_violence": gettext("Not the first step where there is violence"),
        "court_confirmation": gettext("A court can confirm the agreement"),
        "disability": gettext("Kinds of disability"),
        "card-needed": gettext("Disability card needed"),
        "subsidy": gettext("Subsidy"),
    }

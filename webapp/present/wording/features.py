"""What a place has, in words: labels of the features that official lists and standards carry."""

from dataclasses import dataclass

from webapp.present.wording.sentences import Sentences

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


def feature_words(sentences: Sentences) -> FeatureWords:
    """The words in one language; made once for it."""
    say = sentences.say
    return FeatureWords(
        labels=_room_labels(sentences)
        | _building_labels(sentences)
        | _childcare_labels(sentences)
        | _advice_labels(sentences),
        said_of_things={
            "yes": sentences.say_of("a thing", "Yes"),
            "no": sentences.say_of("a thing", "No"),
        },
        said_of_others={"yes": say("Yes"), "no": say("No")},
        unknown=say("Not known"),
    )


def _room_labels(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "area_m2": say("Area in square metres"),
        "independent-room": say("Room of its own"),
        "changing-table": say("Changing table"),
        "strap": say("Safety strap"),
        "sink": say("Sink"),
        "hot-water": say("Hot water"),
        "soap": say("Soap"),
        "crib": say("Cot"),
        "nursing-seat": say("Nursing chair"),
        "socket": say("Power socket"),
        "lockable-door": say("Door that locks"),
        "curtain": say("Curtain"),
        "bin": say("Bin"),
        "fridge": say("Fridge"),
        "milk-warmer": say("Milk warmer"),
        "air-conditioning": say("Air conditioning"),
        "call-button": say("Call button"),
        "key-needed": say("Ask for the key"),
        "men-welcome": say("Fathers may come in"),
        "public-access": say("Open to everyone"),
        "official-sign": say("Official sign"),
    }


def _building_labels(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "floor": say("Floor"),
        "inside": say("Way inside the building"),
        "child-toilet": say("Child's toilet"),
        "child-seat": say("Child's seat"),
        "grab-bars": say("Grab bars"),
        "step-free": say("Step-free access"),
        "lift": say("Lift"),
        "accessible-toilet": say("Accessible toilet"),
        "reading-area": say("Reading area"),
        "children-activity-area": say("Children's activity area"),
        "children-section": say("Children's section"),
        "vaccination": say("Vaccination"),
        "free": say("Free of charge"),
        "24h": say("Open day and night"),
    }


def _childcare_labels(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "filed": say("Filed with the health authority"),
        "inclusive": say("Inclusive (regulated fee)"),
        "full-day": say("Full-day care"),
        "half-day": say("Half-day care"),
        "hourly": say("Care by the hour"),
        "occasional": say("Occasional care"),
        "places_total": say("Places in all"),
        "places_free": say("Free places"),
        "fee_month_yuan": say("Fee a month in yuan"),
        "meal_fee_yuan": say("Meal fee in yuan"),
        "staff_ratio": say("Children for each carer"),
        "outdoor": say("Outdoor space"),
        "weekend": say("Open at weekends"),
        "grade": say("Grade"),
        "kind": say("Public or private"),
        "toddler-class": say("Toddler class"),
    }


def _advice_labels(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    return {
        "topics": say("Topics"),
        "next_session": say("Next session"),
        "sign_up": say("How to sign up"),
        "guardian-present": say("A guardian must be present"),
        "capacity": say("How many children"),
        "safety": say("Safety"),
        "matters": say("Matters it helps with"),
        "means-test": say("Means test"),
        "exempt": say("Who needs no means test"),
        "lawyer_days": say("Days with a lawyer"),
        "voluntary": say("Voluntary"),
        "not_for_violence": say("Not the first step where there is violence"),
        "court_confirmation": say("A court can confirm the agreement"),
        "disability": say("Kinds of disability"),
        "card-needed": say("Disability card needed"),
        "subsidy": say("Subsidy"),
    }

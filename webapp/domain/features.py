"""The features of a place: what it has, and what it asks of a visitor. Each is declared here."""

from dataclasses import dataclass

from webapp.domain.datatypes import CONTENT, UNKNOWN, Count, Datatype, Measure, YesNo
from webapp.domain.fields import translatable
from webapp.sentence import Sentence

THING, TRUTH = YesNo(thing=True), YesNo()
PLACES, CHILDREN = Count(Sentence("places")), Count(Sentence("children"))
SQUARE_METRES, YUAN = Measure(Sentence("square metres")), Measure(Sentence("yuan"))


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature, a ``key=value`` in the column ``features``. A value may always be *unknown*,
    and a feature that is not given is unknown too, never *no*.

    ``label`` is a ``translatable`` message; without one a feature is shown by its key. Those that
    tell the way say where inside a building a place is; a barrier-free one helps who cannot climb
    stairs. ``derived`` ones follow from other facts, and no file gives them."""

    key: str
    datatype: Datatype
    label: str = ""
    tells_way: bool = False
    barrier_free: bool = False
    derived: bool = False

    def trouble(self, value: str) -> Sentence | None:
        """What is wrong with a value; ``None`` where nothing is."""
        return None if value == UNKNOWN else self.datatype.trouble(value)


ROOM = (
    Feature("area_m2", SQUARE_METRES, translatable("Area in square metres")),
    Feature("independent-room", TRUTH, translatable("Room of its own")),
    Feature("changing-table", THING, translatable("Changing table")),
    Feature("strap", THING, translatable("Safety strap")),
    Feature("sink", THING, translatable("Sink")),
    Feature("hot-water", THING, translatable("Hot water")),
    Feature("soap", THING, translatable("Soap")),
    Feature("crib", THING, translatable("Cot")),
    Feature("nursing-seat", THING, translatable("Nursing chair")),
    Feature("socket", THING, translatable("Power socket")),
    Feature("lockable-door", TRUTH, translatable("Door that locks")),
    Feature("curtain", THING, translatable("Curtain")),
    Feature("bin", THING, translatable("Bin")),
    Feature("fridge", THING, translatable("Fridge")),
    Feature("milk-warmer", THING, translatable("Milk warmer")),
    Feature("air-conditioning", THING, translatable("Air conditioning")),
    Feature("call-button", THING, translatable("Call button")),
    Feature("key-needed", TRUTH, translatable("Ask for the key")),
    Feature("men-welcome", TRUTH, translatable("Fathers may come in")),
    Feature("public-access", TRUTH, translatable("Open to everyone")),
    Feature("official-sign", THING, translatable("Official sign")),
)
BUILDING = (
    Feature("floor", CONTENT, translatable("Floor"), tells_way=True),
    Feature("inside", CONTENT, translatable("Way inside the building"), tells_way=True),
    Feature("child-toilet", THING, translatable("Child's toilet")),
    Feature("child-seat", THING, translatable("Child's seat")),
    Feature("grab-bars", THING, translatable("Grab bars"), barrier_free=True),
    Feature("step-free", TRUTH, translatable("Step-free access"), barrier_free=True),
    Feature("lift", THING, translatable("Lift"), barrier_free=True),
    Feature("accessible-toilet", THING, translatable("Accessible toilet"), barrier_free=True),
    Feature("reading-area", THING, translatable("Reading area")),
    Feature("children-activity-area", THING, translatable("Children's activity area")),
    Feature("children-section", THING, translatable("Children's section")),
    Feature("vaccination", TRUTH, translatable("Vaccination")),
    Feature("free", TRUTH, translatable("Free of charge"), derived=True),
    Feature("24h", TRUTH, translatable("Open day and night"), derived=True),
)
CHILDCARE = (
    Feature("filed", TRUTH, translatable("Filed with the health authority")),
    Feature("inclusive", TRUTH, translatable("Publicly priced")),
    Feature("full-day", TRUTH, translatable("Full-day care")),
    Feature("half-day", TRUTH, translatable("Half-day care")),
    Feature("hourly", TRUTH, translatable("Care by the hour")),
    Feature("occasional", TRUTH, translatable("Occasional care")),
    Feature("places_total", PLACES, translatable("Places in all")),
    Feature("places_free", PLACES, translatable("Free places")),
    Feature("places_free_date", CONTENT),
    Feature("fee_month_yuan", YUAN, translatable("Monthly fee in yuan")),
    Feature("meal_fee_yuan", YUAN, translatable("Meal fee in yuan")),
    Feature("staff_ratio", CONTENT, translatable("Children for each carer")),
    Feature("outdoor", THING, translatable("Outdoor space")),
    Feature("weekend", TRUTH, translatable("Open at weekends")),
    Feature("grade", CONTENT, translatable("Grade")),
    Feature("kind", CONTENT, translatable("Public or private")),
    Feature("toddler-class", THING, translatable("Toddler class")),
)
ADVICE = (
    Feature("topics", CONTENT, translatable("Topics")),
    Feature("next_session", CONTENT, translatable("Next session")),
    Feature("sign_up", CONTENT, translatable("How to sign up")),
    Feature("guardian-present", TRUTH, translatable("A guardian must be present")),
    Feature("capacity", CHILDREN, translatable("How many children")),
    Feature("safety", CONTENT, translatable("Safety")),
    Feature("matters", CONTENT, translatable("Matters it helps with")),
    Feature("means-test", THING, translatable("Means test")),
    Feature("exempt", TRUTH, translatable("Who needs no means test")),
    Feature("lawyer_days", CONTENT, translatable("Days with a lawyer")),
    Feature("voluntary", TRUTH, translatable("Voluntary")),
    Feature("not_for_violence", TRUTH, translatable("Not the first step where there is violence")),
    Feature("court_confirmation", TRUTH, translatable("A court can confirm the agreement")),
    Feature("disability", CONTENT, translatable("Kinds of disability")),
    Feature("card-needed", TRUTH, translatable("Disability card needed")),
    Feature("subsidy", THING, translatable("Subsidy")),
)
FEATURES = (*ROOM, *BUILDING, *CHILDCARE, *ADVICE)
"""The vocabulary of features."""

FEATURE = {each.key: each for each in FEATURES}
"""The same by key."""

TELL_WAY = frozenset(each.key for each in FEATURES if each.tells_way)

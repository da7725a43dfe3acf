"""What a place has, in words."""

from dataclasses import dataclass

from webapp.domain.features import FEATURES, THING
from webapp.present.wording.sentences import Sentences

THINGS = frozenset(each.key for each in FEATURES if each.datatype == THING)
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
        labels={each.key: sentences.say_declared(each.label) for each in FEATURES if each.label},
        said_of_things={
            "yes": sentences.say_of("a thing", "Yes"),
            "no": sentences.say_of("a thing", "No"),
        },
        said_of_others={"yes": say("Yes"), "no": say("No")},
        unknown=say("No information yet"),
    )

"""What is not here is told: not beside what is, but for what is done to an animal."""

import pytest

from webapp.domain.vocabulary import Topic
from webapp.search.reading.clauses import Clause, Understanding
from webapp.search.reading.not_covered import NotCovered

PETS = Topic("pets", "宠物", "pets", ("12345",), ("兽医",), ("养",), ("猫",), first=("给猫",))
TEETH = Topic("teeth", "看牙", "dentists", ("114",), ("拔牙",), unless=("小孩", "kid"))
TOPICS = NotCovered.of((PETS, TEETH))


def _understood(text: str, kind: str = "") -> Understanding:
    at = text.find(kind) if kind else -1
    clause = Clause(kind, "phrase", categories=(("health", 1.0),), at=at, until=at + len(kind))
    return Understanding(text, text, text, (clause,) if kind else ())


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("兽医", "", PETS),
        ("养猫", "", PETS),
        ("兽医 打针", "打针", None),
        ("给猫打针", "打针", PETS),
        ("拔牙", "", TEETH),
        ("小孩拔牙", "", None),
        ("拔牙 kid", "", None),
        ("拔牙 kidney", "", TEETH),
        ("打针", "打针", None),
        ("shou yi", "", PETS),
        ("yang mao dianhua", "", PETS),
        ("yangmao yiyuan", "yiyuan", None),
        ("shouyin", "", None),
    ],
)
def test_a_topic_is_meant_by_its_words(text: str, kind: str, topic: Topic | None):
    assert TOPICS.meant(_understood(text, kind), text) == topic


def test_what_no_topic_knows_is_anything_else_unless_it_is_said_to_the_site():
    rest = Topic("anything-else", "这件事", "what you asked for", ("12345",), unless=("谢谢", "hi"))
    topics = NotCovered.of((PETS, rest))
    assert topics.meant(_understood("蒸汽火车"), "蒸汽火车") is None
    assert topics.anything_else("蒸汽火车") == rest
    assert topics.anything_else("谢谢你") is None
    assert topics.anything_else("Hi there") is None
    assert topics.anything_else("history") == rest
    assert TOPICS.anything_else("蒸汽火车") is None

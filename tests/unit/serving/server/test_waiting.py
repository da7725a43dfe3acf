"""Who is waited for, how long, and who makes room for others."""

from dataclasses import dataclass

import pytest

from webapp.serving.server.waiting import (
    PATIENCE_SECONDS,
    SLOWEST,
    Stage,
    Waiting,
    first_to_go,
    to_be_given_up,
)


@dataclass(frozen=True)
class Waited:
    """A connection that waits so."""

    name: str
    waits: Waiting | None

    def waiting(self) -> Waiting | None:
        return self.waits


@pytest.mark.parametrize("stage", Stage)
def test_each_stage_has_its_time(stage):
    patience = PATIENCE_SECONDS[stage]
    waiting = Waiting(stage, since=100.0)
    assert not waiting.is_over(100.0 + patience)
    assert waiting.is_over(100.1 + patience)


def test_who_goes_on_sending_has_more_time():
    moved = 20 * SLOWEST
    later = 100.0 + PATIENCE_SECONDS[Stage.BODY] + 19
    assert Waiting(Stage.BODY, 100.0).is_over(later)
    assert not Waiting(Stage.BODY, 100.0, moved, moved_at=later - 1).is_over(later)


def test_what_stands_still_is_over_however_much_was_taken_before():
    much = 5_000_000
    later = 100.0 + PATIENCE_SECONDS[Stage.ANSWER] + 1
    assert not Waiting(Stage.ANSWER, 100.0, much, moved_at=later - 1).is_over(later)
    assert Waiting(Stage.ANSWER, 100.0, much, moved_at=100.5).is_over(later)


def test_what_is_worked_on_is_never_given_up():
    assert to_be_given_up([Waited("at work", None)], now=1e9) == []
    assert first_to_go([Waited("at work", None)], 1) == []


def test_the_silent_go_before_those_that_ask_and_the_oldest_before_the_young():
    connections = [
        Waited("answer", Waiting(Stage.ANSWER, 1.0)),
        Waited("at work", None),
        Waited("young", Waiting(Stage.SILENT, 9.0)),
        Waited("body", Waiting(Stage.BODY, 2.0)),
        Waited("old", Waiting(Stage.SILENT, 3.0)),
        Waited("head", Waiting(Stage.HEAD, 4.0)),
    ]
    going = [one.name for one in first_to_go(connections, 10)]
    assert going == ["old", "young", "head", "body", "answer"]
    assert [one.name for one in first_to_go(connections, 2)] == ["old", "young"]

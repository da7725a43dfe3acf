"""What is made once is made once; what is bounded is bounded by bytes."""

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier, Event

import pytest

from webapp.caches import (
    MEGABYTE,
    PLACE_BYTES,
    BoundedCache,
    Once,
    Remembering,
    bytes_of,
    remembered,
)

KILOBYTE = 1024
AAAA_TO_CCCC = ("aaaa", "bbbb", "cccc")


def test_a_value_is_made_when_it_is_first_asked_for() -> None:
    once = Once()
    assert once("a", lambda: 1) == 1
    assert once("a", lambda: 2) == 1
    assert once("b", lambda: 2) == 2


def test_nothing_is_a_value_too() -> None:
    once = Once()
    made: list[None] = []
    once("a", lambda: made.append(None))
    once("a", lambda: made.append(None))
    assert len(made) == 1


def test_it_is_made_once_even_when_many_ask_at_the_same_time() -> None:
    once, made, together = Once(), [], Barrier(8)

    def make() -> object:
        made.append(object())
        return made[-1]

    def ask() -> object:
        together.wait()
        return once("a", make)

    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(ask) for _ in range(8)]
        assert {id(each.result()) for each in asked} == {id(made[0])}
    assert len(made) == 1


def test_who_asks_for_something_else_does_not_wait() -> None:
    once, go_on = Once(), Event()

    def slow() -> str:
        go_on.wait()
        return "slow"

    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(once, "a", slow)
        assert once("b", lambda: "quick") == "quick"
        go_on.set()
        assert waiting.result() == "slow"


def test_what_is_made_may_ask_for_something_else() -> None:
    once = Once()
    assert once("a", lambda: once("b", lambda: 1) + 1) == 2


def test_a_failure_is_kept_by_nobody() -> None:
    once = Once()
    with pytest.raises(ZeroDivisionError):
        once("a", lambda: 1 // 0)
    assert once("a", lambda: 1) == 1


def _ask(cache: BoundedCache[str], *values: str) -> list[str]:
    """Which of the values have to be made when they are asked for in turn."""
    made: list[str] = []

    def maker(value: str) -> Callable[[], str]:
        def make() -> str:
            made.append(value)
            return value

        return make

    for value in values:
        assert cache.get_or_make(value[0], maker(value)) is not None
    return made


@pytest.fixture
def three() -> BoundedCache[str]:
    """Keeps three values of four letters."""
    each = bytes_of("a") + PLACE_BYTES + 4
    return BoundedCache(3 * each, len)


def test_a_value_that_is_kept_is_not_made_again(three: BoundedCache[str]) -> None:
    assert _ask(three, "aaaa", "aaaa", "bbbb", "aaaa") == ["aaaa", "bbbb"]


def test_what_was_not_asked_for_longest_goes_first(three: BoundedCache[str]) -> None:
    assert _ask(three, *AAAA_TO_CCCC, "aaaa", "dddd") == [*AAAA_TO_CCCC, "dddd"]
    assert _ask(three, "aaaa", "cccc", "dddd") == []
    assert _ask(three, "bbbb", "aaaa") == ["bbbb", "aaaa"]


def test_all_that_is_kept_stays_within_its_bytes(three: BoundedCache[str]) -> None:
    most = three.bytes
    for number in range(500):
        three.get_or_make(number, lambda number=number: "x" * number)
        most = max(most, three.bytes)
    assert most <= 3 * (bytes_of("a") + PLACE_BYTES + 4)
    assert len(three) >= 1


def test_a_value_larger_than_all_that_may_be_kept_is_not_kept(three: BoundedCache[str]) -> None:
    _ask(three, "aaaa", "b" * 2000)
    assert len(three) == 1
    assert _ask(three, "aaaa") == []


def test_a_cache_for_nothing_keeps_nothing() -> None:
    assert _ask(BoundedCache(0, len), "aaaa", "aaaa") == ["aaaa", "aaaa"]


def test_what_was_forgotten_is_made_again(three: BoundedCache[str]) -> None:
    _ask(three, "aaaa")
    three.clear()
    assert _ask(three, "aaaa") == ["aaaa"]


@dataclass(frozen=True)
class _Said:
    word: str
    parts: tuple[str, ...] = ()


def test_bytes_are_those_of_all_texts_in_a_value() -> None:
    long = bytes_of(_Said("x" * 5000, ("y" * 5000, "z" * 5000)))
    assert 15_000 <= long - bytes_of(_Said("", ("", ""))) <= 15_000 + 10


def test_a_function_remembers_what_it_was_asked_lately() -> None:
    asked: list[str] = []

    @remembered(MEGABYTE)
    def twice(word: str) -> str:
        asked.append(word)
        return word * 2

    assert [twice(word) for word in ("a", "b", "a")] == ["aa", "bb", "aa"]
    assert asked == ["a", "b"]


def test_a_function_remembers_within_its_bytes_and_what_is_asked_again() -> None:
    made: list[int] = []

    @remembered(20 * KILOBYTE)
    def text_of(number: int) -> str:
        made.append(number)
        return "x" * KILOBYTE

    for number in range(1, 200):
        assert len(text_of(0) + text_of(number)) == 2 * KILOBYTE
    assert made.count(0) == 1
    before = len(made)
    for number in range(1, 200):
        text_of(number)
    assert len(made) - before >= 180


def test_what_is_too_long_is_worked_out_each_time() -> None:
    made: list[str] = []

    @remembered(KILOBYTE)
    def same(word: str) -> str:
        made.append(word)
        return word

    assert same("x" * KILOBYTE) == same("x" * KILOBYTE)
    assert len(made) == 2


class Doubling:
    """Counts how often it was asked."""

    def __init__(self) -> None:
        self.times = 0
        self.of: Remembering[str] = Remembering(MEGABYTE, self, "_of")

    def _of(self, text: str) -> str:
        self.times += 1
        return text * 2


def test_what_a_method_gave_is_kept_for_its_object_and_pickled_without() -> None:
    one, other = Doubling(), Doubling()
    assert [one.of("a"), one.of("a"), other.of("a")] == ["aa", "aa", "aa"]
    assert (one.times, other.times) == (1, 1)
    copy = pickle.loads(pickle.dumps(one))  # noqa: S301  (our own)
    assert copy.of("a") == "aa"
    assert (copy.times, one.times) == (2, 1)

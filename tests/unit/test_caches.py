"""What is made once is made once; what is bounded is bounded by number and by bytes."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from webapp.caches import BoundedCache, Once


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


def test_a_value_that_is_kept_is_not_made_again() -> None:
    cache: BoundedCache[str] = BoundedCache(2)
    assert _ask(cache, "a", "a", "b", "a") == ["a", "b"]


def test_what_was_not_asked_for_longest_goes_first() -> None:
    cache: BoundedCache[str] = BoundedCache(2)
    assert _ask(cache, "a", "b", "a", "c") == ["a", "b", "c"]
    assert _ask(cache, "a", "c") == []
    assert _ask(cache, "b", "a") == ["b", "a"]


def test_bytes_are_bounded_too() -> None:
    cache: BoundedCache[str] = BoundedCache(100, 10, len)
    _ask(cache, "aaaa", "bbbb", "cccc")
    assert len(cache) == 2
    assert _ask(cache, "cccc", "bbbb") == []


def test_as_many_as_may_be_kept_are_kept_whatever_divides_the_bytes() -> None:
    cache: BoundedCache[str] = BoundedCache(7, 10, len)
    _ask(cache, *"abcdefghi")
    assert len(cache) == 7


def test_a_value_larger_than_all_that_may_be_kept_is_not_kept() -> None:
    cache: BoundedCache[str] = BoundedCache(100, 10, len)
    _ask(cache, "a", "b" * 11)
    assert len(cache) == 1
    assert _ask(cache, "a") == []


def test_a_cache_for_nothing_keeps_nothing() -> None:
    cache: BoundedCache[str] = BoundedCache(0, 10, len)
    assert _ask(cache, "a", "a") == ["a", "a"]


def test_what_was_forgotten_is_made_again() -> None:
    cache: BoundedCache[str] = BoundedCache(2)
    _ask(cache, "a")
    cache.clear()
    assert _ask(cache, "a") == ["a"]

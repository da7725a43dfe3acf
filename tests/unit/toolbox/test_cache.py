"""Kept answers are bounded by number and by bytes; the least recently used go first."""

from webapp.toolbox.cache import AnswerCache


def test_what_was_put_is_got() -> None:
    cache: AnswerCache[str] = AnswerCache(2)
    cache.put("a", "A", 1)
    assert (cache.get("a"), cache.get("b")) == ("A", None)


def test_the_least_recently_used_goes_first() -> None:
    cache: AnswerCache[str] = AnswerCache(2)
    cache.put("a", "A", 1)
    cache.put("b", "B", 1)
    cache.get("a")
    cache.put("c", "C", 1)
    assert [cache.get(key) for key in "abc"] == ["A", None, "C"]


def test_bytes_are_bounded_too() -> None:
    cache: AnswerCache[str] = AnswerCache(100, most_bytes=10)
    for key in "abcd":
        cache.put(key, key, 4)
    assert (len(cache), cache.bytes_held) == (2, 8)


def test_an_answer_larger_than_the_whole_cache_is_not_kept() -> None:
    cache: AnswerCache[str] = AnswerCache(100, most_bytes=10)
    cache.put("a", "A", 5)
    cache.put("b", "B", 11)
    assert [cache.get(key) for key in "ab"] == ["A", None]


def test_putting_again_counts_once() -> None:
    cache: AnswerCache[str] = AnswerCache(5)
    cache.put("a", "old", 7)
    cache.put("a", "new", 3)
    assert (cache.get("a"), cache.bytes_held) == ("new", 3)


def test_a_cache_for_nothing_keeps_nothing() -> None:
    cache: AnswerCache[str] = AnswerCache(0)
    cache.put("a", "A", 1)
    assert cache.get("a") is None

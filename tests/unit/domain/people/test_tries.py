"""How many guesses there are, and whom they keep waiting."""

from webapp.domain.people.tries import BY_ACCOUNT, BY_CODE, code_try, password_try, recovery_try

HOUR = 3600


def most_in(seconds: int, burst: int, seconds_each: float) -> int:
    return burst + int(seconds / seconds_each)


def test_an_account_has_at_most_thirty_guesses_an_hour() -> None:
    for allowed in (BY_ACCOUNT, BY_CODE):
        assert most_in(HOUR, allowed.burst, allowed.seconds_each) <= 30


def test_the_owners_browser_is_counted_apart() -> None:
    theirs = password_try("li.hua", "", "192.0.2.1", "192.0.0.0")
    own = password_try("li.hua", "a-mark", "192.0.2.1", "192.0.0.0")
    assert not theirs.keys() & own.keys()
    assert not code_try("li.hua", "").keys() & code_try("li.hua", "a-mark").keys()


def test_a_recovery_code_does_not_wait_for_guesses_at_the_account() -> None:
    guessed = password_try("li.hua", "", "192.0.2.1", "192.0.0.0")
    assert not guessed.keys() & recovery_try("198.51.100.1", "198.51.0.0").keys()


def test_a_name_is_counted_once_however_it_is_written_and_kept_short() -> None:
    first, second = (password_try(name, "", "n", "w") for name in ("Li.Hua", "li.hua"))
    assert first == second
    assert all(len(mark) < 50 for mark in password_try("x" * 10_000, "", "n", "w"))
    assert "li.hua" not in str(first)

"""Wrong tries are counted by household and by network; those of others do no harm."""

from webapp.domain.allowance import Allowance
from webapp.serving.tries import Tries

HERE, NEIGHBOUR, ELSEWHERE = "203.0.113.7", "203.0.99.8", "198.51.100.9"


def worn_out(address: str, times: int) -> Tries:
    tries = Tries(Allowance(burst=3, seconds_each=30), Allowance(burst=5, seconds_each=10))
    for _ in range(times):
        assert tries.wait_seconds(address, 0) == 0
        tries.count(address, 0)
    return tries


def test_so_many_wrong_tries_and_then_one_every_so_often() -> None:
    tries = worn_out(HERE, 3)
    assert tries.wait_seconds(HERE, 0) == 30
    assert tries.wait_seconds(f"::ffff:{HERE}", 0) == 30
    assert (tries.wait_seconds(NEIGHBOUR, 0), tries.wait_seconds(ELSEWHERE, 0)) == (0, 0)
    assert tries.wait_seconds(HERE, 30) == 0


def test_a_whole_network_is_counted_too() -> None:
    tries = worn_out(HERE, 3)
    for _ in range(2):
        tries.count(NEIGHBOUR, 0)
    assert tries.wait_seconds("203.0.50.50", 0) == 10
    assert tries.wait_seconds(ELSEWHERE, 0) == 0


def test_a_clock_that_is_put_back_frees_nobody_and_holds_nobody_longer() -> None:
    assert worn_out(HERE, 3).wait_seconds(HERE, -1_000) == 30


def test_thousands_of_others_let_nobody_be_forgotten() -> None:
    tries = worn_out(HERE, 3)
    for number in range(4_000):
        tries.count(f"198.51.{number // 250}.{number % 250}", 0)
    assert tries.wait_seconds(HERE, 0) == 30

"""What was confirmed of late is counted once, for the office and the public alike."""

from datetime import date, timedelta

from webapp.domain.lately import LATELY, Looked, Share, confirmed_lately

TODAY = date(2026, 11, 30)


def test_a_day_counts_for_180_days_and_not_one_more() -> None:
    entries = [
        Looked("a", "nursery", TODAY - LATELY),
        Looked("a", "nursery", TODAY - LATELY - timedelta(days=1)),
        Looked("", "hotline", TODAY),
        Looked("b", "hotline", None),
    ]
    found = confirmed_lately(entries, TODAY)
    assert found.whole == Share(2, 4)
    assert found.streets == {"a": Share(1, 2), "b": Share(0, 1), "": Share(1, 1)}
    assert found.kinds == {"nursery": Share(1, 2), "hotline": Share(1, 2)}


def test_nothing_is_counted_of_nothing() -> None:
    assert confirmed_lately([], TODAY).whole == Share(0, 0)

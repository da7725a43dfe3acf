"""A network may have so many PDFs within ten minutes, and others do not pay for it."""

from datetime import timedelta

from tests.builders import NOW
from webapp.web.referral.pdf_allowance import PdfAllowance

HERE, THERE = "203.0.113.0", "198.51.100.0"


def test_the_last_of_the_allowance_is_still_given():
    allowance = PdfAllowance(most=2)
    allowance.use(HERE, NOW)
    assert allowance.wait_seconds(HERE, NOW) == 0
    allowance.use(HERE, NOW)
    assert allowance.wait_seconds(HERE, NOW) > 0


def test_asking_uses_nothing():
    allowance = PdfAllowance(most=1)
    assert [allowance.wait_seconds(HERE, NOW) for _ in range(3)] == [0, 0, 0]


def test_one_more_waits_until_the_oldest_no_longer_counts():
    allowance = PdfAllowance(most=2, within=timedelta(minutes=10))
    allowance.use(HERE, NOW)
    allowance.use(HERE, NOW + timedelta(minutes=4))
    assert allowance.wait_seconds(HERE, NOW + timedelta(minutes=6)) == 4 * 60
    assert allowance.wait_seconds(HERE, NOW + timedelta(minutes=10)) == 0


def test_another_network_has_its_own():
    allowance = PdfAllowance(most=1)
    allowance.use(HERE, NOW)
    assert allowance.wait_seconds(HERE, NOW) > 0
    assert allowance.wait_seconds(THERE, NOW) == 0


def test_a_clock_that_is_put_back_lets_nobody_wait_for_hours():
    allowance = PdfAllowance(most=1)
    allowance.use(HERE, NOW)
    assert allowance.wait_seconds(HERE, NOW - timedelta(hours=5)) == 0

"""Addresses of visitors as they are meant."""

import pytest

from webapp.serving.access_log import truncated
from webapp.serving.networks import household, unmapped


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0"),
        ("::ffff:203.0.113.77", "203.0.113.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("fe80::1%eth0", "fe80::"),
        ("nobody", "-"),
        ("", "-"),
    ],
)
def test_a_log_knows_the_network(address, network):
    assert truncated(address) == network


def test_a_mapped_address_is_the_address_it_maps():
    assert unmapped("::ffff:203.0.113.77") == "203.0.113.77"
    assert unmapped("2001:db8::1") == "2001:db8::1"
    assert unmapped("a socket") == "a socket"


def test_a_household_is_one_address_or_its_64_bits():
    assert household("203.0.113.77") == household("::ffff:203.0.113.77") == "203.0.113.77"
    assert household("2001:db8:1:2::9") == household("2001:db8:1:2:ffff::") == "2001:db8:1:2::"
    assert household("2001:db8:1:3::9") != household("2001:db8:1:2::9")

"""The points of the Observatory are counted as it counts them."""

import pytest

from tests.checks.observatory import points
from webapp.serving.headers import closed_headers

OURS = {name.lower(): value for name, value in closed_headers(https=True)}


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (OURS, 150),
        (OURS | {"cross-origin-resource-policy": "cross-origin"}, 140),
        (OURS | {"set-cookie": "care=1; Secure; HttpOnly; SameSite=Lax"}, 155),
        (OURS | {"set-cookie": "care=1"}, 80),
        ({k: v for k, v in OURS.items() if not k.startswith("strict")}, 80),
        (OURS | {"content-security-policy": "default-src 'none'; script-src 'unsafe-inline'"}, 80),
        (OURS | {"content-security-policy": "default-src 'self'; frame-ancestors 'none'"}, 145),
        (OURS | {"access-control-allow-credentials": "true"}, 50),
        ({}, 30),
    ],
)
def test_points(headers, expected):
    assert points(headers) == expected

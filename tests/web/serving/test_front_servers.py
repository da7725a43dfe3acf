"""Behind front servers each visitor has an address of their own; nobody can make one up."""

import logging
from dataclasses import replace

import pytest

from webapp import create_app

SENT = {"X-Forwarded-For": "192.0.2.9, 203.0.113.77, 198.51.100.5"}


@pytest.mark.parametrize(
    ("front_servers", "network"), [(0, "127.0.0.0"), (1, "198.51.100.0"), (2, "203.0.113.0")]
)
def test_the_address_is_the_one_that_our_own_servers_saw(
    settings, toolbox, caplog, front_servers, network
):
    caplog.set_level(logging.INFO, "jiamenkou.access")
    app = create_app(settings=replace(settings, front_servers=front_servers), toolbox=toolbox)
    app.test_client().get("/about", headers=SENT)
    assert caplog.messages[-1].endswith(f" {network}")


def test_a_host_name_sent_along_is_not_believed(settings, toolbox):
    app = create_app(settings=replace(settings, front_servers=1), toolbox=toolbox)
    sent = SENT | {"X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "https"}
    page = app.test_client().get("/sitemap.xml", headers=sent)
    assert b"elsewhere.example" not in page.data
    assert b"http://localhost/" in page.data

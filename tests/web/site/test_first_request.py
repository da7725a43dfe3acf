"""Whatever a worker is asked first, its pages are in their own language afterwards."""

import pytest

from tests.site import Site
from webapp import create_app
from webapp.toolbox.toolbox import Toolbox

FIRST = (
    "/api/v1/plan?lang=en",
    "/api/v1/search?q=母婴室&lang=en",
    "/en/referral?ids=mbr-zoo",
    "/en/search?q=court",
    "/en/data",
    "/sw.js",
)


@pytest.mark.parametrize("first", FIRST)
def test_what_is_asked_first_chooses_no_language_for_the_others(settings, edition, first):
    client = create_app(settings=settings, toolbox=Toolbox(settings)).test_client()
    assert client.get(first).status_code == 200
    page = Site(client, "zh-Hans").visit("/search", q="母婴室", near="西单")
    assert "来源" in page.results[0].text

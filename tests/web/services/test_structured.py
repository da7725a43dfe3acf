"""JSON-LD on pages: on every public entry, on no quiet one."""

import json

import pytest

from tests.checks.seen import LANGUAGES

BLOCK = "script[type='application/ld+json']"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("entry", "kind"),
    [("mbr-hanguang", "Place"), ("hl-12345", "Service"), ("ch-110102001004", "WebPage")],
)
def test_a_public_entry_describes_itself(site_in, language, entry, kind):
    page = site_in(language).visit(f"/services/{entry}")
    node = json.loads(page.soup.select_one(BLOCK).string)
    assert node["@type"] == kind
    assert node["@id"] == page.path
    assert "localhost" not in page.soup.select_one(BLOCK).string


@pytest.mark.parametrize("entry", ["la-district", "dv-shelter", "dv-court"])
def test_a_quiet_entry_describes_nothing(site, entry):
    assert not site.visit(f"/services/{entry}").soup.select(BLOCK)

"""What is printed: a list or an entry is one sheet of paper, with the code that leads back."""

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("language", "where"),
    [
        ("zh-Hans", "/categories/nursing-room"),
        ("zh-Hans", "/streets/baizhifang"),
        ("zh-Hans", "/services/mbr-hanguang"),
        ("en", "/streets/baizhifang"),
        ("en", "/places/110102001004"),
    ],
)
def test_it_is_one_sheet(regular, language, where):
    with regular(language) as person:
        page = person.open(where)
        paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(paper.pages) == 1
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(page.locator(".share-sheet__code")).to_be_visible()

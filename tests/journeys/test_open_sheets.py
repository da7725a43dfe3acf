"""What opens on a tap, in every look of the site; pages in larger letters and wider spacing."""

import pytest
from playwright.sync_api import expect

from tests.journeys.axe import violations
from tests.journeys.visitor import PHONE

pytestmark = pytest.mark.browser
LIST = "/search?q=母婴室&near=西单"
ENTRY = "/services/mbr-hanguang"
SHEETS = {
    "filters": (LIST, ".filter-sheet"),
    "nearby": (LIST, ".near-sheet"),
    "order": (LIST, ".sort-menu"),
    "directions": (ENTRY, ".directions"),
    "share": (ENTRY, ".share-sheet"),
}
NEVER_SIDEWAYS = (
    "/offline",
    "/referral",
    "/map?category=nursing-room",
    "/plan/coverage-nursing-room",
    "/data",
    "/places",
    "/stages/newborn",
    "/streets/yuetan",
    "/shortlist?ids=mbr-zoo,mbr-hanguang",
)
LOOKS = {
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "contrast": {"contrast": "more"},
}
SPACED = (
    "* { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em } p { margin-bottom: 2em }"
)
DRESS = """words => { const sheet = new CSSStyleSheet(); sheet.replaceSync(words);
  document.adoptedStyleSheets = [sheet]; }"""
CUT_OFF = """() => [...document.querySelectorAll('main *, header *')]
  .filter(each => each.checkVisibility() && !each.closest('.govuk-visually-hidden, .map, .compare'))
  .filter(each => !each.closest('.card-fold__first, .service-card__where'))
  .filter(each => getComputedStyle(each).overflowX === 'hidden' && each.clientWidth > 1 &&
    each.scrollWidth > each.clientWidth + 1)
  .map(each => each.outerHTML.slice(0, 90))"""


def open_sheet(person, sheet):
    """The page with that sheet open, as a tap opens it."""
    where, part = SHEETS[sheet]
    page = person.open(where)
    page.locator(f"{part} > summary").click()
    expect(page.locator(f"{part}[open]")).to_have_count(1)
    return page


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("sheet", SHEETS)
def test_axe_has_no_objection_to_an_open_sheet(regular, sheet, look):
    with regular(**LOOKS[look]) as person:
        assert violations(open_sheet(person, sheet)) == []


@pytest.mark.parametrize("sheet", [name for name in SHEETS if name != "order"])
def test_axe_has_no_objection_to_a_sheet_in_large_type(regular, sheet):
    """There is no other order of the list there."""
    with regular(elder=True) as person:
        page = open_sheet(person, sheet)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_a_list_behind_a_sheet_is_seen_and_cannot_be_hit(regular):
    with regular() as person:
        page = open_sheet(person, "nearby")
        behind = page.locator(".service-card__name a").last
        expect(behind).to_be_visible()
        assert behind.evaluate("link => getComputedStyle(link).pointerEvents") == "none"


def test_the_tab_key_leaves_a_sheet_closed(regular):
    """Nothing that has the focus may lie under it."""
    with regular() as person:
        page = open_sheet(person, "nearby")
        page.locator(".near-sheet :is(a, button):visible").last.focus()
        person.press("Tab")
        expect(page.locator(".near-sheet[open]")).to_have_count(0)


def test_no_page_scrolls_sideways_in_letters_of_twice_the_size(regular):
    """One load of each, in the language of the longest words."""
    with regular("en") as person:
        for where in NEVER_SIDEWAYS:
            person.open(where).evaluate(DRESS, ":root { font-size: 200% }")
            assert person.page.evaluate("document.documentElement.scrollWidth") <= PHONE, where


@pytest.mark.parametrize("where", ["/", LIST, ENTRY, "/help", "/compare?ids=mbr-zoo,mbr-hanguang"])
@pytest.mark.parametrize(
    "words", [":root { font-size: 175% }", ":root { font-size: 200% }", SPACED]
)
def test_larger_letters_and_wider_spacing_cut_nothing_off(regular, where, words):
    """WeChat's largest letters, WCAG 1.4.4 and 1.4.12. A card's address and warning are one line on
    purpose: the whole of them is one tap away."""
    with regular() as person:
        page = person.open(where)
        page.evaluate(DRESS, words)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
        assert page.evaluate(CUT_OFF) == []

"""A community worker fills in a sheet with words that must not leave the window, and prints it."""

import re
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.checks.seen import LANGUAGES
from webapp.domain.slugs import neutral_slug

pytestmark = pytest.mark.browser
MEDIATION, NURSERY, ROOM = "fm-yuetan", "nursery-zhanlanlu-allage", "mbr-childrens-hospital"
SHEET = f"/referral?ids={MEDIATION},{NURSERY},{ROOM}"
ORDER = "all => all.map(each => each.dataset.id)"


@pytest.fixture
def sent():
    """Everything that left the browser: addresses, headers and bodies."""
    return []


def watched(person, sent: list[str]):
    def note(request) -> None:
        sent.append(f"{request.method} {request.url} {request.headers} {request.post_data}")

    person.page.on("request", note)
    return person.open(SHEET)


def fill_every_field(page) -> list[str]:
    """Types a word of its own into each field and ticks every box but the one that keeps."""
    fields = page.locator("#sheet input[type=text], #sheet textarea")
    canaries = [f"canary{number}x" for number in range(fields.count())]
    for number, canary in enumerate(canaries):
        fields.nth(number).fill(canary)
    for box in page.locator("#sheet input[type=checkbox]:not(#own-desk)").all():
        box.check()
    return canaries


def printed(page) -> str:
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return "".join("".join(one.extract_text() for one in reader.pages).split())


def files_below(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def kept(page) -> object:
    return page.evaluate(
        """async () => [localStorage.length, sessionStorage.length, document.cookie,
        (await indexedDB.databases()).length, (await caches.keys()).length, history.state]"""
    )


def test_nothing_typed_leaves_the_window_and_all_of_it_is_printed(visitor, sent, settings):
    with visitor() as person:
        page = watched(person, sent)
        canaries = fill_every_field(page)
        page.keyboard.press("Enter")
        page.get_by_role("link", name="下移").first.click()
        page.wait_for_url(f"**ids={NURSERY},{neutral_slug(MEDIATION)},{ROOM}")
        paper = printed(page)
        page.wait_for_load_state("networkidle")
        assert len(canaries) > 15
        assert [canary for canary in canaries if canary not in paper] == []
        assert [one for one in sent if "canary" in one] == []
        assert "canary" not in page.url
        assert kept(page) == [0, 0, "", 0, 0, None]
    assert b"canary" not in files_below(settings.var)


def test_enter_in_a_field_sends_nothing(visitor, sent):
    with visitor(java_script_enabled=False) as person:
        page = watched(person, sent)
        before = len(sent)
        page.locator("#who").fill("canary")
        page.locator("#who").press("Enter")
        page.locator("#need-money").check()
        assert [one for one in sent[before:] if "/referral" in one or "canary" in one] == []
        assert page.url.endswith(SHEET)


def test_without_scripts_the_fields_themselves_are_printed(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open(SHEET)
        canaries = fill_every_field(page)
        paper = printed(page)
        assert [canary for canary in canaries if canary not in paper] == []


def test_where_violence_is_ticked_mediation_stands_last_under_a_warning(visitor):
    with visitor() as person:
        page = person.open(SHEET)
        warning = page.locator(".sheet__first--violence").first
        assert page.locator(".place").evaluate_all(ORDER) == [MEDIATION, NURSERY, ROOM]
        assert not warning.is_visible()
        page.locator("#need-violence").check()
        assert page.locator(".place").evaluate_all(ORDER) == [NURSERY, ROOM, MEDIATION]
        assert "12338" in warning.inner_text()
        assert "violence" not in page.url


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_child_in_danger_shows_whom_to_call_first(visitor, scripts):
    with visitor(java_script_enabled=scripts) as person:
        page = person.open(SHEET)
        first = page.locator(".sheet__first--child").first
        assert not first.is_visible()
        page.locator("#need-child").check()
        assert "110" in first.inner_text()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize(
    ("box", "number"), [("need-violence", "12338"), ("need-child", "110"), ("risk-self", "12356")]
)
def test_whom_to_call_is_told_beside_the_tick_and_once_on_paper(visitor, box, number, scripts):
    with visitor(java_script_enabled=scripts) as person:
        page = person.open(SHEET)
        told = page.locator(f".sheet__first:visible:has-text('{number}')")
        expect(told).to_have_count(0)
        page.locator(f"#{box}").check()
        expect(told).to_have_count(3)
        expect(page.locator(f"#{box}")).to_be_in_viewport()
        page.emulate_media(media="print")
        expect(told).to_have_count(1)


def test_the_slip_that_comes_back_bears_the_number_of_the_sheet(visitor):
    with visitor() as person:
        page = person.open(SHEET)
        page.locator("#number").fill("2026-17")
        expect(page.locator("#reply-number")).to_have_text("2026-17")
        page.locator("[data-empty]").click()
        expect(page.locator("#reply-number")).to_have_text("")


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_place_fits_on_one_leaf_with_warnings_and_words(visitor, language):
    with visitor(language) as person:
        page = person.open(f"/referral?ids={NURSERY}")
        if language != "en":
            page.locator("#need-violence").check()
            page.locator("#need-child").check()
            page.locator("#tried").fill("两周前来过社区，已电话联系两次。" * 4)
        paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(paper.pages) == 1


def test_on_a_phone_the_names_of_facts_are_not_squeezed_to_a_column_of_letters(visitor):
    with visitor("zh-Hant") as person:
        page = person.open("/referral?ids=mbr-childrens-library")
        name = page.locator(".place__fact dt").first
        letters = name.evaluate(
            "node => node.clientWidth / parseFloat(getComputedStyle(node).fontSize)"
        )
        assert letters >= 5


def test_on_paper_only_the_sheet_is_left(visitor):
    with visitor() as person:
        page = person.open(SHEET)
        page.emulate_media(media="print")
        assert page.locator(".place").first.is_visible()
        for gone in ("#work", ".site-header", ".site-footer"):
            assert not page.locator(gone).is_visible()


def test_what_is_filled_in_stays_where_the_sheet_is_printed_otherwise_or_has_more_places(visitor):
    with visitor() as person:
        page = person.open(f"/referral?ids={NURSERY}")
        steps = page.evaluate("history.length")
        page.locator("#who").fill("canary")
        page.locator("#need-money").check()
        page.get_by_role("link", name="大字").click()
        expect(page.locator(".sheet--large")).to_have_count(1)
        page.get_by_role("link", name="简体中文和英语").click()
        expect(page.locator(".sheet--two #who")).to_have_value("canary")
        page.get_by_role("link", name="只列服务点，用中性的词语").click()
        expect(page.locator("#who")).to_have_count(0)
        page.get_by_role("link", name="只列服务点，用中性的词语").click()
        expect(page.locator("#who")).to_have_value("canary")
        expect(page.locator("#need-money")).to_be_checked()
        assert page.evaluate("history.length") == steps
        assert not [address for address in person.asked if "canary" in address]
        page.locator("[data-empty]").click()
        page.get_by_role("link", name="大字").click()
        expect(page.locator(".sheet--large")).to_have_count(0)
        expect(page.locator("#who")).to_have_value("")


def test_a_sheet_that_becomes_discreet_gets_a_neutral_title_and_the_way_out(visitor):
    with visitor() as person:
        page = person.open(f"/referral?ids={NURSERY}")
        page.locator("#who").fill("canary")
        assert page.locator("[data-exit]").count() == 0
        page.locator("#pick summary").click()
        page.locator("#pick").get_by_role("link", name="法律援助", exact=True).click()
        expect(page.locator("[data-exit]")).to_be_visible()
        expect(page).to_have_title(re.compile("^信息"))
        page.locator(".picker__offers a").first.click()
        expect(page.locator(".place")).to_have_count(2)
        expect(page.locator("#who")).to_have_value("canary")
        page.context.route("https://www.weather.com.cn/**", lambda route: route.fulfill(body=""))
        person.expected = ("https://www.weather.com.cn/",)
        expect(page.locator(".govuk-exit-this-page__indicator")).to_have_count(1)
        person.press("Shift", 3)
        page.wait_for_url("https://www.weather.com.cn/**")


def test_all_fields_are_emptied_at_once(visitor):
    with visitor() as person:
        page = person.open(SHEET)
        fill_every_field(page)
        page.locator("[data-empty]").click()
        assert "canary" not in printed(page)
        assert page.locator("#sheet input:checked").count() == 0


def test_only_the_worker_s_own_words_are_kept_and_only_where_that_is_ticked(visitor):
    with visitor() as person:
        page = person.open(SHEET)
        page.locator("#who").fill("某某")
        page.locator("#from-unit").fill("某社区")
        assert page.evaluate("localStorage.length") == 0
        page.locator("#own-desk").check()
        page.locator("#from-person").fill("王社工")
        page.locator("#from-person").blur()
        held = page.evaluate("JSON.stringify(localStorage)")
        assert "王社工" in held
        assert "某某" not in held
        page = person.open(SHEET)
        expect(page.locator("#from-unit")).to_have_value("某社区")
        page.locator("#own-desk").uncheck()
        assert page.evaluate("localStorage.length") == 0


def test_whoever_leaves_something_typed_is_asked_once(visitor):
    with visitor() as person:
        page = person.open(f"/referral?ids={ROOM}")
        asked = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        page.locator("#who").fill("某某")
        page.goto(f"{person.origin}/about")
        assert asked == ["beforeunload"]


def test_a_long_line_is_printed_whole(visitor):
    words = "月坛街道社会建设办公室和社区联合服务站二层东侧接待室"
    with visitor() as person:
        page = person.open(SHEET)
        page.locator("#from-unit").fill(words)
        assert words in normalize("NFKC", printed(page))

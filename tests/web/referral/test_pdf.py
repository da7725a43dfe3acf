"""The PDF is made from ids alone and says what the page says; busy or missing, it says so."""

import fcntl
from contextlib import ExitStack
from io import BytesIO

import pytest

from tests.read.faults import Reader
from tests.read.pieces import pieces_of
from webapp.press.press import press_is_here
from webapp.press.turns import LOCK, WAITING
from webapp.web.referral import pdf as referral_pdf
from webapp.web.referral import views as referral
from webapp.web.referral.pdf_allowance import MOST, PdfAllowance

NURSERY, LIBRARY, MEDIATION = "nursery-zhanlanlu-allage", "mbr-childrens-library", "fm-yuetan"
needs_press = pytest.mark.skipif(
    not press_is_here(), reason="no WeasyPrint, Pango or Chinese font on this machine"
)


@pytest.fixture(autouse=True)
def _alone_at_the_press(settings):
    """One print at a time, also among the processes that run the tests."""
    with (settings.var / "test-prints.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(autouse=True)
def _fresh_allowance(app):
    app.extensions[referral_pdf.EXTENSION] = PdfAllowance()


def read(answer):
    from pypdf import PdfReader

    assert answer.status_code == 200, answer.status
    return PdfReader(BytesIO(answer.data))


def text_of(reader) -> str:
    return "".join("".join(page.extract_text() for page in reader.pages).split())


@needs_press
def test_one_nursery_fits_on_one_page(site):
    reader = read(site.client.get(f"/referral.pdf?ids={NURSERY}"))
    text = text_of(reader)
    assert len(reader.pages) == 1
    assert "转介单" in text
    assert "展览路全龄友好服务中心托育空间" in text
    assert "西城区北营房中街33号" in text
    assert "回执" in text


@needs_press
@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_what_is_printed_has_words_only(site_in, toolbox, language):
    site, reader = site_in(language), Reader(toolbox.edition().catalogue, "")
    address = site.path("/referral.pdf", ids=f"{NURSERY},{MEDIATION}")
    printed = list(pieces_of(site.client.get(address), address, language))
    assert printed
    assert [found for one in printed if (found := reader.wrong_characters(one))] == []
    assert [found for one in printed if (found := reader.of_the_program(one))] == []


@needs_press
def test_three_places_with_addresses_and_hours(site):
    ids = f"{LIBRARY},{NURSERY},mbr-childrens-hospital"
    text = text_of(read(site.client.get(f"/referral.pdf?ids={ids}")))
    assert "西城区南礼士路56号" in text
    assert "010-59616161" in text
    assert "11:30—18:00" in text
    assert text.index("西城区青少年儿童图书馆") < text.index("展览路全龄友好")


@needs_press
def test_mediation_prints_its_warning(site):
    text = text_of(read(site.client.get(f"/referral.pdf?ids={MEDIATION}")))
    assert "月坛街道调解中心" in text
    assert "110" in text
    assert "暴力" in text


@needs_press
def test_the_neutral_pdf_tells_nothing_in_text_or_title(site):
    reader = read(site.client.get("/referral.pdf?ids=fm-district,dv-court&only-places=1"))
    told = text_of(reader) + str(reader.metadata)
    assert [word for word in ("暴力", "家庭", "婚姻", "调解", "转介") if word in told] == []


@needs_press
def test_english_stands_beside_chinese(site_in):
    text = text_of(read(site_in("en").client.get(f"/en/referral.pdf?ids={NURSERY}")))
    assert "Referralsheet" in text
    assert "转介单" in text


@needs_press
def test_it_is_kept_by_nobody_and_named_neutrally(site):
    answer = site.client.get(f"/referral.pdf?ids={NURSERY}")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "referral" not in answer.headers["Content-Disposition"]


def test_without_a_known_id_there_is_none(site):
    assert site.client.get("/referral.pdf").status_code == 404
    assert site.client.get("/referral.pdf?ids=no-such-place").status_code == 404


@pytest.fixture
def _others_before(settings):
    """One is on the press and one waits."""
    with ExitStack() as stack:
        for lock in (LOCK, WAITING):
            held = stack.enter_context((settings.var / lock).open("w"))
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


@needs_press
@pytest.mark.usefixtures("_others_before")
def test_a_busy_press_says_how_many_are_before_and_when_to_come_again(site_in, monkeypatch):
    monkeypatch.setattr(referral_pdf, "sheet_of", None)  # nothing is worked out for a refusal
    for _ in range(MOST + 5):
        answer = site_in("en").client.get(f"/en/referral.pdf?ids={NURSERY}")
        assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "10"
    assert "2 are before yours" in answer.text
    assert "not ready" not in answer.text


def test_who_asks_for_too_many_is_told_to_wait(app, site, now):
    allowance = app.extensions[referral_pdf.EXTENSION]
    for _ in range(MOST):
        allowance.use("127.0.0.0", now)
    answer = site.client.get(f"/referral.pdf?ids={NURSERY}")
    if press_is_here():
        assert answer.status_code == 429
        assert int(answer.headers["Retry-After"]) == 600


@pytest.fixture
def no_press(monkeypatch):
    """A machine without WeasyPrint."""
    monkeypatch.setattr(referral, "press_is_here", lambda: False)
    monkeypatch.setattr(referral_pdf, "press_is_here", lambda: False)


@pytest.mark.usefixtures("no_press")
def test_where_there_is_no_press_the_page_says_so_and_links_nowhere(site):
    page = site.visit("/referral", ids=NURSERY)
    assert "PDF" in page.text
    assert page.soup.select('a[href*="referral.pdf"]') == []
    assert site.client.get(f"/referral.pdf?ids={NURSERY}").status_code == 503

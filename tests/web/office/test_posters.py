"""Posters are made for entries that are ticked, printed, and retired."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.integration.register.made_up import OPEN
from tests.web.office.site import Desk
from webapp.domain.tickets import read_ticket, shown_ticket
from webapp.office.posters.models import Sheet
from webapp.office.posters.pdf import job_of
from webapp.press.press import press_is_here, print_pdf

PATH = "/posters"


def test_a_poster_is_made_and_retired(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    page = editor.send(editor.get(PATH), 303, PATH, **{f"entry-{OPEN}": "yes"})
    (poster,) = desk.register.posters.all()
    assert (poster.entry, poster.printed_by) == (OPEN, "ed.itor")
    assert read_ticket(poster.code) == poster.code
    assert shown_ticket(poster.code) in page.text
    sheet = page.soup.select_one('a[href*="posters.pdf"]')
    assert sheet is not None
    editor.get(str(sheet["href"]), 503)
    retire = f"{PATH}/{poster.code}/retire"
    desk.somebody("re.ader").post(retire, {"token": "x"}, 403)
    editor.send(page, 303, retire)
    assert desk.register.posters.all()[0].retired_on == desk.now.date()
    editor.get(str(sheet["href"]), 404)


def test_nothing_is_made_of_nothing_and_what_was_ticked_comes_back(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    editor.send(editor.get(PATH), 422, PATH)
    ticked = {f"entry-{OPEN}": "yes", "entry-nowhere": "yes"}
    page = editor.send(editor.get(PATH), 422, PATH, **ticked)
    assert page.soup.select_one(f'[name="entry-{OPEN}"][checked]')
    assert desk.register.posters.all() == ()


@pytest.mark.skipif(not press_is_here(), reason="no press on this machine")
def test_sheets_are_a5(desk: Desk) -> None:
    with desk.app.test_request_context("/posters.pdf"):
        sheets = [Sheet("某商场母婴室", "7K3M-9QXR", "https://x.example/c/7K3M9QXR", "/p.png")]
        made = print_pdf(job_of(tuple(sheets * 2)))
    pages = PdfReader(BytesIO(made)).pages
    assert [round(float(each.mediabox.width)) for each in pages] == [420, 420]
    assert all(len(each.images) == 1 for each in pages)

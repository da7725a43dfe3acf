"""The press makes a PDF in another process, one at a time, and reads nothing but its job."""

import fcntl
import subprocess
import sys
from io import BytesIO

import pytest

from webapp.press.jobs import PrintJob
from webapp.press.press import LOCK, PressBusy, PressFailed, press_is_here, print_pdf

needs_press = pytest.mark.skipif(
    not press_is_here(), reason="no WeasyPrint, Pango or Chinese font on this machine"
)


def text_of(pdf: bytes) -> str:
    from pypdf import PdfReader

    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@needs_press
def test_chinese_words_come_out_as_text(tmp_path):
    assert "转介单" in text_of(print_pdf(PrintJob("<p>转介单</p>"), tmp_path))


@needs_press
def test_a_style_of_the_job_is_used(tmp_path):
    page = '<link rel="stylesheet" href="/s.css"><p>seen</p><p class="gone">unseen</p>'
    job = PrintJob(page, {"/s.css": b".gone { display: none }"}, {"/s.css": "text/css"})
    assert text_of(print_pdf(job, tmp_path)).strip() == "seen"


@needs_press
def test_no_file_of_the_machine_gets_into_it(tmp_path):
    secret = tmp_path / "secret.css"
    secret.write_text("p::after { content: 'secret' }")
    page = f'<link rel="stylesheet" href="{secret.as_uri()}"><p>seen</p>'
    assert text_of(print_pdf(PrintJob(page), tmp_path)).strip() == "seen"


@needs_press
def test_while_one_is_on_the_press_another_is_told_to_wait(tmp_path):
    with (tmp_path / LOCK).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(PressBusy):
            print_pdf(PrintJob("<p>late</p>"), tmp_path)
    assert print_pdf(PrintJob("<p>in time</p>"), tmp_path).startswith(b"%PDF")


def test_what_takes_too_long_is_ended(tmp_path):
    with pytest.raises(PressFailed, match="not done within"):
        print_pdf(PrintJob("<p>slow</p>"), tmp_path, seconds=0.001)


def test_where_no_lock_can_be_held_nothing_is_made(tmp_path):
    with pytest.raises(PressFailed, match="no lock"):
        print_pdf(PrintJob("<p>nowhere</p>"), tmp_path / "missing")


def test_the_process_that_answers_requests_does_not_load_weasyprint():
    program = "import sys, webapp.factory; raise SystemExit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0

"""The press makes a PDF in another process, as long as somebody waits, and reads only its job."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from webapp.press.jobs import PrintJob
from webapp.press.press import press_is_here, print_pdf
from webapp.press.turns import NobodyWaits, PressFailed

needs_press = pytest.mark.skipif(
    not press_is_here(), reason="no WeasyPrint, Pango or Chinese font on this machine"
)


def text_of(pdf: bytes) -> str:
    from pypdf import PdfReader

    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@needs_press
def test_chinese_words_come_out_as_text():
    assert "转介单" in text_of(print_pdf(PrintJob("<p>转介单</p>")))


@needs_press
def test_a_style_of_the_job_is_used():
    page = '<link rel="stylesheet" href="/s.css"><p>seen</p><p class="gone">unseen</p>'
    job = PrintJob(page, {"/s.css": b".gone { display: none }"}, {"/s.css": "text/css"})
    assert text_of(print_pdf(job)).strip() == "seen"


@needs_press
def test_no_file_of_the_machine_gets_into_it(tmp_path):
    secret = tmp_path / "secret.css"
    secret.write_text("p::after { content: 'secret' }")
    page = f'<link rel="stylesheet" href="{secret.as_uri()}"><p>seen</p>'
    assert text_of(print_pdf(PrintJob(page))).strip() == "seen"


@needs_press
def test_a_job_of_more_than_a_pipe_holds_comes_out():
    page = f"<p>转介单</p><!-- {'x' * 300_000} -->"
    assert "转介单" in text_of(print_pdf(PrintJob(page)))


def test_what_takes_too_long_is_ended_and_leaves_no_process():
    with pytest.raises(PressFailed, match="not done within"):
        print_pdf(PrintJob("<p>slow</p>"), seconds=0.001)
    assert children() == []


def test_when_nobody_waits_any_more_the_process_is_ended():
    with pytest.raises(NobodyWaits):
        print_pdf(PrintJob("<p>slow</p>"), is_gone=lambda: True)
    assert children() == []


def children() -> list[str]:
    """The processes of this one, those that have ended and were not asked how included."""
    listed = (task / "children" for task in Path("/proc/self/task").iterdir())
    return [child for one in listed for child in one.read_text().split()]


def test_the_process_that_answers_requests_does_not_load_weasyprint():
    program = "import sys, webapp.factory; raise SystemExit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0

"""A job travels to the other process whole."""

from webapp.press.jobs import PrintJob


def test_a_job_comes_out_as_it_was_put_in():
    job = PrintJob("<p>转介单</p>", {"/a.png": b"\x89PNG\x00"}, {"/a.png": "image/png"})
    assert PrintJob.unpacked(job.packed()) == job

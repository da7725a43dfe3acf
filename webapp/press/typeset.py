"""The other process: reads a job from its input, writes a PDF to its output, and ends.

The only module that imports WeasyPrint; no process that answers requests imports it. It fetches
nothing: neither a file of this machine nor an address.
"""

import ctypes
import resource
import signal
import sys
from contextlib import suppress
from typing import Any
from urllib.parse import unquote

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from webapp.press.jobs import BASE, PrintJob

END_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux."""

MOST_CPU_SECONDS = 20
MOST_MEMORY_BYTES = 2 * 1024**3


class OnlyTheJob(URLFetcher):  # type: ignore[misc]
    """Hands out the files of one job."""

    def __init__(self, job: PrintJob) -> None:
        super().__init__(allowed_protocols=())
        self._job = job

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The file of that address; raises ``ValueError`` for every other address."""
        name = unquote(url.removeprefix(BASE))
        if name not in self._job.files:
            raise ValueError(f"not part of the job: {url}")
        kind = self._job.kinds.get(name, "application/octet-stream")
        return URLFetcherResponse(url, self._job.files[name], {"Content-Type": kind})


def pdf_of(job: PrintJob) -> bytes:
    """The page as PDF, with its fonts in it."""
    page = HTML(string=job.html, base_url=BASE + "/", url_fetcher=OnlyTheJob(job))
    made: bytes = page.write_pdf()
    return made


def _end_with_the_site() -> None:
    """Nobody waits for a PDF whose server is gone. Where that cannot be asked for, limits hold."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(END_WITH_PARENT, signal.SIGKILL)


def _keep_within_bounds() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))


def main() -> None:
    """One job from standard input to standard output."""
    _end_with_the_site()
    _keep_within_bounds()
    sys.stdout.buffer.write(pdf_of(PrintJob.unpacked(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()

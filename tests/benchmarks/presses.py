"""PDFs asked for by many at once: what refusing costs, what others wait, what is left behind.

``python -m tests.benchmarks.presses`` starts a site of its own. Bar: a refusal costs less than a
page; forty at once hold nobody up; no process and no file is left; who goes away costs no more.
"""

import fcntl
import socket
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.different import Known
from tests.benchmarks.served import Server, server
from webapp.press.turns import LOCK, WAITING

MANY = 40
PLACES = 10
PATIENCE_SECONDS = 120


def asked(address: str, path: str) -> tuple[int, float]:
    """Status, and the seconds that the answer took."""
    parts, began = urlsplit(address), time.monotonic()
    connection = HTTPConnection(str(parts.hostname), parts.port, timeout=PATIENCE_SECONDS)
    with closing(connection):
        connection.request("GET", path)
        with connection.getresponse() as answer:
            answer.read()
        return answer.status, time.monotonic() - began


@contextmanager
def others_before(var: Path) -> Iterator[None]:
    """One is on the press and one waits."""
    with ExitStack() as stack:
        for lock in (LOCK, WAITING):
            fcntl.flock(stack.enter_context((var / lock).open("w")), fcntl.LOCK_EX)
        yield


def typesetters(site: Server) -> list[str]:
    """States of the processes that the workers have started: ``Z`` for one nobody asked about."""
    states = []
    for worker in site.workers:
        for task in Path(f"/proc/{worker}/task").iterdir():
            for child in (task / "children").read_text().split():
                stat = Path(f"/proc/{child}/stat")
                states.append(stat.read_text().rpartition(")")[2].split()[0])
    return states


def refusals(site: Server, path: str) -> None:
    """What refusing costs, beside what a page does."""
    asked(site.address, path)
    with others_before(site.var):
        refused = [asked(site.address, path) for _ in range(30)]
    healthy = [asked(site.address, "/healthz")[1] for _ in range(30)]
    middle = statistics.median(seconds for _, seconds in refused)
    told = Counter(status for status, _ in refused)
    print(f"refusing {PLACES} places: middle {middle * 1000:.1f} ms {dict(told)}")
    print(f"/healthz: middle {statistics.median(healthy) * 1000:.1f} ms")


def many_at_once(site: Server, path: str) -> None:
    """What others wait meanwhile."""
    waits = []
    with ThreadPoolExecutor(MANY) as threads:
        answers = [threads.submit(asked, site.address, path) for _ in range(MANY)]
        while not all(answer.done() for answer in answers):
            waits.append(asked(site.address, "/healthz")[1])
            time.sleep(0.05)
    told = Counter(answer.result()[0] for answer in answers)
    print(f"{MANY} at once: {dict(told)}; /healthz worst {max(waits):.2f} s of {len(waits)}")


def gone_away(site: Server, path: str) -> None:
    """How long the work goes on after who asked for it has gone."""
    parts = urlsplit(site.address)
    with socket.create_connection((str(parts.hostname), int(parts.port or 80))) as client:
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        while not typesetters(site):
            time.sleep(0.01)
    left_at = time.monotonic()
    while typesetters(site):
        time.sleep(0.01)
    print(f"gone away: the work ended {time.monotonic() - left_at:.2f} s later")


def main() -> None:
    """Measure, and tell."""
    with server() as site:
        known = Known.of(site.address)
        path = f"/referral.pdf?ids={','.join(known.entries[:PLACES])}"
        status, seconds = asked(site.address, path)
        print(f"one PDF of {PLACES} places: {status}, {seconds:.1f} s")
        files = sorted(one.name for one in site.var.rglob("*"))
        refusals(site, path)
        many_at_once(site, path)
        gone_away(site, path)
        left = {one.name for one in site.var.rglob("*")} - set(files)
        print(f"processes left: {typesetters(site)}; files left: {sorted(left)}")


if __name__ == "__main__":
    main()

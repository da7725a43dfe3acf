"""Requests that nobody should send, from outside: what fails, what hangs, what the log tells.

``python -m tests.benchmarks.fuzz`` starts a site of its own and sends it tens of thousands over raw
sockets. Bar: no answer of the 500s but 503 with Retry-After, none slower than ten seconds, and not
one word of a request, nor whom it came from, in anything the site writes.
"""

import argparse
import random
import socket
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from tests.benchmarks.memory import resident
from tests.benchmarks.served import Server, server

WORD = "CANARY"
PATIENCE_SECONDS = 10
THREADS = 4
SHOWN = 20
HOSTS = "refused: asked for as "

PAGES = (
    *("/", "/search", "/search/cards", "/map", "/categories", "/streets", "/compare", "/help"),
    *("/shortlist", "/shortlist/qr.png", "/referral", "/referral.pdf", "/guides", "/plan", "/care"),
    *("/reports", "/reports/12345678", "/data", "/data/hsds.zip", "/offline", "/sw.js", "/healthz"),
    *("/readyz", "/robots.txt", "/sitemap.xml", "/static/css/base.css", "/language/en"),
    *("/services/mbr-zoo", "/services/mbr-zoo/map.svg", "/services/mbr-zoo/report"),
    *("/api/v1/search", "/api/v1/points", "/api/v1/suggest", "/api/v1/services.geojson"),
    *("/api/v1/openapi.json", "/api/v1/categories", "/api/v1/services/mbr-zoo", "/api/v1/plan"),
)
NAMES = (
    *("q", "near", "radius", "category", "street", "need", "open", "age", "sort", "page", "lang"),
    *("per_page", "feature", "status", "without", "ids", "to", "language", "kind", "large", "view"),
)
ODD = (
    *("", " ", "-1", "0", "1e309", "NaN", "99999999999999999999", "*", "???", "%00", "%", "%zz"),
    *("%ff%fe", "%ed%a0%80", "%f0%9f%98%80", "%e2%80%ae", "%0d%0aX:%20y", "//[", "http://[", "[::"),
    *("../../etc/passwd", "%2e%2e%2f", "<script>", "{{7*7}}", "${x}", "' OR 1=1--", "NOT NOT"),
    *(
        "39.9,116.3",
        "39.9,NaN",
        "999,999",
        "2026-02-30T25:61",
        "now",
        "9999-12-31T23:59",
        "0001-01-01",
    ),
    *(
        "en",
        "de",
        "zh-Hans",
        "dv-court",
        "domestic-violence-help",
        "//evil.example",
        "javascript:x",
    ),
)
METHODS = ("GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "BREW")
HEADERS = (
    *("Origin: http://[", "Origin: null", "Referer: http://[", "Cookie: care=1; care=;=;%00"),
    *("SCRIPT_NAME: /x", "X-Forwarded-For: ::ffff:1.2.3.4, [", "X-Forwarded-Host: evil.example"),
    *("Accept-Language: zh-TW;q=x, *;q=9, ,", "Accept-Encoding: br;q=NaN, *;q=-1", "Accept: ;;;"),
    *("Range: bytes=9-1,-0", 'If-None-Match: W/"', "If-Modified-Since: yesterday", "Expect: x"),
    *("Content-Type: multipart/form-data", "Content-Type: application/json; charset=x"),
    *("Content-Length: 5", "Content-Length: x", "Transfer-Encoding: chunked", "Connection: a, b"),
    *("Transfer-Encoding: gzip, chunked", "Upgrade: h2c", "Authorization: Basic %", "X: \u5bb6"),
)
BODIES = (
    b"",
    b"q=1",
    b"\xff\x00=&&;",
    b"5\r\nq=abc\r\n0\r\n\r\n",
    b"zz\r\n",
    b"{" * 900,
    b"a=" * 900,
)
LINES = ("{m} {a} HTTP/1.1", "{m} {a} HTTP/1.0", "{m} {a}", "{m}  {a} HTTP/1.1", "{m} {a} HTTP/9.9")


@dataclass
class Found:
    """What came back."""

    statuses: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    slowest: float = 0.0


class Requests:
    """Odd requests, the same for a seed; each holds the word that no log may hold."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311  (nothing secret)

    def one(self) -> bytes:
        """The next one."""
        dice = self._dice
        line = LINES[0] if dice.random() < 0.9 else dice.choice(LINES)
        head = [line.format(m=dice.choice(METHODS), a=self._address()), self._host()]
        head += dice.choices(HEADERS, k=dice.choice((0, 0, 1, 2)))
        head += [f"X-Word: {WORD}"]
        text = "\r\n".join([*head, "", ""]).encode("utf-8", "surrogateescape")
        made = text + (dice.choice(BODIES) if dice.random() < 0.3 else b"")
        return self._spoilt(made) if dice.random() < 0.2 else made

    def _host(self) -> str:
        odd = ("Host: evil.example", "Host: [", "Host: 127.0.0.1:x", "Host: ", "Host: a\tb", "X: y")
        return self._dice.choice(odd) if self._dice.random() < 0.05 else "Host: 127.0.0.1"

    def _address(self) -> str:
        dice = self._dice
        path = dice.choice(PAGES)
        if path[1:4] not in ("api", "dat", "sta") and dice.random() < 0.3:
            path = dice.choice(("/en", "/zh-hant", "/EN", "//", "/en/")) + path
        if dice.random() < 0.2:
            path += dice.choice(
                ("/", "//", "/..", ";x", "%2f", "%00", "/x.css", ".", "\u5bb6", "%zz")
            )
        pairs = [
            f"{dice.choice(NAMES)}={self._value()}" for _ in range(dice.choice((0, 1, 1, 2, 3)))
        ]
        return path + "?" + "&".join([*pairs, f"word={WORD}"])

    def _value(self) -> str:
        dice = self._dice
        made: Sequence[Callable[[], str]] = (
            lambda: dice.choice(ODD),
            lambda: dice.choice(ODD) * dice.choice((1, 2, 40)),
            lambda: quote(dice.randbytes(dice.randrange(1, 40))),
            lambda: quote("".join(chr(dice.randrange(0x4E00, 0x9FA5)) for _ in range(6))),
            lambda: f"{dice.choice(ODD)}{WORD}{dice.choice(ODD)}",
        )
        return dice.choice(made)()

    def _spoilt(self, text: bytes) -> bytes:
        dice = self._dice
        spoilt = bytearray(text)
        for _ in range(dice.randrange(1, 6)):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        return bytes(spoilt[: dice.randrange(1, len(spoilt))] if dice.random() < 0.3 else spoilt)


def send(address: tuple[str, int], text: bytes, found: Found) -> None:
    """One request over a connection of its own."""
    began, answer = time.monotonic(), b""
    with suppress(ConnectionError), socket.create_connection(address, PATIENCE_SECONDS) as client:
        client.sendall(text)
        client.shutdown(socket.SHUT_WR)
        while part := client.recv(65536):
            answer = answer[:4096] + part
    found.slowest = max(found.slowest, time.monotonic() - began)
    status = answer[9:12].decode("latin-1") if answer else "closed"
    found.statuses[status] += 1
    if status.startswith("5") and not (status == "503" and b"Retry-After" in answer):
        found.failed.append(f"{status} for {text[:300]!r}")


def fuzz(address: tuple[str, int], seed: int, number: int, found: Found) -> None:
    """So many of them, one after the other."""
    requests = Requests(seed)
    for _ in range(number):
        text = requests.one()
        try:
            send(address, text, found)
        except TimeoutError:
            found.failed.append(f"no end of an answer for {text[:300]!r}")


def told_by(log: Path, address: tuple[str, int]) -> list[str]:
    """Lines that know a word of a request, or the whole address of who sent it. The name that the
    site was asked for by is told where it is not the site's: whoever looks after it wants it."""
    lines = log.read_text("utf-8", "replace").splitlines()
    own = f"http://{address[0]}:{address[1]}"
    known = (WORD, address[0], "evil", "Traceback", "etc/passwd")

    def words_of(line: str) -> tuple[str, ...]:
        return (WORD,) if line.startswith(HOSTS) else known

    return [line for line in lines if any(w in line.replace(own, "") for w in words_of(line))]


def _memory(site: Server) -> list[str]:
    return [f"{resident(worker) / 1e6:.0f} MB" for worker in site.workers]


def main() -> int:
    """Send them; 1 where the bar was not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    told, found = parser.parse_args(), Found()
    with tempfile.TemporaryDirectory() as folder, server(log=Path(folder, "log")) as site:
        parts = urlsplit(site.address)
        address = (str(parts.hostname), int(parts.port or 80))
        print(f"seed {told.seed}; at first {_memory(site)}", flush=True)
        with ThreadPoolExecutor(THREADS) as threads:
            for thread in range(THREADS):
                seed, number = told.seed * THREADS + thread, told.number // THREADS
                threads.submit(fuzz, address, seed, number, found)
        print(f"{dict(found.statuses)}; slowest {found.slowest:.2f} s; at last {_memory(site)}")
        lines = told_by(Path(folder, "log"), address)
    for line in [*found.failed[:SHOWN], *lines[:SHOWN]]:
        print(line)
    print(f"failed: {len(found.failed)}; lines of the log that tell: {len(lines)}")
    return 1 if found.failed or lines else 0


if __name__ == "__main__":
    raise SystemExit(main())

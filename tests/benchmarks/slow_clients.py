"""Clients that hold a site up by being slow, and what an honest visitor waits meanwhile.

``python -m tests.benchmarks.slow_clients`` starts a site of its own (``--port`` asks one that is
there), sends all slow clients at once and tells how long each answer took. Bar: one second.
"""

import argparse
import asyncio
import multiprocessing
import resource
import socket
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import quote, urlsplit

from tests.benchmarks.served import served_site

FULL = {"headers": 200, "bodies": 200, "unread": 200, "silent": 1500}
BAR_SECONDS = 1.0
PATIENCE_SECONDS = 15
PAUSE_SECONDS = 0.25
WARM_SECONDS = 5
"""The site is in use when they come."""

COMES_BACK_SECONDS = 5.0
WORDS = ("母婴室", "西单 母婴室", "托育", "法律援助", "nursing room", "儿童之家")

_FORK = multiprocessing.get_context("fork")
_HEAD = b"%s HTTP/1.1\r\nHost: 127.0.0.1\r\n"
Attack = Callable[[asyncio.AbstractEventLoop, socket.socket], Awaitable[None]]


@dataclass
class Waits:
    """Seconds that answers took, by path, and what did not come at all."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)

    @property
    def worst(self) -> float:
        """The longest of them; infinite where one did not come."""
        if self.missed:
            return float("inf")
        return max(max(taken) for taken in self.seconds.values())


async def slow_headers(loop: asyncio.AbstractEventLoop, client: socket.socket) -> None:
    """A header line every second, without end."""
    await loop.sock_sendall(client, _HEAD % b"GET /")
    while True:
        await asyncio.sleep(1)
        await loop.sock_sendall(client, b"X-More: and more\r\n")


async def slow_bodies(loop: asyncio.AbstractEventLoop, client: socket.socket) -> None:
    """A byte of a form every second."""
    await loop.sock_sendall(client, _HEAD % b"POST /help" + b"Content-Length: 100000\r\n\r\n")
    while True:
        await asyncio.sleep(1)
        await loop.sock_sendall(client, b"q")


async def unread(loop: asyncio.AbstractEventLoop, client: socket.socket) -> None:
    """Asks for the largest files and takes nothing of them."""
    ask = _HEAD % b"GET /data/entries.geojson" + b"\r\n"
    await loop.sock_sendall(client, ask * 4)
    while True:
        await asyncio.sleep(1)
        await loop.sock_sendall(client, b"\r\n")


async def silent(loop: asyncio.AbstractEventLoop, client: socket.socket) -> None:
    """Says nothing until it is sent away."""
    await loop.sock_recv(client, 1)


ATTACKS: Mapping[str, Attack] = {
    "headers": slow_headers,
    "bodies": slow_bodies,
    "unread": unread,
    "silent": silent,
}


async def _again_and_again(attack: Attack, address: tuple[str, int]) -> None:
    """One slow client, which comes back soon after it was sent away."""
    loop = asyncio.get_running_loop()
    while True:
        with suppress(OSError), closing(socket.socket()) as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.setblocking(False)
            await loop.sock_connect(client, address)
            await attack(loop, client)
        await asyncio.sleep(COMES_BACK_SECONDS)


async def _all_at_once(address: tuple[str, int], numbers: Mapping[str, int]) -> None:
    attacks = [ATTACKS[kind] for kind, number in numbers.items() for _ in range(number)]
    await asyncio.gather(*(_again_and_again(attack, address) for attack in attacks))


def _attack(address: tuple[str, int], numbers: Mapping[str, int]) -> None:
    wanted = sum(numbers.values()) + 100
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, most), most))
    asyncio.run(_all_at_once(address, numbers))


@contextmanager
def slow_clients(address: tuple[str, int], numbers: Mapping[str, int]) -> Iterator[None]:
    """So many of each kind, from a process of their own."""
    process = _FORK.Process(target=_attack, args=(address, numbers), daemon=True)
    process.start()
    try:
        yield
    finally:
        process.kill()
        process.join()


def waits_of_a_visitor(
    address: tuple[str, int], seconds: float, patience: float = PATIENCE_SECONDS
) -> Waits:
    """Ask for ``/healthz`` and for searches, each over a connection of its own; what has not come
    after ``patience`` counts as missed."""
    waits = Waits()
    until = time.monotonic() + seconds
    number = 0
    while time.monotonic() < until:
        search = f"/search?q={quote(WORDS[number % len(WORDS)])}&per_page={number % 90 + 1}"
        for path in ("/healthz", search):
            _ask(address, path, waits, patience)
        number += 1
        time.sleep(PAUSE_SECONDS)
    return waits


def _ask(address: tuple[str, int], path: str, waits: Waits, patience: float) -> None:
    kind = path.partition("?")[0]
    began = time.monotonic()
    try:
        with closing(HTTPConnection(*address, timeout=patience)) as connection:
            connection.request("GET", path)
            with connection.getresponse() as answer:
                answer.read()
    except OSError as error:
        waits.missed.append(f"{kind}: {type(error).__name__}")
        return
    if answer.status != 200:
        waits.missed.append(f"{kind}: {answer.status}")
    waits.seconds.setdefault(kind, []).append(time.monotonic() - began)


def _told(waits: Waits) -> None:
    for kind, taken in waits.seconds.items():
        ordered = sorted(taken)
        middle, worst = ordered[len(ordered) // 2], ordered[-1]
        print(f"{kind:10} {len(taken):4} answers, middle {middle:.3f} s, worst {worst:.3f} s")
    print(f"without an answer: {len(waits.missed)} {sorted(set(waits.missed))}")


def main() -> int:
    """Measure; 1 where the bar was not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int)
    parser.add_argument("--seconds", type=float, default=60)
    for kind, number in FULL.items():
        parser.add_argument(f"--{kind}", type=int, default=number)
    told = parser.parse_args()
    site = nullcontext(f"http://127.0.0.1:{told.port}") if told.port else served_site()
    with site as where:
        parts = urlsplit(where)
        address = (str(parts.hostname), int(parts.port or 80))
        waits_of_a_visitor(address, WARM_SECONDS)
        with slow_clients(address, {kind: getattr(told, kind) for kind in FULL}):
            waits = waits_of_a_visitor(address, told.seconds)
    _told(waits)
    return 0 if waits.worst <= BAR_SECONDS else 1


if __name__ == "__main__":
    raise SystemExit(main())

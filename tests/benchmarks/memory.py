"""What a worker keeps of requests that are all different: its memory after so many of them.

``python -m tests.benchmarks.memory`` starts a site of one worker. Bar: after the last step no more
than a tenth above what it was after ten thousand.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from tests.benchmarks.different import Different, Known
from tests.benchmarks.served import server

STEPS = (1_000, 5_000, 10_000, 20_000, 40_000, 70_000, 100_000)
BASE = 10_000
MOST_GROWTH = 0.10
CLIENTS = 2
ENCODINGS = ("br", "gzip", "identity", "gzip, deflate, br", "br;q=0.{}, gzip")


def resident(process: int) -> int:
    """Bytes of memory that a process holds."""
    status = Path(f"/proc/{process}/status").read_text().splitlines()
    line = next(line for line in status if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


def ask(address: str, paths: Sequence[str], told: Counter[int]) -> None:
    """Ask for all of them over one connection; count the answers by their status."""
    parts = urlsplit(address)
    with closing(HTTPConnection(str(parts.hostname), parts.port, timeout=60)) as connection:
        for number, path in enumerate(paths):
            encoding = ENCODINGS[number % len(ENCODINGS)].format(number)
            connection.request("GET", path, headers={"Accept-Encoding": encoding})
            with connection.getresponse() as answer:
                answer.read()
            told[answer.status] += 1


def all_ask(address: str, askers: Sequence[Different], number: int, told: Counter[int]) -> None:
    """Each of them, beside one another, for its part of ``number``."""
    parts = [list(islice(asker, number // len(askers))) for asker in askers]
    threads = [Thread(target=ask, args=(address, paths, told)) for paths in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def measured(steps: Sequence[int]) -> dict[int, int]:
    """Bytes of the worker after each of the steps, said as they come."""
    held: dict[int, int] = {}
    told: Counter[int] = Counter()
    with server(workers=1) as site:
        (worker,) = site.workers
        known = Known.of(site.address)
        askers = [Different(seed, known) for seed in range(CLIENTS)]
        before = 0
        for step in steps:
            all_ask(site.address, askers, step - before, told)
            before, held[step] = step, resident(worker)
            print(f"{step:7} {held[step] / 1e6:7.1f} MB  {dict(told)}", flush=True)
    return held


def main() -> int:
    """Measure; 1 where the bar was not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=STEPS[-1])
    most = parser.parse_args().most
    held = measured([step for step in STEPS if step <= most])
    growth = held[max(held)] / held.get(BASE, held[min(held)]) - 1
    print(f"growth since {BASE} requests: {growth:.1%}")
    return 0 if growth <= MOST_GROWTH else 1


if __name__ == "__main__":
    raise SystemExit(main())

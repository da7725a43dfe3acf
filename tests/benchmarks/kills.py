"""``kill -9`` again and again: what was acknowledged is there, and nothing half is ever seen.

``python -m tests.benchmarks.kills`` kills workers while they acknowledge reports, and refreshes
before they publish. Only kills that hit somebody at work count. Bar: nothing lost, nothing half.
"""

import argparse
import os
import signal
import tempfile
import time
from pathlib import Path
from random import Random
from select import select

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from tests.integration.refresh.test_kill import Watcher, open_current, seconds_of, victims
from tests.integration.store.reports.reporter import report_number
from tests.integration.store.reports.test_workers import PLENTY, kept
from webapp.ledger.place import Patience, Place
from webapp.refresh.walk import refresh
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook

REPORTS, REFRESHES = 500, 200
LOOKED_AT_EVERY = 25
PATIENCE_SECONDS = 30
SENDER = Sender("203.0.113.7", "203.0.0.0")
Told = dict[int, str]


def _file_reports(var: Path, first: int, said: int) -> None:
    book = ReportBook(Place(var), Patience(PATIENCE_SECONDS))
    for number in range(first, first + PLENTY):
        report, at = report_number(number)
        ticket = book.file(report, SENDER, at)
        os.write(said, f"{number} {ticket}\n".encode())


def killed_at_work(var: Path, first: int, seconds: float) -> Told:
    """File reports in a child, and kill it so long after its first acknowledgement: what was
    acknowledged, a line cut off by death not included."""
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        _file_reports(var, first, said)
    os.close(said)
    select([heard], [], [], PATIENCE_SECONDS)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(heard, "rb") as lines:
        whole = [line.decode().split() for line in lines if line.endswith(b"\n")]
    return {int(number): ticket for number, ticket in whole}


def reports(number: int, chance: Random) -> list[str]:
    """So many kills among reports; what went wrong."""
    acknowledged: Told = {}
    with tempfile.TemporaryDirectory() as home:
        var = Path(home)
        for trial in range(number):
            acknowledged |= killed_at_work(var, trial * PLENTY, chance.uniform(0, 0.05))
            if trial % LOOKED_AT_EVERY == 0 or trial == number - 1:
                wrong = _wrong_with(var, acknowledged, trial + 1)
                if wrong:
                    return wrong
    print(f"reports: {number} kills at work, {len(acknowledged)} acknowledged, 0 lost, 0 twice")
    return []


def _wrong_with(var: Path, acknowledged: Told, trials: int) -> list[str]:
    """Of each trial there may be one report whose acknowledgement was cut off."""
    on_disk = kept(var)
    wanted = {(report_number(number)[0].words, ticket) for number, ticket in acknowledged.items()}
    lost = len(wanted - set(on_disk))
    twice = len(on_disk) - len({words for words, _ in on_disk})
    more = len(on_disk) - len(wanted)
    return [f"lost {lost}, twice {twice}, more {more}"] if lost or twice or more > trials else []


def refreshes(number: int, chance: Random) -> list[str]:
    """So many kills of refreshes before they publish; what went wrong."""
    with tempfile.TemporaryDirectory() as home:
        settings = small_settings(Path(home))
        refresh(settings, now=NOW)
        killed = published = 0
        with victims(settings) as running, Watcher(settings) as watcher:
            whole = seconds_of(running)
            while killed < number:
                before = open_current(settings)
                child = running.begin()
                running.is_over(chance.uniform(0, whole))
                is_killed = running.kill(child) == "killed"
                same = open_current(settings) == before
                killed += is_killed and same
                published += not same
        after = refresh(settings, now=NOW).manifest.number
        whole_one = open_current(settings) == after
    print(
        f"refreshes: {killed} killed before publishing, {published} had published;"
        f" looked at {watcher.looks} times, {len(watcher.failures)} of them half"
    )
    return [*map(str, watcher.failures), *([] if whole_one else ["the last one is not whole"])]


def main() -> int:
    """Kill; 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--refreshes", type=int, default=REFRESHES)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    told = parser.parse_args()
    chance = Random(told.seed)  # noqa: S311  (moments to kill at)
    wrong = [*reports(told.reports, chance), *refreshes(told.refreshes, chance)]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())

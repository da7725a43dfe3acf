"""Measures first views on a slow phone against the budgets: ``make page-weight``.

Ends with 1 where bytes, requests or CLS are over budget: these are the same on every run. LCP and
taps depend on the machine, so they are shown and judged by whoever reads them.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext

from playwright.sync_api import sync_playwright

from tests.benchmarks.budgets import PLACES, Place
from tests.benchmarks.first_view import FirstView, first_view
from tests.benchmarks.judging import HEADING, judged
from tests.benchmarks.served import served_site
from tests.journeys.conftest import CHROMIUM, QUIET_FLAGS

RUNS = 5
MINUTES = 4.0
"""No round of views begins that would end later: a busy machine gives fewer views, and a table."""


def main() -> int:
    """Measure, print, and say whether the budgets hold."""
    options = _options()
    if CHROMIUM is None:
        sys.exit("page-weight: no Chromium on this machine (Debian: apt install chromium)")
    with nullcontext(options.origin) if options.origin else served_site() as address:
        verdicts = judged(_measured(CHROMIUM, address, options.runs, options.minutes))
    if options.json:
        print(json.dumps([verdict.as_json() for verdict in verdicts], ensure_ascii=False, indent=1))
    else:
        print("\n".join([HEADING, *(verdict.as_row() for verdict in verdicts)]))
    return int(any(verdict.is_broken for verdict in verdicts))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--origin", help="a site served already, such as http://127.0.0.1:8000")
    parser.add_argument("--runs", type=int, default=RUNS, help="views of each page (%(default)s)")
    parser.add_argument("--minutes", type=float, default=MINUTES, help="at most (%(default)s)")
    parser.add_argument("--json", action="store_true", help="for programs")
    return parser.parse_args()


def _measured(
    chromium: str, address: str, runs: int, minutes: float
) -> dict[Place, list[FirstView]]:
    """So many views of each page, one at least. Pages take turns, so that a busy moment hits all
    alike; a first round only wakes the server."""
    seen: dict[Place, list[FirstView]] = {place: [] for place in PLACES}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET_FLAGS)
        for place in PLACES:
            _tell(f"waking: {place.name}")
            first_view(browser, address, place, slow=False)
        for number in _rounds(runs, minutes * 60):
            for place, views in seen.items():
                views.append(first_view(browser, address, place))
                _tell(f"round {number} of {runs}: {place.name}, {views[-1].lcp_ms:.0f} ms")
        browser.close()
    return seen


def _rounds(runs: int, seconds: float) -> Iterator[int]:
    """The numbers of the rounds that there is time for; the first is always one of them."""
    begun = time.monotonic()
    for number in range(1, runs + 1):
        yield number
        if (time.monotonic() - begun) * (number + 1) / number > seconds:
            _tell(f"after round {number} there is no time for another")
            return


def _tell(progress: str) -> None:
    """One line at once, beside the table and not in it."""
    print(progress, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

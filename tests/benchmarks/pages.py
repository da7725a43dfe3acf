"""Measures first views on a slow phone against the budgets: ``make page-weight``.

Ends with 1 where bytes, requests or CLS are over budget: these are the same on every run. LCP and
taps depend on the machine, so they are shown and judged by whoever reads them.
"""

import argparse
import json
import sys
from contextlib import nullcontext

from playwright.sync_api import sync_playwright

from tests.benchmarks.budgets import PLACES, Place
from tests.benchmarks.first_view import FirstView, first_view
from tests.benchmarks.judging import HEADING, judged
from tests.benchmarks.served import served_site
from tests.journeys.conftest import CHROMIUM, QUIET_FLAGS

RUNS = 5


def main() -> int:
    """Measure, print, and say whether the budgets hold."""
    options = _options()
    if CHROMIUM is None:
        sys.exit("page-weight: no Chromium on this machine (Debian: apt install chromium)")
    with nullcontext(options.origin) if options.origin else served_site() as address:
        verdicts = judged(_measured(CHROMIUM, address, options.runs))
    if options.json:
        print(json.dumps([verdict.as_json() for verdict in verdicts], ensure_ascii=False, indent=1))
    else:
        print("\n".join([HEADING, *(verdict.as_row() for verdict in verdicts)]))
    return int(any(verdict.is_broken for verdict in verdicts))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--origin", help="a site served already, such as http://127.0.0.1:8000")
    parser.add_argument("--runs", type=int, default=RUNS, help="views of each page (%(default)s)")
    parser.add_argument("--json", action="store_true", help="for programs")
    return parser.parse_args()


def _measured(chromium: str, address: str, runs: int) -> dict[Place, list[FirstView]]:
    """So many views of each page. Pages take turns, so that a busy moment hits all alike; a first
    round only wakes the server."""
    seen: dict[Place, list[FirstView]] = {place: [] for place in PLACES}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET_FLAGS)
        for place in PLACES:
            first_view(browser, address, place, slow=False)
        for _ in range(runs):
            for place, views in seen.items():
                views.append(first_view(browser, address, place))
        browser.close()
    return seen


if __name__ == "__main__":
    sys.exit(main())

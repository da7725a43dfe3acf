"""One first view of a page in a real Chromium, with nothing kept from before: what came over the
wire, when the largest thing stood on the screen, how much moved, how long a tap took."""

from dataclasses import dataclass, field, replace
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.benchmarks.budgets import Place

PHONE = {"viewport": {"width": 375, "height": 812}, "locale": "zh-CN", "has_touch": True}
SLOWER_PROCESSOR = 4
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Round trip in milliseconds, bytes a second: Lighthouse's "slow 4G"."""

SETTLED_MS = 600
"""So long after the network fell silent (half a second without a request) anything may still move.
The worker that keeps pages for offline use starts three seconds after a page and is not counted."""

WATCH = """
window.watched = { lcp: 0, cls: 0, tap: 0 };
const watch = (type, each, more) =>
  new PerformanceObserver((list) => list.getEntries().forEach(each))
    .observe({ type, buffered: true, ...more });
watch("largest-contentful-paint", (entry) => { watched.lcp = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) watched.cls += entry.value; });
watch("event", (entry) => { watched.tap = Math.max(watched.tap, entry.duration); },
  { durationThreshold: 16 });
"""


@dataclass(frozen=True)
class FirstView:
    """Bytes received and requests sent (headers counted, those answered from memory not), LCP and
    the slowest answer to a tap in milliseconds, CLS as defined by Web Vitals without its windows.
    """

    bytes: int
    requests: int
    lcp_ms: float
    cls: float
    tap_ms: float = 0.0


@dataclass
class Wire:
    """What comes over the wire, as Chromium's network log has it."""

    received: dict[str, int] = field(default_factory=dict)
    redirects: list[int] = field(default_factory=list)

    def listen(self, session: CDPSession) -> None:
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")

    def _sent(self, event: dict[str, Any]) -> None:
        if "redirectResponse" in event:
            self.redirects.append(int(event["redirectResponse"]["encodedDataLength"]))

    def _finished(self, event: dict[str, Any]) -> None:
        if event["encodedDataLength"]:
            self.received[event["requestId"]] = int(event["encodedDataLength"])

    @property
    def bytes(self) -> int:
        return sum(self.received.values()) + sum(self.redirects)

    @property
    def requests(self) -> int:
        return len(self.received) + len(self.redirects)


def first_view(browser: Browser, address: str, place: Place, slow: bool = True) -> FirstView:
    """Open a page as somebody does who was never here. ``slow`` makes the browser a phone of
    today's middling kind on a weak net; without it bytes and requests are the same and times tell
    nothing."""
    context = browser.new_context(**PHONE)
    try:
        page = context.new_page()
        page.add_init_script(WATCH)
        session = context.new_cdp_session(page)
        wire = Wire()
        wire.listen(session)
        if slow:
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
            session.send("Network.emulateNetworkConditions", SLOW_4G)
        _open(page, address, place)
        view = page.evaluate("watched")
        seen = FirstView(wire.bytes, wire.requests, view["lcp"], view["cls"])
        return replace(seen, tap_ms=_tap(page, place.tap)) if slow and place.tap else seen
    finally:
        context.close()


def _open(page: Page, address: str, place: Place) -> None:
    page.goto(address + place.path, wait_until="networkidle")
    if place.has_map:
        page.wait_for_selector("[data-map][data-ready]")
    page.wait_for_timeout(SETTLED_MS)


def _tap(page: Page, where: str) -> float:
    page.evaluate("watched.tap = 0")
    page.locator(where).first.tap()
    page.wait_for_timeout(SETTLED_MS)
    return float(page.evaluate("watched.tap"))

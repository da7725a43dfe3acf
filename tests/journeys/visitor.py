"""A visitor with a real browser, and what must never happen while they look around."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request

from tests.checks.seen import LANGUAGES

REPORT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', event =>
  console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`));
"""
PHONE, DESK = 375, 1280
HEIGHTS = {PHONE: 812, DESK: 900}


class Trouble(AssertionError):
    """Something went wrong in the browser that no visitor should meet."""


@dataclass
class Visitor:
    """One person on one page in one language."""

    page: Page
    origin: str
    language: str
    asked: list[str] = field(default_factory=list)
    """The address of every request that left the browser."""

    troubles: list[str] = field(default_factory=list)
    """Foreign requests, errors on the console, scripts that failed, refused by the policy."""

    expected: tuple[str, ...] = ()
    """Parts of troubles that a test says are right, such as ``404`` on a page that is not there."""

    def open(self, where: str) -> Page:
        """Go to a path, given without language prefix; maps fetch their points after loading."""
        quiet = "networkidle" if where.startswith("/map") else "load"
        self.page.goto(self.origin + LANGUAGES[self.language] + where, wait_until=quiet)
        return self.page

    def follow(self, link: Locator) -> None:
        """Click what leads to another page, or to this one anew, and wait until that is whole:
        a click alone ends as soon as the new address stands in the bar."""
        with self.page.expect_navigation(wait_until="load"):
            link.click()

    def heading(self) -> str:
        return " ".join(self.page.locator("h1").inner_text().split())

    def path(self) -> str:
        return urlsplit(self.page.url).path

    def cards(self) -> Locator:
        return self.page.locator(".service-card")

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)

    def watch(self) -> None:
        self.page.on("request", self._note_request)
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.troubles.append(f"script failed: {error}"))

    def _note_request(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self.origin, "data:", "blob:", "about:")):
            self.troubles.append(f"asked another host: {request.url}")

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(f"console: {message.text} ({message.location.get('url', '')})")

    def unexpected(self) -> list[str]:
        return [one for one in self.troubles if not any(part in one for part in self.expected)]


@contextmanager
def a_visitor(
    browser: Browser, origin: str, language: str = "zh-Hans", width: int = PHONE, **context: Any
) -> Iterator[Visitor]:
    """Someone with a fresh browser; leaving fails when anything went wrong on the way."""
    size = {"width": width, "height": HEIGHTS.get(width, 812)}
    told = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", "reduced_motion": "reduce"}
    with_browser = browser.new_context(viewport=size, **{**told, **context})
    with_browser.add_init_script(REPORT_VIOLATIONS)
    visitor = Visitor(with_browser.new_page(), origin, language)
    visitor.watch()
    try:
        yield visitor
        if visitor.unexpected():
            raise Trouble("\n  ".join(["on the way:", *visitor.unexpected()]))
    finally:
        with_browser.close()

"""A visitor with a real browser, and what must never happen while they look around."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    ViewportSize,
    expect,
)

from tests.checks.seen import LANGUAGES

REPORT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', event =>
  console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`));
"""
PHONE, DESK = 375, 1280
HEIGHTS = {PHONE: 812, DESK: 900}
NOT_YET_DRAWN = "[data-map]:not([data-ready]):not(:has(.map__canvas[hidden]))"
KEEPS_NOTHING = "delete Navigator.prototype.serviceWorker"
"""For who comes again: each page comes from the site, as to a newcomer, and not from a worker."""


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

    scripts: bool = True

    def open(self, where: str) -> Page:
        """Go to a path, given without language prefix; a map is drawn, or has said why not."""
        self.page.goto(self.origin + LANGUAGES[self.language] + where)
        if self.scripts and where.startswith("/map"):
            expect(self.page.locator(NOT_YET_DRAWN)).to_have_count(0)
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

    def begin(self, width: int) -> None:
        """Look at the next page as if nothing had happened before."""
        self.asked.clear()
        self.expected = ()
        self.page.set_viewport_size(_size(width))

    def end(self) -> None:
        """Fail if anything went wrong on the way."""
        if self.unexpected():
            raise Trouble("\n  ".join(["on the way:", *self.unexpected()]))
        self.troubles.clear()


def _size(width: int) -> ViewportSize:
    return {"width": width, "height": HEIGHTS.get(width, 812)}


@contextmanager
def a_visitor(
    browser: Browser, origin: str, language: str = "zh-Hans", width: int = PHONE, **context: Any
) -> Iterator[Visitor]:
    """Someone with a fresh browser; leaving fails when anything went wrong on the way."""
    told = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", "reduced_motion": "reduce"}
    with_browser = browser.new_context(viewport=_size(width), **{**told, **context})
    with_browser.add_init_script(REPORT_VIOLATIONS)
    scripts = context.get("java_script_enabled", True)
    visitor = Visitor(with_browser.new_page(), origin, language, scripts=scripts)
    visitor.watch()
    try:
        yield visitor
        visitor.end()
    finally:
        with_browser.close()


class Regulars:
    """People who come again, one for each language and look, for tests of what a page looks like:
    that does not depend on who was there before. Whoever met with trouble is not asked again."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.browser, self.origin = browser, origin
        self._known: dict[tuple[object, ...], Visitor] = {}
        self._everybody: list[Visitor] = []
        self._open = ExitStack()

    @contextmanager
    def __call__(
        self, language: str = "zh-Hans", width: int = PHONE, elder: bool = False, **look: Any
    ) -> Iterator[Visitor]:
        """``elder`` is someone who has chosen the version in large letters, as a visitor does."""
        who = (language, elder, *sorted(look.items()))
        person = self._known.pop(who, None) or self._newcomer(language, elder, **look)
        person.begin(width)
        yield person
        person.end()
        self._known[who] = person

    def _newcomer(self, language: str, elder: bool, **look: Any) -> Visitor:
        person = self._open.enter_context(a_visitor(self.browser, self.origin, language, **look))
        self._everybody.append(person)
        person.page.add_init_script(KEEPS_NOTHING)
        if elder:
            person.open("/about")
            person.follow(person.page.locator("a[href*='/care?on=1']").first)
        return person

    def leave(self) -> None:
        """Everybody goes home. What went wrong was told by the test in which it did."""
        for person in self._everybody:
            person.troubles.clear()
        self._open.close()

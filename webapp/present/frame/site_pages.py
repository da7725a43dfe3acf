"""The pages that the site always has: each is declared here alone, for the menus, the sitemap and
robots.txt."""

from dataclasses import dataclass
from enum import Enum, auto

from webapp.domain.fields import translatable


class Menu(Enum):
    """Where every page leads to a page."""

    NAVIGATION = auto()
    FOOTER = auto()


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page by its path without a language's prefix, and what a menu calls it. ``mapped`` pages
    stand in the sitemap; ``crawled`` is not said of what search engines shall leave alone."""

    path: str
    label: str = ""
    menu: Menu | None = None
    mapped: bool = False
    crawled: bool = True


@dataclass(frozen=True, slots=True)
class BarPage:
    """A part of the site that stands where a thumb reaches it, with its drawing."""

    id: str
    path: str
    icon: str
    label: str


BAR_PAGES = (
    BarPage("find", "/search", "search", translatable("Find")),
    BarPage("map", "/map", "map", translatable("Map")),
    BarPage("list", "/shortlist", "star", translatable("My list")),
    BarPage("help", "/help", "phone", translatable("Help")),
)

SITE_PAGES = (
    SitePage("/", mapped=True),
    SitePage("/search", translatable("Search"), Menu.NAVIGATION, crawled=False),
    SitePage("/map", translatable("Map"), Menu.NAVIGATION, mapped=True),
    SitePage("/categories", translatable("Kinds of service"), Menu.NAVIGATION, mapped=True),
    SitePage("/streets", translatable("Subdistricts"), Menu.NAVIGATION, mapped=True),
    SitePage("/shortlist", translatable("My list"), Menu.NAVIGATION, crawled=False),
    SitePage("/help", translatable("Help now"), Menu.NAVIGATION),
    SitePage("/places", translatable("My community"), Menu.FOOTER, mapped=True),
    SitePage("/guides", translatable("What can I get"), Menu.FOOTER, mapped=True),
    SitePage("/about", translatable("About"), Menu.FOOTER, mapped=True),
    SitePage("/accessibility", translatable("Accessibility"), Menu.FOOTER, mapped=True),
    SitePage("/privacy", translatable("Privacy"), Menu.FOOTER, mapped=True),
    SitePage("/data", translatable("Data and sources"), Menu.FOOTER, mapped=True),
    SitePage("/offline", translatable("Without a signal"), Menu.FOOTER),
    SitePage("/plan", translatable("Aims of the plan"), Menu.FOOTER, mapped=True),
    SitePage("/compare", crawled=False),
    SitePage("/referral", crawled=False),
)
"""In the order of the menus."""

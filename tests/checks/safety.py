"""Does the page keep the promises of safety and privacy: policy, own origin, nothing inline?"""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from turbohtml import Element

from tests.checks.seen import OWN_HOSTS, Seen, shown

DESCRIPTION = "application/ld+json"
DATA_BLOCKS = {DESCRIPTION, "application/json"}
"""Not executed, so the policy has nothing against them."""

ENDS_A_SCRIPT = "<"
RESOURCES = ("src", "srcset", "poster", "data", "background", "xlink:href")
LOADING_LINKS = {"stylesheet", "icon", "manifest", "preload", "modulepreload", "apple-touch-icon"}
WANTED_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def nothing_inline(page: Seen) -> Iterator[str]:
    """No script, style or handler inside the page: the policy would refuse them."""
    for script in page.every("script:not([src])"):
        if script.attr("type") not in DATA_BLOCKS:
            yield f"inline script: {shown(script)}"
    yield from (f"inline style: {shown(tag)}" for tag in page.every("style, [style]"))
    for tag in page.document.xpath("//*[@*[starts-with(name(), 'on')]]"):
        yield f"inline handler: {shown(tag)}"
    for tag in page.every("[href]"):
        if tag.attr("href", "").strip().lower().startswith("javascript:"):
            yield f"inline handler: {shown(tag)}"


def data_blocks(page: Seen) -> Iterator[str]:
    """Data inside a page is JSON that cannot end its element; quiet pages describe nothing."""
    for script in page.every("script:not([src])"):
        if script.attr("type") in DATA_BLOCKS:
            yield from _data_problems(script, quiet=bool(page.every("body.quiet")))


def _data_problems(script: Element, quiet: bool) -> Iterator[str]:
    text = script.text
    if ENDS_A_SCRIPT in text:
        yield f"unescaped < in {shown(script)}"
    try:
        json.loads(text)
    except ValueError as error:
        yield f"no JSON ({error}): {shown(script)}"
    if quiet and script.attr("type") == DESCRIPTION:
        yield f"a quiet page describes itself: {shown(script)}"


def own_origin(page: Seen) -> Iterator[str]:
    """Nothing is loaded from, or sent to, another host."""
    for attribute in RESOURCES:
        for tag in page.document.find_all(attrs={attribute: True}):
            if _is_foreign(tag.attr(attribute, "")):
                yield f"foreign {attribute}: {shown(tag)}"
    for link in page.every("link[href]"):
        if LOADING_LINKS & set(link.attr("rel", "").split()) and _is_foreign(link.attr("href", "")):
            yield f"foreign link: {shown(link)}"
    for form in page.every("form[action], [formaction]"):
        if _is_foreign(form.attr("action") or form.attr("formaction", "")):
            yield f"foreign form: {shown(form)}"


def foreign_links(page: Seen) -> Iterator[str]:
    """A link that leaves the site tells the other side nothing."""
    for link in page.every("a[href]"):
        if _is_foreign(link.attr("href", "")) and not {"noopener", "noreferrer"} <= set(
            link.attr("rel", "").split()
        ):
            yield f'without rel="noopener noreferrer": {shown(link)}'


def _is_foreign(address: str) -> bool:
    parts = urlsplit(address.strip())
    if parts.scheme in ("tel", "sms", "mailto", "geo", "data"):
        return False
    return (parts.hostname or "") not in OWN_HOSTS


def headers(page: Seen) -> Iterator[str]:
    for name, value in WANTED_HEADERS.items():
        if page.headers.get(name) != value:
            yield f"{name}: {page.headers.get(name)!r} is not {value!r}"
    if "Permissions-Policy" not in page.headers:
        yield "no Permissions-Policy"
    policy = page.headers.get("Content-Security-Policy", "")
    for wanted in ("default-src 'none'", "frame-ancestors 'none'"):
        if wanted not in policy:
            yield f"policy without {wanted}"
    if "unsafe-" in policy or "*" in policy:
        yield f"policy too wide: {policy}"


def no_cookies(page: Seen) -> Iterator[str]:
    yield from (f"sets a cookie: {cookie}" for cookie in page.headers.getlist("Set-Cookie"))

"""Sheets that are sent in the office, as a browser sends them."""

from collections.abc import Sequence
from io import BytesIO

from tests.web.office.site import Browser, Page

HEADER = ("机构名称", "街道", "详细地址", "联系电话", "开放时间")
SOURCE = {
    "source_title_zh": "某街道台账",
    "source_date": "2026-11-20",
    "category": "nursing-room",
}


def a_csv(*rows: Sequence[str], header: Sequence[str] = HEADER, encoding: str = "utf-8") -> bytes:
    return "\n".join(",".join(row) for row in (header, *rows)).encode(encoding)


def send(browser: Browser, content: bytes, name: str = "台账.csv", status: int = 303) -> Page:
    """Send a file; where it leads is followed."""
    form = browser.get("/imports/new").form("/imports/new")
    return posted(browser, "/imports/new", form, content, name, status)


def posted(
    browser: Browser, path: str, form: dict[str, str], content: bytes, name: str, status: int = 303
) -> Page:
    page = browser.post(path, {**form, "cells": "", "file": (BytesIO(content), name)}, status)
    return browser.get(page.response.headers["Location"]) if status == 303 else page


def to_preview(browser: Browser, content: bytes, name: str = "台账.csv", **said: str) -> Page:
    """A sheet that was sent, with its table and columns agreed to."""
    page = send(browser, content, name)
    page = browser.send(page)
    page = browser.send(page, **{**SOURCE, **said})
    if page.path.endswith("/rows"):
        page = browser.get(page.path.replace("/rows", "/preview"))
    return page


def number_of(page: Page) -> int:
    return int(page.path.split("/")[2])

"""Runs the vendored axe-core on an open page."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = (Path(__file__).resolve().parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text(
    encoding="utf-8"
)


def violations(page: Page) -> list[str]:
    """Every rule of axe-core that the page breaks, with the first places where it does."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(SCRIPT)
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: "
        + "; ".join(f"{node['target']} {node['html'][:140]}" for node in rule["nodes"][:3])
        for rule in found["violations"]
    ]

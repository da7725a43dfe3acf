"""The figures of the benchmark as lines to read."""

from collections.abc import Iterator, Mapping
from typing import Any

Figures = Mapping[str, Any]


def lines_of(figures: Figures) -> Iterator[str]:
    """All figures that were measured, in the order in which they were."""
    yield from _relevance(figures.get("relevance", {}))
    yield from _questions(figures.get("questions", {}))
    yield from _latency("Latency in process, ms", figures.get("latency_ms", {}))
    yield from _pages(figures.get("pages", {}))
    yield from _rivals(figures.get("side_by_side", {}), figures.get("not_measured", ()))
    scaled = figures.get("scaled", {})
    yield from _latency(f"With {scaled.get('entries')} entries, ms", scaled.get("latency_ms", {}))


def _relevance(sets: Figures | str) -> Iterator[str]:
    if isinstance(sets, str):
        yield sets
        return
    for name, each in sets.items():
        yield f"Relevance, {name}: {each['mean']:.3f} over {each['searches']} searches"
        yield "  " + ", ".join(f"{kind} {mean:.2f}" for kind, mean in each["by_kind"].items())
        if each["misses"] and "held out" not in name:
            yield "  less than all good: " + ", ".join(each["misses"])


def _questions(parts: Figures) -> Iterator[str]:
    for part, classes in parts.items():
        yield f"Questions answered well, {part}:"
        for kind, each in classes.items():
            yield f"  {kind:<18} {each['share']:.2f} of {each['asked']}"


def _latency(title: str, calls: Figures) -> Iterator[str]:
    if calls:
        yield f"{title:<34} {'p50':>8} {'p95':>8} {'p99':>8} {'worst':>8}"
    for name, each in calls.items():
        yield f"  {name:<32} " + _times(each)


def _times(each: Figures) -> str:
    return " ".join(f"{each[name]:>8.2f}" for name in ("p50", "p95", "p99", "worst"))


def _pages(pages: Figures | str) -> Iterator[str]:
    if isinstance(pages, str):
        yield f"Pages: {pages}"
    elif pages:
        yield (
            f"Pages a second of one gunicorn worker's processor: bare route {pages['bare']:.0f}, "
            f"searches repeated {pages['repeated']:.0f} ({pages['repeated_share']:.0%}), "
            f"all different {pages['different']:.0f} ({pages['different_share']:.0%})"
        )


def _rivals(engines: Figures, missing: Any) -> Iterator[str]:
    if engines:
        title = "Side by side, first set"
        yield f"{title:<34} {'p50':>8} {'p95':>8} {'p99':>8} {'worst':>8}  mean score"
    for name, each in engines.items():
        yield f"  {name:<32} {_times(each)}  {each['mean']:.3f}"
    for line in missing:
        yield f"  not measured: {line}"

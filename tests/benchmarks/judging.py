"""Measured views beside their budgets."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median

from tests.benchmarks.budgets import KB, LIST, MOST_CLS, MOST_LCP_MS, Place, most_bytes
from tests.benchmarks.first_view import FirstView


@dataclass(frozen=True)
class Cost:
    """What many first views of one page cost: the most of what is the same on every run, the
    middle of the times, and the best LCP, which tells most of the page where neighbours share the
    machine."""

    bytes: int
    requests: int
    cls: float
    lcp_ms: float
    best_lcp_ms: float
    tap_ms: float

    @classmethod
    def of(cls, views: Sequence[FirstView]) -> "Cost":
        """The cost of at least one view."""
        return cls(
            bytes=max(view.bytes for view in views),
            requests=max(view.requests for view in views),
            cls=max(view.cls for view in views),
            lcp_ms=median(view.lcp_ms for view in views),
            best_lcp_ms=min(view.lcp_ms for view in views),
            tap_ms=median(view.tap_ms for view in views),
        )


@dataclass(frozen=True)
class Verdict:
    """A page, what a first view of it cost, and how many bytes it may cost."""

    place: Place
    cost: Cost
    most_bytes: int

    @property
    def over(self) -> list[str]:
        """What is over budget, by name; empty where all is well."""
        costs = {
            "kB": self.cost.bytes > self.most_bytes,
            "requests": self.cost.requests > self.place.most_requests,
            "CLS": self.cost.cls > MOST_CLS,
            "LCP": self.cost.lcp_ms > MOST_LCP_MS,
        }
        return [name for name, is_over in costs.items() if is_over]

    @property
    def is_broken(self) -> bool:
        """Whether a budget is broken that holds on every machine alike."""
        return bool(set(self.over) - {"LCP"})

    def as_row(self) -> str:
        """A line of the table, as ``HEADING`` names its columns."""
        cost, place = self.cost, self.place
        cells = [
            place.name,
            f"{cost.bytes / KB:.1f} of {self.most_bytes / KB:.0f}",
            f"{cost.requests} of {place.most_requests}",
            f"{cost.lcp_ms:.0f}",
            f"{cost.best_lcp_ms:.0f}",
            f"{cost.cls:.3f}",
            f"{cost.tap_ms:.0f}" if place.tap else "",
            "over: " + ", ".join(self.over) if self.over else "ok",
        ]
        return f"| {' | '.join(cells)} |"

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        allowed = {"most_bytes": self.most_bytes, "most_requests": self.place.most_requests}
        limits = {**allowed, "most_lcp_ms": MOST_LCP_MS, "most_cls": MOST_CLS}
        page = {"name": self.place.name, "path": self.place.path}
        return {**page, **asdict(self.cost), **limits, "over": self.over}


HEADING = (
    f"| First view | kB | Requests | LCP ms (at most {MOST_LCP_MS}) | best LCP "
    f"| CLS (at most {MOST_CLS}) | Tap ms | |\n|---|---|---|---|---|---|---|---|"
)


def judged(views: dict[Place, list[FirstView]]) -> list[Verdict]:
    """Each page beside its budget; that of the map counts from the measured list."""
    costs = {place: Cost.of(seen) for place, seen in views.items()}
    of_the_list = costs[LIST].bytes
    return [Verdict(place, cost, most_bytes(place, of_the_list)) for place, cost in costs.items()]

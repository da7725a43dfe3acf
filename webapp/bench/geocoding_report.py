"""The figures of the geocoder, as JSON and as lines to read."""

from webapp.bench.geocoding import Figures, Spread


def figures_as_json(figures: Figures) -> dict[str, object]:
    """One measurement as JSON; distances in metres."""
    return {
        "name": figures.name,
        "asked": figures.asked,
        "located": figures.located,
        "located_share": round(figures.located_share, 4),
        "street_right": figures.street_right,
        "street_share": round(figures.street_share, 4),
        "errors": _spread_as_json(figures.errors),
        "on_roads_with_other_known_numbers": _spread_as_json(figures.on_known_roads),
        "by_precision": {
            str(precision): _spread_as_json(spread) for precision, spread in figures.by_precision
        },
        "claimed_exact_but_far_off": list(figures.far_off),
        "worst_claimed_exact_m": round(figures.worst_exact_m),
    }


def _spread_as_json(spread: Spread) -> dict[str, float]:
    return {
        "count": spread.count,
        "median_m": round(spread.median_m),
        "p90_m": round(spread.p90_m),
    }


def figures_as_lines(figures: Figures) -> tuple[str, ...]:
    """One measurement as a small table."""
    rows = [("all located", figures.errors), ("road has other numbers", figures.on_known_roads)]
    rows += [(str(precision), spread) for precision, spread in figures.by_precision]
    far_off = "; ".join(figures.far_off) or f"none (worst {figures.worst_exact_m:.0f} m)"
    return (
        f"{figures.name}: {figures.located} of {figures.asked} located"
        f" ({figures.located_share:.1%}), {figures.street_right} in the right street"
        f" ({figures.street_share:.1%}); error in metres:",
        *(
            f"  {label:<24}{spread.count:>5}   median {spread.median_m:>4.0f}"
            f"   p90 {spread.p90_m:>5.0f}"
            for label, spread in rows
        ),
        f"  claimed exact, over 300 m off: {far_off}",
    )

"""Coverage as a choropleth: equal classes, numbered streets, and the list that says the same."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from webapp.domain.coverage import LONG_WALK, Coverage, CoverageRow
from webapp.present.frame.links import coverage_href, with_args
from webapp.present.plan.coverage import percent, reach_shares, search_in
from webapp.present.plan.models import Choropleth, ColouredStreet, Level
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words

ENTRIES, KNOWN, REACH = MEASURES = ("entries", "known", "reach")
"""What can be drawn: all entries, those sourced or confirmed, homes within a long walk."""

SHOWN_DECIMALS = 3
"""Of a share: it is put into the class of what is read, 62.7% say."""

STEPS = 4
"""Classes above nothing; shares have one more, each a fifth wide."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Equal classes for one measure. ``level`` gives the class of a value from 0 to 4."""

    level: Callable[[float], int]
    levels: tuple[Level, ...]


def count_scale(most: int) -> Scale:
    """None, then up to four classes of the same width up to ``most``.

    With ``most`` 11 they are 0, 1–3, 4–6, 7–9, 10–12.
    """
    width = max(1, ceil(most / STEPS))
    texts = ["0"]
    for step in range(STEPS):
        low, high = step * width + 1, (step + 1) * width
        if low <= most:
            texts.append(str(low) if low == high else f"{low}–{high}")
    return Scale(
        lambda value: 0 if value < 1 else min(STEPS, 1 + int(value - 1) // width),
        tuple(Level(number, text) for number, text in enumerate(texts)),
    )


def share_scale() -> Scale:
    """Five classes, each a fifth wide; the last one holds the whole."""
    count = STEPS + 1
    lows = [100 * number // count for number in range(count)]
    texts = [f"{low}%–{low + 100 // count - 0.1:.1f}%" for low in lows[:-1]]
    texts.append(f"{lows[-1]}%–100%")
    return Scale(
        lambda share: min(STEPS, int(round(share, SHOWN_DECIMALS) * count)),
        tuple(Level(number, text) for number, text in enumerate(texts)),
    )


def measures_of(coverage: Coverage, category: str) -> tuple[str, ...]:
    """What can be drawn of that kind of service: no reach where no place is known."""
    return MEASURES if coverage.tells_reach(category) else (ENTRIES, KNOWN)


def value_of(coverage: Coverage, row: CoverageRow, measure: str) -> float:
    """The number that is drawn for a street."""
    if measure == REACH:
        return reach_shares(coverage, row)[1] or 0.0
    return row.tally.known if measure == KNOWN else row.tally.entries


def scale_of(coverage: Coverage, category: str, measure: str) -> Scale:
    """The classes of that map."""
    if measure == REACH:
        return share_scale()
    rows = coverage.streets(category)
    return count_scale(int(max((value_of(coverage, r, measure) for r in rows), default=0)))


def levels_of(coverage: Coverage, category: str, measure: str) -> dict[str, int]:
    """The class of each street, by its id."""
    scale = scale_of(coverage, category, measure)
    rows = coverage.streets(category)
    return {row.street: scale.level(value_of(coverage, row, measure)) for row in rows}


def shapes_map(
    coverage: Coverage, category: str, measure: str, words: Words, script_href: str
) -> Choropleth:
    """The map of one measure and its list, streets in their usual order."""
    levels = levels_of(coverage, category, measure)
    streets = tuple(
        ColouredStreet(
            id=row.street,
            number=number,
            name=words.streets[row.street],
            value=_value_text(value_of(coverage, row, measure), measure, words),
            level=levels[row.street],
            href=search_in(category, row.street, words),
        )
        for number, row in enumerate(coverage.streets(category), 1)
    )
    names = measure_names(words)
    own = coverage_href(words.language, words.taxonomy.category(category))
    return Choropleth(
        heading=names[measure],
        script_href=script_href,
        streets=streets,
        levels=tuple(_said(level, words) for level in scale_of(coverage, category, measure).levels),
        measures=tuple(
            Link(
                names[each],
                own if each == ENTRIES else with_args(own, (("show", each),)),
                current=each == measure,
            )
            for each in measures_of(coverage, category)
        ),
    )


def _said(level: Level, sentences: Sentences) -> Level:
    """The class with its range as the language writes ranges."""
    low, dash, high = level.text.partition("–")
    if not dash:
        return level
    text = sentences.say("%(first)s–%(last)s", first=low, last=high)
    return Level(level.level, text)


def _value_text(value: float, measure: str, sentences: Sentences) -> str:
    return percent(value, sentences) if measure == REACH else str(int(value))


def measure_names(sentences: Sentences) -> dict[str, str]:
    """What a map shows, in words."""
    say = sentences.say
    reach = say("Homes within %(minutes)s minutes of a service", minutes=LONG_WALK)
    return {
        ENTRIES: say("All services"),
        KNOWN: say("From public information or confirmed"),
        REACH: reach,
    }

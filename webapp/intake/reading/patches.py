"""What a row would change in an entry, field by field."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.datatypes import CODES, PAIRS, UNKNOWN, day_of
from webapp.domain.facts import FEATURES_COLUMN
from webapp.domain.imports.mapping import FEATURE_PREFIX
from webapp.domain.imports.rows import FieldRead, Flag
from webapp.domain.register.entries import Cells, RegisteredEntry
from webapp.ingest.columns import COLUMNS
from webapp.intake.reading.against import Against
from webapp.intake.reading.given import Given
from webapp.text.names import squeezed, without_parents

NOT_CHANGED = frozenset(
    (
        "id",
        "category",
        "source_title_zh",
        "source_url",
        "source_date",
        "confidence",
        "lat",
        "lon",
        "coordinate_precision",
        "checked_on",
        FEATURES_COLUMN,
    )
)
"""What a row tells apart from its facts: which service it is, and who says so. Points go
together."""

_AS_WORDS = ("name_zh", "host_zh", "address_zh")
_SAME_PLACE_M = 100.0
_OURS_M = 3.0
"""So near lies a point that we gave away ourselves, through another datum and back."""

_PLACE = ("lat", "lon", "coordinate_precision")
_FINEST = (Precision.VENUE, Precision.ROAD, Precision.APPROXIMATE)


def patch_of(
    given: Given, said: Cells, entry: RegisteredEntry, now: Against
) -> tuple[FieldRead, ...]:
    """The fields of ``entry`` that the row says otherwise; ``said`` are its cells as they are
    understood. A blank changes nothing."""
    changes = [
        *_fields(given, said, entry.cells, now.parents),
        *_features(given, said, entry.cells),
        *_point(given, said, entry.cells),
    ]
    sheet_day = day_of(said.get("source_date", ""))
    return tuple(_flagged(each, given, entry.id, sheet_day, now) for each in changes)


def with_patch(cells: Cells, patch: Iterable[FieldRead]) -> dict[str, str]:
    """The cells of an entry with what is taken of a patch; ``taken`` of each counts."""
    changed = dict(cells)
    pairs = dict(PAIRS.read(cells.get(FEATURES_COLUMN, "")))
    for each in patch:
        if not each.taken:
            continue
        if each.field.startswith(FEATURE_PREFIX):
            pairs[each.field.removeprefix(FEATURE_PREFIX)] = each.after
        else:
            changed[each.field] = each.after
    left = sorted((key, value) for key, value in pairs.items() if value)
    changed[FEATURES_COLUMN] = PAIRS.written(tuple(left))
    return changed


def _fields(
    given: Given, said: Cells, cells: Cells, parents: tuple[str, ...]
) -> Iterator[FieldRead]:
    for name in COLUMNS:
        before, after = cells.get(name, ""), said.get(name, "")
        if name in NOT_CHANGED:
            continue
        if name in given.erases:
            if before:
                yield FieldRead(name, before, "")
        elif after and not _says_the_same(name, before, after, parents):
            yield FieldRead(name, before, after)


def _says_the_same(name: str, before: str, after: str, parents: tuple[str, ...]) -> bool:
    if name == "phones":
        return set(CODES.read(before)) == set(CODES.read(after))
    if name in _AS_WORDS:
        one, other = (without_parents(squeezed(each), parents) for each in (before, after))
        return one == other
    return before == after


def _features(given: Given, said: Cells, cells: Cells) -> Iterator[FieldRead]:
    before = dict(PAIRS.read(cells.get(FEATURES_COLUMN, "")))
    after = dict(PAIRS.read(said.get(FEATURES_COLUMN, "")))
    for key in given.features:
        if key in after and after[key] not in (before.get(key, ""), UNKNOWN):
            yield FieldRead(FEATURE_PREFIX + key, before.get(key, ""), after[key])
    for name in sorted(given.erases):
        key = name.removeprefix(FEATURE_PREFIX)
        if name.startswith(FEATURE_PREFIX) and key in before:
            yield FieldRead(name, before[key], "")


def _point(given: Given, said: Cells, cells: Cells) -> Iterator[FieldRead]:
    """A point that lies where ours is, or that is coarser, changes nothing."""
    if {"lat", "lon"} & given.erases and cells.get("lat"):
        yield from _place(cells, {"lat": "", "lon": "", "coordinate_precision": Precision.NONE})
        return
    new, old = _coordinates(said), _coordinates(cells)
    if new is None or (old and distance_m(new, old) <= _OURS_M):
        return
    precision = cells.get("coordinate_precision", "")
    is_known = old is not None and precision in _FINEST
    is_finer = precision not in _FINEST or _FINEST.index(
        Precision(said["coordinate_precision"])
    ) < _FINEST.index(Precision(precision))
    if is_known and old and distance_m(new, old) <= _SAME_PLACE_M and not is_finer:
        return
    yield from _place(cells, said)


def _place(cells: Cells, said: Cells) -> Iterator[FieldRead]:
    for name in _PLACE:
        if cells.get(name, "") != said[name]:
            yield FieldRead(name, cells.get(name, ""), said[name])


def _coordinates(cells: Mapping[str, str]) -> Coordinates | None:
    try:
        return Coordinates(float(cells.get("lat", "")), float(cells.get("lon", "")))
    except ValueError:
        return None


def _flagged(
    each: FieldRead, given: Given, entry: str, sheet_day: date | None, now: Against
) -> FieldRead:
    flags: list[Flag] = []
    if not each.after:
        flags.append(Flag.ERASES)
    if each.field in given.formulas:
        flags.append(Flag.FORMULA)
    fact = now.fresh.get((entry, each.field))
    checked_on = fact.checked_on if fact else None
    if checked_on and each.before and (sheet_day is None or sheet_day <= checked_on):
        flags.append(Flag.FRESHER)
        return FieldRead(
            each.field, each.before, each.after, tuple(flags), False, checked_on.isoformat()
        )
    return FieldRead(each.field, each.before, each.after, tuple(flags))

"""From what was typed to the cells of an entry, and back."""

import re
from collections.abc import Mapping

from webapp.domain.datatypes import PAIRS, UNKNOWN
from webapp.domain.register.changes import Change, ChangeState
from webapp.domain.register.entries import Cells, RegisteredEntry
from webapp.office.entries.fields import FEATURE_PREFIX, FIELDS
from webapp.office.forms.typed import Typed

VERSION, REASON, TAKE, THEIRS = "version", "reason", "take-", "theirs"
_BETWEEN = re.compile(r"[；;、，,\s]+")


def values_of(cells: Cells) -> dict[str, str]:
    """What stands in the form of an entry with these cells."""
    values = {each.name: cells.get(each.name, "") for each in FIELDS}
    values["phones"] = values["phones"].replace(";", "；")
    features = {FEATURE_PREFIX + key: said for key, said in PAIRS.read(cells.get("features", ""))}
    return values | features


def cells_typed(typed: Typed, now: Cells) -> Cells:
    """The cells as they shall be: what was typed over what stands there now. A field that the form
    did not have stays; one for which *theirs* was chosen too."""
    typed = {name: said for name, said in typed.items() if typed.get(TAKE + name) != THEIRS}
    cells = dict(now)
    cells |= {each.name: typed[each.name] for each in FIELDS if each.name in typed}
    if "phones" in typed:
        cells["phones"] = ";".join(filter(None, _BETWEEN.split(typed["phones"])))
    cells["features"] = _features(typed, now.get("features", ""))
    if cells["address_zh"] != now.get("address_zh", "") and now.get("address_zh"):
        cells |= {"lat": "", "lon": "", "coordinate_precision": "none"}
    return cells


def cells_before(now: RegisteredEntry, history: tuple[Change, ...], version: int) -> Cells:
    """The cells of an entry in an earlier version, told from the changes that came after it."""
    cells = dict(now.cells)
    for change in history:
        if change.state is ChangeState.APPLIED and change.base_version >= version:
            cells |= {each.field: each.before for each in change.patch}
    return cells


def _features(typed: Mapping[str, str], now: str) -> str:
    """Those that were typed over those that there are; *not known* says nothing."""
    pairs = dict(PAIRS.read(now))
    for name, said in typed.items():
        if name.startswith(FEATURE_PREFIX):
            pairs[name.removeprefix(FEATURE_PREFIX)] = said
    known = {key: said for key, said in pairs.items() if said and said != UNKNOWN}
    return PAIRS.written(tuple(sorted(known.items())))

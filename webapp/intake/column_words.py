"""What columns of sheets are called, and which field each is."""

from collections.abc import Iterable, Iterator, Mapping

from webapp.domain.features import FEATURES
from webapp.domain.imports.columns import NEVER_TAKEN, ColumnName
from webapp.domain.imports.mapping import AGES, FEATURE_PREFIX, LEFT_OUT, POINT
from webapp.domain.service import FIELDS
from webapp.sentence import Gettext
from webapp.text.names import squeezed

KnownWords = Mapping[str, str]
"""Squeezed headers, each with its field."""


def known_words(names: Iterable[ColumnName], say: Gettext) -> KnownWords:
    """Every word by which a column is known: our own columns, what the office calls the fields and
    features in the language of ``say``, and what others call them (``Reference.column_names``)."""
    return {squeezed(word): field for word, field in _named(names, say) if squeezed(word)}


def labels(names: Iterable[ColumnName], say: Gettext) -> Mapping[str, str]:
    """What each field that a column can hold is called, in the order in which they are offered."""
    spoken = {each.field: each.called[0] for each in names if each.called}
    told = {field: say(label) for field, label in _declared()}
    order = (each.name for each in FIELDS if each.in_files)
    keys = (*order, AGES, POINT, *(FEATURE_PREFIX + each.key for each in FEATURES))
    called = {key: spoken.get(key) or told.get(key, "") for key in keys}
    return {key: word for key, word in called.items() if word}


def _named(names: Iterable[ColumnName], say: Gettext) -> Iterator[tuple[str, str]]:
    for field, label in _declared():
        yield say(label), field
    for each in names:
        field = LEFT_OUT if each.field == NEVER_TAKEN else each.field
        yield from ((word, field) for word in each.called)
    yield from ((each.name, each.name) for each in FIELDS if each.in_files)
    yield from ((FEATURE_PREFIX + each.key, FEATURE_PREFIX + each.key) for each in FEATURES)


def _declared() -> Iterator[tuple[str, str]]:
    """Fields and features with the labels that the site has for them."""
    yield from ((each.name, each.label) for each in FIELDS if each.in_files and each.label)
    for feature in FEATURES:
        if feature.label and not feature.derived:
            yield FEATURE_PREFIX + feature.key, feature.label

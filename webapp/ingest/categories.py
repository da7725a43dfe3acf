"""The needs and categories of service from ``categories.yaml``, and how the site treats each."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

from webapp.domain.categories import CategoriesOfPages, Category, Need, Taxonomy
from webapp.domain.features import FEATURE
from webapp.domain.pictures import COLOURS, ICONS
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import FIELD
from webapp.ingest.features import is_known_feature
from webapp.ingest.typed_values import Typed, typed
from webapp.ingest.yaml_files import Item, YamlFile, read_yaml
from webapp.sentence import Sentence

CATEGORIES = "categories.yaml"
_PAGES = "pages"
_SCHEMA_TYPE = re.compile(r"[A-Z][A-Za-z]*")

Fault = tuple[str, Sentence]
"""A key and what is wrong with its value."""


def read_taxonomy(folder: Path) -> tuple[Taxonomy, tuple[Problem, ...]]:
    """Needs and categories in the order of the file.

    A category whose need there is not is left out. Any other wrong value is named, and the
    category stays as if the file said nothing there.
    """
    source = read_yaml(folder / CATEGORIES)
    needs, of_needs = _needs(source)
    categories, of_categories = _categories(source, {need.id for need in needs})
    taxonomy = Taxonomy(needs, categories)
    pages, of_pages = _pages(source, taxonomy)
    every = (*source.problems, *source.unknown_keys("needs", "categories", _PAGES))
    repeated = source.repeated([category.id for category in categories])
    return (
        replace(taxonomy, pages=pages),
        (*every, *of_needs, *of_categories, *of_pages, *repeated),
    )


def _needs(source: YamlFile) -> tuple[tuple[Need, ...], list[Problem]]:
    rows, problems = typed(source, "needs", source.lists.get("needs", ()), Need)
    kept = []
    for item, need in rows:
        faults = list(_ground_faults(need.colour))
        problems += _named(source, item, "needs", need.id, faults)
        kept.append(_without(need, faults))
    return tuple(kept), problems


def _categories(source: YamlFile, needs: set[str]) -> tuple[tuple[Category, ...], list[Problem]]:
    rows, problems = typed(source, "categories", source.lists.get("categories", ()), Category)
    kept = []
    for item, category in rows:
        faults = list(_faults(category))
        problems += _named(source, item, "categories", category.id, faults)
        problems += _strange_facts(source, item, category)
        if category.need in needs:
            kept.append(_without(category, faults))
        else:
            message = Sentence("%(id)s: %(need)r is not a need", id=category.id, need=category.need)
            problems.append(source.problem(item.line, "categories.need", message))
    return tuple(kept), problems


def _faults(category: Category) -> Iterator[Fault]:
    if category.icon not in ICONS:
        yield (
            "icon",
            Sentence(
                "%(icon)r is not a picture; there are %(all)s",
                icon=category.icon,
                all=", ".join(ICONS),
            ),
        )
    if category.colour:
        yield from _ground_faults(category.colour)
    if not _SCHEMA_TYPE.fullmatch(category.schema_type):
        yield (
            "schema_type",
            Sentence(
                "%(schema_type)r is not the name of a type of schema.org",
                schema_type=category.schema_type,
            ),
        )


def _ground_faults(colour: str) -> Iterator[Fault]:
    if colour not in COLOURS:
        yield (
            "colour",
            Sentence(
                "%(colour)r is not a ground; there are %(all)s",
                colour=colour,
                all=", ".join(COLOURS),
            ),
        )


def _strange_facts(source: YamlFile, item: Item, category: Category) -> Iterator[Problem]:
    """What entries cannot have by the vocabulary: kept as it is, as entries' features are."""
    for feature in category.asked:
        if not (is_known_feature(feature) or _is_shown(feature)):
            message = Sentence(
                "%(id)s: %(feature)s is neither a feature nor a field that pages show",
                id=category.id,
                feature=feature,
            )
            found = source.problem(item.line, "categories.asked", message)
            yield replace(found, severity=Severity.WARNING)
    for feature in category.seen:
        if feature not in FEATURE:
            message = Sentence(
                "%(id)s: %(feature)s is not a feature", id=category.id, feature=feature
            )
            yield source.problem(item.line, "categories.seen", message)


def _is_shown(name: str) -> bool:
    return name in FIELD and bool(FIELD[name].label)


def _pages(source: YamlFile, taxonomy: Taxonomy) -> tuple[CategoriesOfPages, list[Problem]]:
    """What the pages take; a category that there is not is named and left out."""
    items = (source.values[_PAGES],) if _PAGES in source.values else ()
    rows, problems = typed(source, _PAGES, items, CategoriesOfPages)
    if not rows:
        return CategoriesOfPages(), problems
    item, pages = rows[0]
    near_me = (pages.near_me,) if pages.near_me else ()
    named = {"near_me": near_me, "help": pages.help}
    named |= {"of_each_community": pages.of_each_community, "of_each_street": pages.of_each_street}
    named |= {"nearest": pages.nearest}
    for key, ids in named.items():
        for category in ids:
            if category not in taxonomy:
                message = Sentence("%(category)r is not a category", category=category)
                problems.append(source.problem(item.line, f"{_PAGES}.{key}", message))
    known = {key: tuple(id_ for id_ in ids if id_ in taxonomy) for key, ids in named.items()}
    return CategoriesOfPages(next(iter(known.pop("near_me")), ""), **known), problems


def _named(
    source: YamlFile, item: Item, where: str, id_: str, faults: list[Fault]
) -> Iterator[Problem]:
    for key, message in faults:
        yield source.problem(
            item.line, f"{where}.{key}", Sentence("%(name)s: %(what)s", name=id_, what=message)
        )


def _without(thing: Typed, faults: list[Fault]) -> Typed:
    """The same as if nothing were said where something wrong is said."""
    defaults = {one.name: one.default for one in fields(thing)}  # type: ignore[arg-type]
    return replace(thing, **{key: defaults[key] for key, _ in faults})  # type: ignore[type-var]

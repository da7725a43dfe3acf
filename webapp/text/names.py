"""The forms under which a name is known: as written, without its brackets, without the city,
district or parent body in front. One rule for the index, the search and the suggestions."""

import re

from webapp.caches import MEGABYTE, remembered
from webapp.text.numerals import short_school
from webapp.text.script import fold

_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）|[·\"“”「」]")
_BREAK = re.compile(r"[^\w]+")
SHORTEST_FORM = 2
LONGEST_FORM = 48


def squeezed(text: str) -> str:
    """Folded, without spaces and punctuation: the form in which whole names are compared.

    >>> squeezed("凯德MALL·西直门")
    '凯德mall西直门'
    """
    return _BREAK.sub("", fold(text))


def without_parents(name: str, parents: tuple[str, ...]) -> str:
    """A squeezed name without the bodies in front of it, as long as two characters remain.

    >>> without_parents("某医科大学附属儿童医院", ("某医科大学附属", "某医科大学"))
    '儿童医院'
    """
    shorter = True
    while shorter:
        shorter = False
        for parent in parents:
            if name.startswith(parent) and len(name) - len(parent) >= SHORTEST_FORM:
                name, shorter = name[len(parent) :], True
    return name


@remembered(MEGABYTE)
def name_forms(name: str, parents: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Every squeezed form of a name, longest first, none longer than 48 characters. ``parents``
    are bodies that people leave out when they name a place (``District.parents_zh``).

    >>> name_forms("某市积水潭医院 新街口院区", ("某市",))
    ('某市积水潭医院新街口院区', '积水潭医院新街口院区', '某市积水潭医院', '积水潭医院')
    """
    bare = _BRACKETS.sub("", name)
    parts = (name, bare, bare.split(" ")[0])
    forms = {squeezed(part) for part in parts}
    forms |= {without_parents(form, parents) for form in forms}
    forms |= {short_school(form) for form in forms}
    kept = {form[:LONGEST_FORM] for form in forms if len(form) >= SHORTEST_FORM}
    return tuple(sorted(kept, key=lambda form: (-len(form), form)))

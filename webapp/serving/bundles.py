"""Joins style sheets, or scripts, into one file, so that a page asks once and for little.

Scripts may import names from scripts that stand before them in the same list; nothing of the
project's pages is known here.
"""

import posixpath
import re
from collections.abc import Iterable

from webapp.serving.minifying import tight_script, tight_style

BYTE_ORDER_MARK = "\ufeff"
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:class|function|const) (\w+))", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(?:import|export)\s.*$", re.MULTILINE)


def bundles_in(names: Iterable[str]) -> dict[str, str]:
    """Each bundle and the list of its files: ``js/map/page.js`` and ``js/map/page.txt``."""
    return {
        f"{name.removesuffix('.txt')}.{kind}": name
        for name in sorted(names)
        for kind in ("css", "js")
        if name.startswith(f"{kind}/") and name.endswith(".txt")
    }


def joined(files: dict[str, bytes], order: str) -> bytes:
    """The files that the list ``order`` names, one after the other, without remarks.

    A list has one name a line; what follows ``#`` is a remark. Raises ``ValueError`` where a script
    imports from one that does not stand before it, or in a form that is not known here.
    """
    lines = (line.partition("#")[0].strip() for line in files[order].decode().splitlines())
    done: list[str] = []
    parts = []
    for name in filter(None, lines):
        text = files[name].decode().removeprefix(BYTE_ORDER_MARK)
        is_script = name.endswith(".js")
        parts.append(tight_script(_script(name, text, done)) if is_script else tight_style(text))
        done.append(name)
    return "\n".join(parts).encode()


def _script(name: str, text: str, before: list[str]) -> str:
    """A script as a block, where its names stay its own; what it exports stands outside.

    ``import { a } from "./b.js";`` becomes ``const { a } = _b;`` and a script ``b.js`` that exports
    ``a`` becomes ``const _b = (() => { … return { a }; })();``. One that fails takes only those
    with it that cannot do without what it exports; its mistake is thrown anew behind the others.
    """

    def taken(match: re.Match[str]) -> str:
        origin = posixpath.normpath(posixpath.join(posixpath.dirname(name), match[2]))
        if origin not in before:
            raise ValueError(f"{name} imports {origin}, which does not stand before it")
        return f"const {{{match[1]}}} = {_holder(origin)};"

    exported = _EXPORT.findall(text)
    text = _EXPORT.sub("", _IMPORT.sub(taken, text))
    if left := _LEFT_OVER.search(text):
        raise ValueError(f"{name} cannot be joined: {left[0]}")
    if not exported:
        return _tried(text)
    given = f"{text}\nreturn {{ {', '.join(exported)} }};"
    return f"const {_holder(name)} = (() => {_tried(given, 'return {};')})();"


def _tried(text: str, otherwise: str = "") -> str:
    later = f"setTimeout(() => {{\nthrow mistake;\n}});\n{otherwise}"
    return f"{{\ntry {{\n{text}\n}} catch (mistake) {{\n{later}\n}}\n}}"


def _holder(name: str) -> str:
    """The variable that holds what a script exports: ``js/map/room.js`` → ``_js_map_room``. It is
    made of the whole path, so that scripts of one name in two folders stay apart."""
    return "_" + re.sub(r"\W", "_", name.removesuffix(".js"))

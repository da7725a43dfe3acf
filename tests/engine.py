"""What scripts compute, run without a browser: joined as they are served, in an engine alone."""

import json
import re
from typing import Any

import quickjs

from tests.guards.tree import ROOT
from webapp.serving.bundles import joined

STATIC = ROOT / "static"
_HOLDER = re.compile(r"const (_js_\w+)=\(")


class Engine:
    """Scripts of ``static``, each after those that it imports from. They may hold code for a page
    as long as nothing of it runs when they are loaded."""

    def __init__(self, *names: str) -> None:
        files = {name: (STATIC / name).read_bytes() for name in names}
        order = "all.txt"
        bundle = joined(files | {order: "\n".join(names).encode()}, order).decode()
        self._context = quickjs.Context()
        self._context.eval(bundle)
        held = "".join(f"...{holder}," for holder in _HOLDER.findall(bundle))
        self._context.eval(f"const exported = {{{held}}};")

    def run(self, expression: str, **values: Any) -> Any:
        """The value of an expression of what the scripts export and of the given values. What
        JSON does not know comes back as ``None``."""
        given = f"{{...exported, ...{json.dumps(values)}}}"
        names = [*values, *json.loads(self._context.eval("JSON.stringify(Object.keys(exported))"))]
        function = f"({{{','.join(names)}}}) => ({expression})"
        said = self._context.eval(f"JSON.stringify(({function})({given}))")
        return None if said is None else json.loads(said)

    def call(self, function: str, *arguments: Any) -> Any:
        """What an exported function gives."""
        return self.run(f"{function}(...given)", given=arguments)

"""What an expression of a template holds of the words that are filled in later."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from tests.guards.words_in_values import CLEAN, PRINTED, Paths, all_of, part, under

SAYS = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
"""Sentences put a word into their gap as it is; how many there are of it they must look at."""


@dataclass(frozen=True)
class Macro:
    """A macro and what can be seen where it stands."""

    node: nodes.Macro
    around: "Scope"


@dataclass
class Scope:
    """The names that are known at one place of a template. What a name once held it may hold."""

    template: str
    values: dict[str, Paths] = field(default_factory=dict)
    macros: dict[str, Macro] = field(default_factory=dict)
    modules: dict[str, "Scope"] = field(default_factory=dict)

    def bind(self, name: str, paths: Paths) -> None:
        self.values[name] = self.values.get(name, CLEAN) | paths

    def inner(self) -> "Scope":
        """A scope of its own that begins with the same names."""
        return Scope(self.template, dict(self.values), dict(self.macros), dict(self.modules))


class Expressions:
    """Follows words through expressions; ``misuses`` are told by template and line."""

    def __init__(self) -> None:
        self.misuses: set[str] = set()

    def misuse(self, node: nodes.Node, scope: Scope, what: str) -> None:
        self.misuses.add(f"{scope.template}:{node.lineno}: {what}")

    def call_macro(self, macro: Macro, positional: list[Paths], named: Mapping[str, Paths]) -> bool:
        """Read a macro that is called; whether it prints a word."""
        raise LookupError(f"nobody reads {macro.node.name}")

    def value(self, node: nodes.Node, scope: Scope) -> Paths:
        """What an expression holds."""
        if isinstance(node, nodes.TemplateData | nodes.Const):
            return CLEAN
        if isinstance(node, nodes.Name):
            return scope.values.get(node.name, CLEAN)
        if isinstance(node, nodes.Getattr):
            return self._attribute(node, scope)
        if isinstance(node, nodes.Call):
            return self._call(node, scope)
        if isinstance(node, nodes.CondExpr):
            self.truth(node.test, scope)
            either = (node.expr1, node.expr2)
            return all_of(self.value(one, scope) for one in either if one)
        if isinstance(node, nodes.Dict):
            return all_of(self._pair(pair, scope) for pair in node.items)
        return self._compound(node, scope)

    def truth(self, node: nodes.Node, scope: Scope) -> None:
        """Read what is asked for being there."""
        if self.value(node, scope) >= PRINTED:
            self.misuse(node, scope, "asks for what is only printed")

    def _pair(self, pair: nodes.Pair, scope: Scope) -> Paths:
        held = self.value(pair.value, scope)
        if self.value(pair.key, scope) or not isinstance(pair.key, nodes.Const):
            self.misuse(pair, scope, "has a key that cannot be followed here")
            return CLEAN
        return under(str(pair.key.value), held)

    def _attribute(self, node: nodes.Getattr, scope: Scope) -> Paths:
        held = self.value(node.node, scope)
        if () in held:
            self.misuse(node, scope, "looks into a word that is filled in later")
        return part(held, node.attr)

    def _compound(self, node: nodes.Node, scope: Scope) -> Paths:
        parts = [self.value(one, scope) for one in node.iter_child_nodes() if _is_value(one)]
        if isinstance(node, nodes.And | nodes.Or | nodes.Not):
            self.truth(node.node if isinstance(node, nodes.Not) else node.left, scope)
        held: Paths = frozenset().union(*parts)
        if isinstance(node, nodes.And | nodes.Or):
            return held
        if isinstance(node, nodes.Not):
            return CLEAN
        if isinstance(node, nodes.Tuple | nodes.List):
            return under("*", held)
        if isinstance(node, nodes.Concat | nodes.MarkSafe | nodes.MarkSafeIfAutoescape):
            return PRINTED if held else CLEAN
        if held:
            self.misuse(node, scope, f"{type(node).__name__} of a word that is filled in later")
        return PRINTED if held else CLEAN

    def _call(self, node: nodes.Call, scope: Scope) -> Paths:
        positional = [self.value(one, scope) for one in node.args]
        named = {one.key: self.value(one.value, scope) for one in node.kwargs}
        rest = [self.value(one, scope) for one in (node.dyn_args, node.dyn_kwargs) if one]
        handed: Paths = frozenset().union(*positional, *named.values(), *rest)
        macro = self._macro_called(node.node, scope)
        if macro is not None and not rest:
            said = self.call_macro(macro, positional, named)
            return PRINTED if handed or said else CLEAN
        called = node.node.name if isinstance(node.node, nodes.Name) else ""
        of_the_page = (called in ("caller", "super") or _is_block(node.node)) and not handed
        says = called in SAYS and not any(positional)
        if not (of_the_page or says) and (handed or self.value(node.node, scope)):
            self.misuse(node, scope, "calls what cannot be read here with what is filled in later")
        elif isinstance(node.node, nodes.Getattr) and self.value(node.node.node, scope):
            self.misuse(node, scope, "calls a method of what is filled in later")
        return PRINTED if handed or of_the_page else CLEAN

    def _macro_called(self, node: nodes.Node, scope: Scope) -> Macro | None:
        if isinstance(node, nodes.Name):
            return scope.macros.get(node.name)
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            module = scope.modules.get(node.node.name)
            return module.macros.get(node.attr) if module else None
        return None


def _is_block(node: nodes.Node) -> bool:
    """Whether it is ``self.name``, which prints another block of the page."""
    if not isinstance(node, nodes.Getattr) or not isinstance(node.node, nodes.Name):
        return False
    return node.node.name == "self"


def _is_value(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Expr | nodes.Helper)

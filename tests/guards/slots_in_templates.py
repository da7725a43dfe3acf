"""Reads templates for what they do with words that are filled in later.

A component that is rendered once holds slots in the place of words (``webapp/web/fragments``). A
template may print such a word, hand it on, and ask whether it is there. Whatever looks at which
word it is would see the slot instead: ``==``, ``in``, a filter, a test, an index, a method. This
walks the tree of a component and of all that it includes, imports, extends and calls, and follows
every value from where it is handed in.

What is not understood is reported, never passed over.
"""

from collections.abc import Iterable, Mapping

from jinja2 import Environment, nodes

from tests.guards.template_expressions import Expressions, Macro, Scope
from tests.guards.words_in_values import CLEAN, PRINTED, Paths, all_of, part, under


class Reader(Expressions):
    """Reads a component from one template on; ``misuses`` are told by template and line."""

    def __init__(self, env: Environment) -> None:
        super().__init__()
        self._env = env
        self._trees: dict[str, nodes.Template] = {}
        self._said: dict[tuple[object, ...], bool] = {}
        self._blocks: dict[str, list[tuple[str, nodes.Block]]] = {}

    def template(self, name: str, values: Mapping[str, Paths]) -> None:
        """A whole template that is rendered with these values."""
        scope = Scope(name, dict(values))
        while name:
            scope.template = name
            tree = self._tree(name)
            for block in tree.find_all(nodes.Block):
                self._blocks.setdefault(block.name, []).append((name, block))
            parents = list(tree.find_all(nodes.Extends))
            if not parents:
                self._body(tree.body, scope)
                return
            self._body([node for node in tree.body if not isinstance(node, nodes.Block)], scope)
            name = self._name(parents[0].template, scope)

    def macro(self, template: str, name: str, values: Mapping[str, Paths]) -> None:
        """A macro that is called with these values."""
        self.call_macro(self._module(template).macros[name], [], values)

    # ------------------------------------------------------------ templates and their macros

    def _tree(self, name: str) -> nodes.Template:
        if name not in self._trees:
            loader = self._env.loader
            assert loader is not None
            self._trees[name] = self._env.parse(loader.get_source(self._env, name)[0], name)
        return self._trees[name]

    def _module(self, name: str, values: Mapping[str, Paths] | None = None) -> Scope:
        """A template as others import it; ``values`` where it is imported with its context."""
        scope = Scope(name, dict(values or {}))
        if name:
            self._body(self._tree(name).body, scope)
        return scope

    def call_macro(self, macro: Macro, positional: list[Paths], named: Mapping[str, Paths]) -> bool:
        scope, node = macro.around.inner(), macro.node
        names = [argument.name for argument in node.args]
        given = dict(zip(names, positional, strict=False)) | dict(named)
        scope.bind("varargs", all_of(positional[len(names) :]))
        scope.bind("kwargs", all_of(v for n, v in named.items() if n not in names))
        scope.bind("caller", CLEAN)
        for argument, default in zip(reversed(node.args), reversed(node.defaults), strict=False):
            given.setdefault(argument.name, self.value(default, scope))
        for name in names:
            scope.values[name] = given.get(name, CLEAN)
        key = (scope.template, node.name, frozenset(scope.values.items()))
        if key not in self._said:
            self._said[key] = False
            self._said[key] = self._body(node.body, scope)
        return self._said[key]

    def _name(self, node: nodes.Node, scope: Scope) -> str:
        """The template that is named; one whose name is worked out cannot be read."""
        if isinstance(node, nodes.Const) and isinstance(node.value, str):
            return node.value
        self.misuse(node, scope, "names a template that cannot be read here")
        return ""

    # ------------------------------------------------------------ statements

    def _body(self, body: Iterable[nodes.Node], scope: Scope) -> bool:
        """Read statements; whether they print a word."""
        return _one_of([self._statement(node, scope) for node in body])

    def _statement(self, node: nodes.Node, scope: Scope) -> bool:
        read = getattr(self, f"_on_{type(node).__name__.lower()}", None)
        if read is None:
            self.misuse(node, scope, f"{type(node).__name__} cannot be read here")
            return False
        return bool(read(node, scope))

    def _on_output(self, node: nodes.Output, scope: Scope) -> bool:
        return _one_of([bool(self.value(one, scope)) for one in node.nodes])

    def _on_if(self, node: nodes.If, scope: Scope) -> bool:
        self.truth(node.test, scope)
        return _one_of([self._body(body, scope) for body in (node.body, node.elif_, node.else_)])

    def _on_for(self, node: nodes.For, scope: Scope) -> bool:
        held = self.value(node.iter, scope)
        if () in held:
            self.misuse(node, scope, "takes the letters of a word that is filled in later")
        items, inner = part(held, "*"), scope.inner()
        self._assign(node.target, items, inner)
        inner.bind("loop", under("previtem", items) | under("nextitem", items))
        if node.test is not None:
            self.truth(node.test, inner)
        return _one_of([self._body(node.body, inner), self._body(node.else_, scope)])

    def _on_assign(self, node: nodes.Assign, scope: Scope) -> None:
        self._assign(node.target, self.value(node.node, scope), scope)

    def _on_assignblock(self, node: nodes.AssignBlock, scope: Scope) -> None:
        said = PRINTED if self._body(node.body, scope.inner()) else CLEAN
        if node.filter is not None:
            self.value(node.filter, scope)
            if said:
                self.misuse(node, scope, "filters a word that is filled in later")
        self._assign(node.target, said, scope)

    def _assign(self, target: nodes.Node, paths: Paths, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope.bind(target.name, paths)
        elif isinstance(target, nodes.Tuple):
            for item in target.items:
                self._assign(item, part(paths, "*"), scope)
        elif paths:
            self.misuse(target, scope, "sets what cannot be followed here")

    def _on_with(self, node: nodes.With, scope: Scope) -> bool:
        inner = scope.inner()
        for target, value in zip(node.targets, node.values, strict=True):
            self._assign(target, self.value(value, scope), inner)
        return self._body(node.body, inner)

    def _on_scope(self, node: nodes.Scope, scope: Scope) -> bool:
        return self._body(node.body, scope.inner())

    def _on_filterblock(self, node: nodes.FilterBlock, scope: Scope) -> bool:
        said = self._body(node.body, scope.inner())
        if said:
            self.misuse(node, scope, "filters a word that is filled in later")
        return said

    def _on_callblock(self, node: nodes.CallBlock, scope: Scope) -> bool:
        inner = scope.inner()
        for argument in node.args:
            inner.values[argument.name] = CLEAN
        said = self._body(node.body, inner)
        return bool(self.value(node.call, scope)) or said

    def _on_block(self, node: nodes.Block, scope: Scope) -> bool:
        said = []
        for template, block in self._blocks.get(node.name, [(scope.template, node)]):
            inner = scope.inner()
            inner.template = template
            said.append(self._body(block.body, inner))
        return _one_of(said)

    def _on_macro(self, node: nodes.Macro, scope: Scope) -> None:
        scope.macros[node.name] = Macro(node, scope)

    def _on_fromimport(self, node: nodes.FromImport, scope: Scope) -> None:
        module = self._imported(node, scope)
        for each in node.names:
            name, alias = (each, each) if isinstance(each, str) else each
            if name in module.macros:
                scope.macros[alias] = module.macros[name]
            scope.bind(alias, module.values.get(name, CLEAN))

    def _on_import(self, node: nodes.Import, scope: Scope) -> None:
        scope.modules[node.target] = self._imported(node, scope)

    def _imported(self, node: nodes.Import | nodes.FromImport, scope: Scope) -> Scope:
        seen = scope.values if node.with_context else None
        return self._module(self._name(node.template, scope), seen)

    def _on_include(self, node: nodes.Include, scope: Scope) -> bool:
        inner = scope.inner()
        inner.template = self._name(node.template, scope)
        return bool(inner.template) and self._body(self._tree(inner.template).body, inner)

    def _on_extends(self, node: nodes.Extends, scope: Scope) -> None:
        self._name(node.template, scope)


def _one_of(said: list[bool]) -> bool:
    """A list, so that every part was read before one of them is looked for."""
    return True in said

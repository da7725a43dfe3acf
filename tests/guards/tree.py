"""The files of the project that are ours: written by hand, reviewed, not vendored or generated."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = ("webapp", "templates", "static", "translations", "tests", ".ci")
TOP = ("pyproject.toml", "Makefile", "README.md", "data/README.md")


def our_files(*endings: str) -> Iterator[Path]:
    """Every file of ours with one of these endings, in order."""
    for folder in OURS:
        for file in sorted((ROOT / folder).rglob("*")):
            parts = file.relative_to(ROOT).parts
            if file.suffix in endings and not {"vendor", "__pycache__"} & set(parts):
                yield file
    yield from (ROOT / name for name in TOP if Path(name).suffix in endings)


@cache
def parsed(file: Path) -> ast.Module:
    """The tree of a module, made once for all guards; none may change it."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


@cache
def nodes_of(file: Path) -> tuple[ast.AST, ...]:
    """Every node of a module, in the order of ``ast.walk``."""
    return tuple(ast.walk(parsed(file)))


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()

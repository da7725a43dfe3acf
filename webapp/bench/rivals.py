"""Plain engines to measure beside our own: Whoosh as its manual shows it, SQLite's FTS5, tantivy.

Only the benchmark uses them. None knows the vocabulary, pinyin or places; each is given the same
texts and does what it does with its usual settings.
"""

import sqlite3
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from webapp.text.script import fold
from webapp.text.terms import text_terms, wanted_terms

Search = Callable[[str, int], list[int]]
HOW_TO_GET = 'it comes with pip install "jiamenkou[test]"'


@dataclass(frozen=True, slots=True)
class Text:
    """A document's texts: its name and host, and everything else."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Rival:
    """An engine made ready: ``search(words, limit)`` gives document numbers, best first."""

    name: str
    search: Search


def rivals(texts: Sequence[Text], folder: Path) -> tuple[list[Rival], list[str]]:
    """The engines that can be had here, and for each other one why not. Whoosh writes into the
    folder."""
    found: list[Rival] = []
    missing: list[str] = []
    for name, module, build in _ENGINES:
        if find_spec(module) is None:
            missing.append(f"{name}: {module} is not installed; {HOW_TO_GET}")
        else:
            found.append(Rival(name, build(texts, folder)))
    return found, missing


def _plain_whoosh(texts: Sequence[Text], folder: Path) -> Search:
    """MultifieldParser over two jieba-analysed fields, a searcher kept open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42 is older than today's Python
        from jieba.analyse import ChineseAnalyzer
    from whoosh import index
    from whoosh.fields import TEXT, Schema
    from whoosh.qparser import MultifieldParser

    analyzer = ChineseAnalyzer()
    schema = Schema(name=TEXT(analyzer=analyzer), rest=TEXT(analyzer=analyzer))
    folder.mkdir(parents=True, exist_ok=True)
    writer = index.create_in(folder, schema).writer()
    for text in texts:
        writer.add_document(name=text.name, rest=text.rest)
    writer.commit()
    opened = index.open_dir(folder)
    searcher = opened.searcher()
    parser = MultifieldParser(["name", "rest"], opened.schema)

    def search(words: str, limit: int) -> list[int]:
        return [hit.docnum for hit in searcher.search(parser.parse(words), limit=limit)]

    return search


def _fts5(texts: Sequence[Text], folder: Path) -> Search:
    """Pairs of characters as tokens, all of them wanted, ranked by FTS5's own BM25."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5(name, rest, tokenize='unicode61')")
    rows = [(n, _spaced(text.name), _spaced(text.rest)) for n, text in enumerate(texts)]
    database.executemany("INSERT INTO texts(rowid, name, rest) VALUES (?, ?, ?)", rows)
    wanted = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 4.0, 1.0) LIMIT ?"

    def search(words: str, limit: int) -> list[int]:
        terms = [f'"{term}"' for term in wanted_terms(words)]
        if not terms:
            return []
        return [row[0] for row in database.execute(wanted, (" ".join(terms), limit))]

    return search


def _tantivy(texts: Sequence[Text], folder: Path) -> Search:
    """The same pairs, all wanted, in a tantivy index in memory."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", stored=True)
    for name in ("name", "rest"):
        builder.add_text_field(name, tokenizer_name="whitespace")
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for number, text in enumerate(texts):
        document = tantivy.Document(name=[_spaced(text.name)], rest=[_spaced(text.rest)])
        document.add_integer("number", number)
        writer.add_document(document)
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def term(word: str) -> Any:
        in_name = tantivy.Query.term_query(schema, "name", word)
        in_rest = tantivy.Query.term_query(schema, "rest", word)
        either = [
            (tantivy.Occur.Should, tantivy.Query.boost_query(in_name, 4.0)),
            (tantivy.Occur.Should, in_rest),
        ]
        return (tantivy.Occur.Must, tantivy.Query.boolean_query(either))

    def search(words: str, limit: int) -> list[int]:
        terms = [term(word) for word in wanted_terms(words)]
        if not terms:
            return []
        hits = searcher.search(tantivy.Query.boolean_query(terms), limit).hits
        return [searcher.doc(address)["number"][0] for _, address in hits]

    return search


def _spaced(text: str) -> str:
    return " ".join(text_terms(fold(text)))


_ENGINES: tuple[tuple[str, str, Callable[[Sequence[Text], Path], Search]], ...] = (
    ("Whoosh, MultifieldParser, jieba", "jieba", _plain_whoosh),
    ("SQLite FTS5, bigrams", "sqlite3", _fts5),
    ("tantivy, bigrams", "tantivy", _tantivy),
)

"""The English of texts that entries have in Chinese, from ``translations.csv``."""

from pathlib import Path

from webapp.domain.problems import Problem
from webapp.domain.translations import Translations
from webapp.ingest.district import read_rows
from webapp.ingest.rows import Row

TRANSLATIONS = "translations.csv"


def read_translations(folder: Path) -> tuple[Translations, tuple[Problem, ...]]:
    """The reviewed table; empty where there is no such file, so that everything stays Chinese."""
    if not (folder / TRANSLATIONS).exists():
        return Translations(), ()
    rows, problems = read_rows(folder / TRANSLATIONS, "zh en", _pair, lambda pair: pair[0])
    return Translations(dict(rows)), problems


def _pair(row: Row) -> tuple[str, str]:
    for field in ("zh", "en"):
        if not row[field]:
            raise ValueError(f"{field}: is empty")
    return row["zh"], row["en"]

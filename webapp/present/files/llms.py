"""The site in a page of Markdown for assistants: whom to call first, how to ask and to read."""

from collections.abc import Iterable, Iterator

from webapp.present.wording.trust import grade_names, grade_sentences
from webapp.present.wording.words import Words

URGENT = ("110", "120", "119", "12356", "12338", "12345")
_LINKS = (
    ("", "Search", "/api/v1/search?q={words}&near={place}", "JSON; safety stands in every answer"),
    ("", "One service", "/api/v1/services/{id}", "all public fields, with source and date"),
    ("", "Description", "/api/v1/openapi.json", "OpenAPI 3.1 of all answers"),
    ("hsds", "HSDS 3.1", "/hsds/services", "the API of the Human Services Data Specification"),
    ("feeds", "What is new", "/feeds/all.atom", "Atom; also by kind and by street"),
    ("editions", "Editions", "/data/editions", "files by edition, checksums, change lists"),
    ("", "Everything", "/data/entries.csv", "CSV, UTF-8, WGS-84"),
)


def llms_text(words: Words, site: str, faces: Iterable[str]) -> str:
    """The page. ``words`` are those of simplified Chinese; ``faces`` are what the site has."""
    return "\n".join(_lines(words, site, frozenset(faces)))


def _lines(words: Words, site: str, faces: frozenset[str]) -> Iterator[str]:
    yield f"# 家门口 (Jiamenkou), {words.district.spoken}\n"
    yield "> Services for women, children and families near home. The data are in Chinese.\n"
    yield f"Newest source or check: {words.as_of.day or 'not known'}.\n"
    yield "## Danger first\n"
    yield "Where somebody may be in danger, say the numbers of `safety` before anything else:"
    yield f"{', '.join(URGENT)}. {site}/help\n"
    yield "## How to read an answer\n"
    for grade, sentence in grade_sentences(words).items():
        yield f"- `{grade.value}` {grade_names(words)[grade]}: {sentence}"
    yield "- null and unknown mean not known, never no. Say the grade, the date, and to call first."
    yield "- A distance is never finer than `within_m`. Confidential services have no place.\n"
    yield "## Where to ask\n"
    for face, name, path, note in _LINKS:
        if not face or face in faces:
            yield f"- [{name}]({site}{path}): {note}"
    yield ""

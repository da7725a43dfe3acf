"""What can be wrong with the translations: a stale template, gaps, placeholders that differ.

Reads the catalogues and changes nothing.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from webapp.cli.translate.catalogues import (
    HAND_MADE,
    extracted,
    forms,
    made_traditional,
    messages,
    read_catalogue,
    read_template,
    template_file,
    written,
)
from webapp.domain.languages import LANGUAGES, SIMPLIFIED, Language
from webapp.text.form import faults_of_form
from webapp.text.traditional import reviewed_phrases, wrong_forms

_ENGLISH = re.compile(r"[a-z]{3,}.* ")
_PLACEHOLDER = re.compile(r"%\((\w+)\)[a-z]|\{(\w+)[^}]*\}|%%|%")


def problems(root: Path, translations: Path) -> Iterator[str]:
    """What is wrong with template and catalogues, one readable line each."""
    if written(extracted(root)) != template_file(translations).read_bytes():
        yield "messages.pot: words in code or templates have changed: extract, then update"
    wanted = {_key(message) for message in messages(read_template(translations))}
    simplified = read_catalogue(translations, SIMPLIFIED.locale)
    for message in messages(simplified):
        yield from (f"{SIMPLIFIED.locale}: {problem}" for problem in _unsettled(message))
        yield from (f"{SIMPLIFIED.locale}: {fault}" for fault in _faults_of_form(message))
    for language in LANGUAGES:
        catalog = read_catalogue(translations, language.locale)
        for problem in _message_set(catalog, wanted):
            yield f"{language.locale}: {problem}"
        for message in messages(catalog):
            for problem in _message_problems(message, language, simplified):
                yield f"{language.locale}: {problem}: {_one_line(_key(message)[1])}"


def placeholders(text: str) -> tuple[str, ...]:
    """The sorted names in ``%(name)s`` and ``{name}``; a lone percent sign is given as ``%``.

    >>> placeholders("%(count)d of %(total)d")
    ('count', 'total')
    """
    found = {
        match[1] or match[2] or "%" for match in _PLACEHOLDER.finditer(text) if match[0] != "%%"
    }
    return tuple(sorted(found))


def _message_set(catalog: Catalog, wanted: set[tuple[str, str]]) -> Iterator[str]:
    present = {_key(message) for message in messages(catalog)}
    lacking, idle = sorted(wanted - present), sorted(present - wanted)
    yield from (f"not in the catalogue: {_one_line(words)}" for _, words in lacking)
    yield from (f"no longer used: {_one_line(words)}" for _, words in idle)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _message_problems(message: Message, language: Language, simplified: Catalog) -> Iterator[str]:
    yield from _gaps(message, language)
    yield from _placeholder_problems(message)
    if language.is_traditional:
        yield from _stale_wording(message, simplified)
        yield from _wrong_forms(message)


def _gaps(message: Message, language: Language) -> Iterator[str]:
    if message.fuzzy:
        yield "fuzzy"
    if language.is_english:
        return
    if not all(forms(message)):
        yield "not translated"
    originals = (message.id,) if isinstance(message.id, str) else message.id
    if any(form in originals and _ENGLISH.search(form) for form in forms(message)):
        yield "left in English"


def _placeholder_problems(message: Message) -> Iterator[str]:
    wanted = placeholders(message.id if isinstance(message.id, str) else message.id[-1])
    last = forms(message)[-1]
    if last and placeholders(last) != wanted:
        yield f"placeholders are not {', '.join(wanted) or 'left out'}"


def _stale_wording(message: Message, simplified: Catalog) -> Iterator[str]:
    if HAND_MADE in message.user_comments:
        return
    made = made_traditional(simplified, message)
    if message.string and message.string != made:
        yield "differs from the simplified wording (update, or mark it by hand)"


def _unsettled(message: Message) -> Iterator[str]:
    phrases = reviewed_phrases()
    for around in (around for form in forms(message) for around in phrases.unsettled(form)):
        yield f"“{around}” is no name and no word of translations/traditional/words.csv"


def _faults_of_form(message: Message) -> Iterator[str]:
    for form in forms(message):
        yield from faults_of_form(form)


def _wrong_forms(message: Message) -> Iterator[str]:
    for form in forms(message):
        yield from (f"{wrong} is a wrong form" for wrong in wrong_forms(form))


def _key(message: Message) -> tuple[str, str]:
    return message.context or "", message.id if isinstance(message.id, str) else message.id[0]

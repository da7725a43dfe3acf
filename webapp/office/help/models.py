"""A task, and what its page and the list of all say."""

from dataclasses import dataclass

from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class Task:
    """How something is done; its sentences are in English, and said where it is shown."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpIndex:
    """All tasks, each a link to its page."""

    h1: str
    tasks: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One task, said."""

    h1: str
    paragraphs: tuple[str, ...]

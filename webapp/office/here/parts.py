"""The parts that pages of the office work with, as the factory put them there."""

from dataclasses import dataclass
from datetime import datetime

from flask import current_app

from webapp.domain.languages import SIMPLIFIED
from webapp.people.account import Account
from webapp.people.gate import Gate
from webapp.people.joining import Joining
from webapp.people.people import People
from webapp.present.wording.sentences import Sentences
from webapp.register.reading import RegisterReader
from webapp.register.register import Register
from webapp.serving.language import translations_of
from webapp.settings import Settings
from webapp.store.reports.office import ReportOffice
from webapp.store.reports.sightings import SightingBook
from webapp.toolbox.clock import Clock

EXTENSION = "office"
LANGUAGE = SIMPLIFIED
"""The office speaks one language; its words stand in the catalogues like all others."""


@dataclass(frozen=True)
class Parts:
    """One set for each application."""

    settings: Settings
    clock: Clock
    people: People
    gate: Gate
    joining: Joining
    account: Account
    register: Register
    reader: RegisterReader
    reports: ReportOffice
    sightings: SightingBook


def parts() -> Parts:
    """The application's parts."""
    held: Parts = current_app.extensions[EXTENSION]
    return held


def now() -> datetime:
    """The time now, aware, in Asia/Shanghai."""
    return parts().clock()


def sentences() -> Sentences:
    """The sentences of the office's language."""
    return Sentences(LANGUAGE, translations_of(LANGUAGE))

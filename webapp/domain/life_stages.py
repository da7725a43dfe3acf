"""Stages of a family's life: a way in for whoever does not know what a service is called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LifeStage:
    """One stage. ``categories`` are the kinds of service that help in it."""

    id: str
    zh: str
    en: str
    text_zh: str
    text_en: str
    categories: tuple[str, ...]

"""Stages of a family's life: a way in for whoever does not know what a service is called."""

from dataclasses import dataclass

from webapp.domain.slugs import neutral_slug


@dataclass(frozen=True, slots=True)
class LifeStage:
    """One stage. ``categories`` are the kinds of service that help in it."""

    id: str
    zh: str
    en: str
    text_zh: str
    text_en: str
    categories: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The word that stands for it in addresses where one of its kinds is quiet."""
        return neutral_slug(self.id)

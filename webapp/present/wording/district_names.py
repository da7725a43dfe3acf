"""The names of district and city as the sentences of a language need them."""

from dataclasses import dataclass

from webapp.domain.district import District, Name
from webapp.domain.languages import Language
from webapp.present.wording.content import plain_name


@dataclass(frozen=True, slots=True)
class DistrictNames:
    """``full`` is 某某区 or So-and-so District, ``short`` the same without 区 and *District*;
    ``spoken`` stands in a running sentence, where Chinese keeps the 区 and others drop *District*.
    ``example`` is a place that everybody here knows. All are empty where no edition says them."""

    full: str = ""
    short: str = ""
    spoken: str = ""
    city: str = ""
    city_short: str = ""
    example: str = ""


NOT_NAMED = DistrictNames()


def district_names(language: Language, district: District) -> DistrictNames:
    """The names in the language of a page."""

    def said(name: Name) -> str:
        if language.is_traditional and name.hant:
            return name.hant
        return plain_name(language, name.zh, name.en)

    full, short = said(district.name), said(district.short)
    return DistrictNames(
        full=full,
        short=short,
        spoken=full if language.is_chinese else short,
        city=said(district.city),
        city_short=said(district.city_short),
        example=said(district.example) if district.example.zh else "",
    )

"""What nobody should have to read: a traditional character that is wrong, a Chinese sentence on an
English page, a key of ours, a note to ourselves."""

import re
from dataclasses import dataclass
from functools import cached_property

from tests.guards.test_words import HOUSE_WORDS
from tests.read.pieces import Piece
from webapp.domain.catalogue import Catalogue
from webapp.domain.district import Street
from webapp.domain.features import FEATURES
from webapp.domain.languages import LANGUAGES
from webapp.domain.service import Service
from webapp.text.form import faults_of_form
from webapp.text.script import traditional
from webapp.text.traditional import wrong_forms

DISTRICT = "西城区"
HAN = re.compile(r"[\u3400-\u9fff]")
OF_A_MACHINE = re.compile(
    r"%\(|\{\{|\}\}|^None$|^True$|^False$|\bnull\b|\bundefined\b|\bNaN\b|<class |Markup\("
    r"|(?<!\w)[WC]\d+\.\d+|(?<!\w)[a-z]+_[a-z_]+\b|\b[a-z-]+=(?:yes|no)\b"
    r"|\b(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))? \d\d:\d\d",
    re.ASCII,
)
"""Words of ASCII, so that one is found between Chinese characters, too."""

OF_THE_HOUSE = re.compile(
    r"未载明|请核实|致电核实|名录列|名单未|建议拆|编码\d|条目|空值|统计区划代码|规划[WC]\d"
    r"|不适用于|未載明|請核實|條目|不適用於|please verify|"
    + HOUSE_WORDS.pattern
    + r"|\b[Tt]he office\b"
)
A_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
ENGLISH = "/en"
API = "/api/"
AS_THE_SOURCE_HAS_IT = ("#source_date", "#document_no")
"""What programs get word for word."""

BOTH = ("/referral", "map.svg", "/names.json", "/lanes.json")
"""Sheets that speak to two people, and pictures and maps with names as they stand on signs."""

QUOTED = re.compile(r"\([^()]*\)|“[^“”]*”|[\u3400-\u9fff]+(?: → [\u3400-\u9fff]+)+")
"""What is quoted of a screen or a sign, for who must find it there."""


@dataclass(frozen=True)
class Reader:
    """Somebody who knows the names of the district, ``typed`` the questions, and knows nothing of
    the program."""

    catalogue: Catalogue
    typed: str

    def wrong_characters(self, piece: Piece) -> list[str]:
        """Forms that are wrong in traditional Chinese."""
        return wrong_forms(piece.text) if piece.language == "zh-Hant" else []

    def is_foreign(self, piece: Piece) -> bool:
        """Whether an English page says it in Chinese, and it is neither name nor address nor what
        somebody typed; inside a sentence such words are between brackets or quotation marks."""
        in_english = piece.where.startswith(ENGLISH)
        if piece.where.startswith(API) and not piece.where.endswith(AS_THE_SOURCE_HAS_IT):
            in_english = piece.language == "en"
        if not in_english or any(part in piece.where for part in BOTH):
            return False
        sentence = QUOTED.sub("", piece.text) if piece.language == "en" else piece.text
        return bool(HAN.search(sentence)) and not self._is_name(piece.text)

    def of_the_makers(self, piece: Piece) -> list[str]:
        """What its makers say among themselves; nor do programs want that."""
        return [match[0] for match in OF_THE_HOUSE.finditer(piece.text)]

    def of_the_program(self, piece: Piece) -> list[str]:
        """Keys, parameters, values of a program, and what its makers say among themselves."""
        found = [match[0] for match in OF_A_MACHINE.finditer(piece.text)]
        return [*found, *self.of_the_makers(piece), *self._keys_in(piece)]

    def _keys_in(self, piece: Piece) -> set[str]:
        """Keys; in English, where words have hyphens, only one that stands alone."""
        alone = {piece.text} if A_KEY.fullmatch(piece.text) else set()
        in_chinese = HAN.search(piece.text)
        return self._keys & (set(A_KEY.findall(piece.text)) if in_chinese else alone)

    def faults_of_form(self, piece: Piece) -> list[str]:
        """Signs, spaces, times and dates in another form than the one form of Chinese."""
        if not piece.language.startswith("zh") or self._is_name(piece.text):
            return []
        without = self._a_name.sub("名", piece.text)
        return [str(fault) for fault in faults_of_form(without)]

    def _is_name(self, text: str) -> bool:
        bare = text.strip("“”「」 ")
        return bare in self._names or bare in self.typed

    @cached_property
    def _a_name(self) -> re.Pattern[str]:
        """Addresses with spaces, and names that have one, inside other words."""
        spaced = sorted((name for name in self._names if " " in name), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, spaced)) or "(?!)")

    @cached_property
    def _names(self) -> frozenset[str]:
        """Names and addresses, and what the languages call themselves."""
        catalogue = self.catalogue
        named = {name for each in catalogue.services for name in _names_of(each)}
        named |= {name for each in catalogue.streets for name in _names_of_street(each)}
        named |= {each.name_zh for each in (*catalogue.places, *catalogue.communities)}
        named |= {f"{DISTRICT}{each.name_zh}" for each in catalogue.communities}
        named |= {word for each in LANGUAGES for word in (each.name, each.short)}
        return frozenset({*named, *map(traditional, named)}) - {""}

    @cached_property
    def _keys(self) -> frozenset[str]:
        """Ids that stand for something in the program and are no words."""
        catalogue = self.catalogue
        named = (*catalogue.services, *catalogue.taxonomy.categories, *catalogue.taxonomy.needs)
        ids = {*(each.id for each in named), *(feature.key for feature in FEATURES)}
        return frozenset(id_ for id_ in ids if "-" in id_)


def _names_of(service: Service) -> tuple[str, ...]:
    return service.name_zh, service.host_zh, service.address_zh


def _names_of_street(street: Street) -> tuple[str, ...]:
    office = f"{street.name_zh}办事处"
    return street.name_zh, office, f"{DISTRICT}{office}", street.office_address_zh

"""The names of all entries and their venues, to see whether a search is (part of) one."""

from dataclasses import dataclass

import numpy as np

from webapp.domain.catalogue import Catalogue
from webapp.search.known.columns import Mask
from webapp.search.known.weights.reading import SHORTEST_NAME
from webapp.text.names import squeezed

_BETWEEN = "\n"


@dataclass(frozen=True)
class Names:
    """Squeezed name and host of each document, also as one text to look into at once."""

    each: tuple[str, ...]
    together: str

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Names":
        each = tuple(
            f"{squeezed(service.name_zh)}{_BETWEEN}{squeezed(service.host_zh)}"
            f"{_BETWEEN}{squeezed(service.name_en)}"
            for service in catalogue.services
        )
        return cls(each, _BETWEEN.join(each))

    def hold(self, text: str) -> bool:
        """True where the squeezed text stands inside any name or host."""
        return len(text) >= SHORTEST_NAME and text in self.together

    def holders(self, text: str, among: Mask) -> Mask:
        """Documents among those given whose name or host holds the squeezed text."""
        held = np.zeros(len(among), dtype=np.bool_)
        if self.hold(text):
            for number in np.flatnonzero(among):
                held[number] = text in self.each[number]
        return held

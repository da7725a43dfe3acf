"""What a first view may cost, page by page. Sizes are in kB of 1000 bytes."""

from dataclasses import dataclass

KB = 1000
MOST_BYTES = 60 * KB
MOST_BYTES_OF_THE_MAP_BEYOND_THE_LIST = 130 * KB
MOST_REQUESTS = 8
MOST_REQUESTS_OF_THE_MAP = 10
MOST_LCP_MS = 1200
MOST_CLS = 0.02


MOST_REQUESTS_OF_A_FULL_SHEET = 14
"""Its codes and sketches are pictures, up to two for a place."""


@dataclass(frozen=True)
class Place:
    """A page to be measured; ``has_map`` ones are done when their map is drawn. ``tap`` is what a
    finger touches afterwards, to see how long the page takes to answer."""

    name: str
    path: str
    tap: str = ""
    has_map: bool = False
    most_requests: int = MOST_REQUESTS


FILTERS, SHOW = ".filter-sheet__button", ".map-row__show"
LIST = Place("list", "/search?category=nursing-room", tap=FILTERS)
PLACES = (
    Place("home", "/"),
    LIST,
    Place("list of everything", "/search", tap=FILTERS),
    Place("list near a place", "/search?q=母婴室&near=西单", tap=FILTERS),
    Place("kind", "/categories/nursing-room"),
    Place("stage of life", "/stages/newborn"),
    Place("own community", "/places/110102001004"),
    Place("entry", "/services/mbr-hanguang", tap=".directions summary"),
    Place("map", "/map?category=nursing-room", SHOW, True, MOST_REQUESTS_OF_THE_MAP),
    Place("map of everything", "/map", SHOW, True, MOST_REQUESTS_OF_THE_MAP),
    Place("help", "/help"),
    Place("guides", "/guides"),
    Place("guide", "/guides/nursery"),
    Place("plan", "/plan"),
    Place("referral", "/referral"),
    Place(
        "referral, three places",
        "/referral?ids=mbr-childrens-library,nursery-zhanlanlu-allage,la-district",
        most_requests=MOST_REQUESTS_OF_A_FULL_SHEET,
    ),
)


def most_bytes(place: Place, bytes_of_the_list: int) -> int:
    """The map may cost so much more than the list it stands beside."""
    if place.has_map:
        return bytes_of_the_list + MOST_BYTES_OF_THE_MAP_BEYOND_THE_LIST
    return MOST_BYTES

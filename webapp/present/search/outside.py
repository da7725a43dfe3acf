"""The sentence for a place outside the district."""

from webapp.present.search.filter_labels import Labels
from webapp.present.wording.content import has_han, plain_name
from webapp.present.wording.words import Words

Arguments = dict[str, str]


def outside_sentence(arguments: Arguments, labels: Labels, words: Words) -> str:
    """That the place lies outside, in which area where that is known, and which edge is near."""
    told = _where(arguments, words)
    if "metres" in arguments:
        street = labels["street"].get(arguments.get("street", ""), "")
        away = words.say(
            "It is about %(kilometres)s km from %(street)s.",
            kilometres=f"{int(arguments['metres']) / 1000:.1f}",
            street=street,
        )
        return _joined(told, away, words)
    if gate := arguments.get("place", ""):
        begins = words.say(
            "The list begins at the edge nearest to it, by %(place)s.", place=words.plain(gate)
        )
        return _joined(told, begins, words)
    return told


def _where(arguments: Arguments, words: Words) -> str:
    district, area = words.district.spoken, arguments.get("area", "")
    if not area:
        return words.say("This place lies outside %(district)s.", district=district)
    name = _name(arguments["name"], arguments.get("name_en", ""), words)
    if area == arguments["name"]:
        return words.say("%(place)s is outside %(district)s.", place=name, district=district)
    return words.say(
        "%(place)s is in %(area)s, outside %(district)s.",
        place=name,
        area=_name(area, arguments.get("area_en", ""), words),
        district=district,
    )


def _name(zh: str, en: str, words: Words) -> str:
    return plain_name(words.language, zh, en) if has_han(zh) else zh


def _joined(one: str, other: str, words: Words) -> str:
    return f"{one}{'' if words.language.is_chinese else ' '}{other}"

"""Words that are true of every entry, and often typed: they never narrow a search."""

from webapp.domain.district import District
from webapp.text.pinyin import syllables


def words_of_everything(district: District) -> tuple[str, ...]:
    """The names of district and city in both languages and in pinyin, and what its file adds."""
    names = (district.name, district.short, district.city, district.city_short)
    spoken = ("".join(syllables(name.zh)) for name in names)
    written = (word for name in names for word in (name.zh, name.en))
    return tuple(dict.fromkeys(filter(None, (*written, *spoken, *district.city_words))))

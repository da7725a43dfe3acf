"""Names of holidays in the visitor's language; the calendar itself is not known here."""

from flask_babel import get_locale

from webapp.present.wording.sentences import gettext
from webapp.text.script import traditional


def holiday_name(zh: str) -> str:
    """The holiday's name as the notices write it, in the language of the page.

    Joined holidays (``国庆节、中秋节``) are joined again. A name that the office has added and
    nobody has translated stays Chinese in Chinese pages and is "a public holiday" in others.
    """
    names = [_one(name) for name in zh.split("、") if name]
    joined = names[0] if names else gettext("a public holiday")
    for name in names[1:]:
        joined = gettext("%(first)s and %(second)s", first=joined, second=name)
    return joined


def _one(zh: str) -> str:
    names = {
        "元旦": gettext("New Year’s Day"),
        "春节": gettext("Spring Festival"),
        "清明节": gettext("Qingming Festival"),
        "劳动节": gettext("Labour Day"),
        "端午节": gettext("Dragon Boat Festival"),
        "中秋节": gettext("Mid-Autumn Festival"),
        "国庆节": gettext("National Day"),
        "寒假": gettext("winter school holiday"),
        "暑假": gettext("summer school holiday"),
    }
    return names.get(zh) or _untranslated(zh)


def _untranslated(zh: str) -> str:
    locale = get_locale()
    if locale is None or locale.language != "zh":
        return gettext("a public holiday")
    return traditional(zh) if locale.script == "Hant" else zh

"""Names of holidays in one language; the calendar itself is not known here."""

from webapp.present.wording.content import in_script
from webapp.present.wording.sentences import Sentences


def holiday_name(zh: str, sentences: Sentences) -> str:
    """The holiday's name as the notices write it, in the language of ``sentences``.

    Joined holidays (``国庆节、中秋节``) are joined again. A name that the office has added and
    nobody has translated stays Chinese in Chinese pages and is "a public holiday" in others.
    """
    names = [_one(name, sentences) for name in zh.split("、") if name]
    joined = names[0] if names else sentences.say("a public holiday")
    for name in names[1:]:
        joined = sentences.say("%(first)s and %(second)s", first=joined, second=name)
    return joined


def _one(zh: str, sentences: Sentences) -> str:
    say = sentences.say
    names = {
        "元旦": say("New Year’s Day"),
        "春节": say("Spring Festival"),
        "清明节": say("Qingming Festival"),
        "劳动节": say("Labour Day"),
        "端午节": say("Dragon Boat Festival"),
        "中秋节": say("Mid-Autumn Festival"),
        "国庆节": say("National Day"),
        "寒假": say("winter school holiday"),
        "暑假": say("summer school holiday"),
    }
    return names.get(zh) or _untranslated(zh, sentences)


def _untranslated(zh: str, sentences: Sentences) -> str:
    if sentences.language.is_chinese:
        return in_script(sentences.language, zh)
    return sentences.say("a public holiday")

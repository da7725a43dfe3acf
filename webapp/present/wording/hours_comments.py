"""What hours say in words where they give no times (``|| "电话预约"``), in one language."""

from webapp.domain.languages import CHINESE, ENGLISH_TEXT
from webapp.present.wording.content import has_han, in_script
from webapp.present.wording.sentences import Sentences
from webapp.text.foreign import Foreign


def hours_comment(words: str, sentences: Sentences) -> str:
    """A usual comment in the language of ``sentences``; any other as its source has it, and told
    to be in another language where it is."""
    usual = _usual(sentences).get(words.strip().lower())
    if usual:
        return usual
    language = sentences.language
    lang = language.lang_of(CHINESE if has_han(words) else ENGLISH_TEXT)
    return Foreign(words, lang) if lang else in_script(language, words)


def _usual(sentences: Sentences) -> dict[str, str]:
    say = sentences.say
    meant = {
        say("by appointment"): "预约 需预约 须预约 请预约 提前预约 需提前预约 须提前预约 预约制",
        say("by appointment, made by telephone"): "电话预约 请电话预约 需电话预约 须电话预约",
        say("call first"): "请先致电 请致电 请先电话联系 电话咨询 电话联系",
        say("as announced on the spot"): "以现场公告为准 以公告为准 以现场为准",
    }
    return {zh: said for said, comments in meant.items() for zh in comments.split()}

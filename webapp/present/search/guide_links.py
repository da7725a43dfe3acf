"""Steps of guides among the results, each with the sentence that stands first on it."""

from webapp.domain.languages import Language
from webapp.present.frame.links import guide_href
from webapp.present.wording.content import plain_name
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.results import GuideHit, ResultPage


def guide_links(result: ResultPage, words: Words) -> tuple[Link, ...]:
    """The ways to the steps that answer the words, the best first."""
    return tuple(
        Link(
            guide_title(hit, words),
            guide_step_href(hit, words.language),
            note=_note(hit, words),
        )
        for hit in result.guides
    )


def guide_title(hit: GuideHit, words: Words) -> str:
    """The guide's name for its first step; the step's for an answer; both for a question, which
    says little alone."""
    guide, step = hit.guide, hit.step
    of_guide = plain_name(words.language, guide.zh, guide.en)
    of_step = plain_name(words.language, step.zh, step.en)
    if step is guide.first:
        return of_guide
    if step.asks:
        return words.say("%(guide)s: %(question)s", guide=of_guide, question=of_step)
    return of_step


def guide_step_href(hit: GuideHit, language: Language) -> str:
    """The address of the step; a first step is at its guide's own."""
    guide, step = hit.guide, hit.step
    return guide_href(language, guide.name, "" if step is guide.first else step.id)


def first_sentence(hit: GuideHit, language: Language) -> str:
    """What stands first on the step; empty where it only asks."""
    line = next(iter(hit.step.facts), None)
    return plain_name(language, line.zh, line.en) if line else ""


def _note(hit: GuideHit, words: Words) -> str:
    """The first sentence, after the guide's name where the title does not say it."""
    sentence = first_sentence(hit, words.language)
    if hit.step is hit.guide.first or hit.step.asks:
        return sentence
    of_guide = plain_name(words.language, hit.guide.zh, hit.guide.en)
    return words.say("%(guide)s: %(sentence)s", guide=of_guide, sentence=sentence)

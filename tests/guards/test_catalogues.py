"""The translations are fresh, complete and well set."""

import re

import pytest

from tests.guards.tree import ROOT
from webapp import paths
from webapp.cli.translate.catalogues import forms, messages, read_catalogue
from webapp.cli.translate.checks import problems

HALF_WIDTH = re.compile(r"[\u4e00-\u9fff）」》][,;:?!](?!\w*\))|[\u4e00-\u9fff]\.(?:\s|$)")
NO_SPACE_WANTED = re.compile(r"[\u4e00-\u9fff] +[\u4e00-\u9fff]")


def test_the_catalogues_are_fresh_and_complete():
    assert list(problems(ROOT, paths.TRANSLATIONS)) == []


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant"])
def test_chinese_is_set_with_chinese_punctuation(language):
    badly_set = [
        form
        for message in messages(read_catalogue(paths.TRANSLATIONS, language))
        for form in forms(message)
        if HALF_WIDTH.search(form) or NO_SPACE_WANTED.search(form)
    ]
    assert badly_set == []

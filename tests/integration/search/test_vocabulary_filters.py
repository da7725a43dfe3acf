"""What the librarian's vocabulary asks of a search can be asked."""

from webapp.domain.vocabulary import NEAR_ME
from webapp.search.question.parameters import problems_with
from webapp.toolbox.toolbox import Toolbox


def test_every_value_of_the_vocabulary_is_one_that_its_parameter_takes(toolbox: Toolbox):
    searcher = toolbox.edition().searcher
    asked = {
        (phrase.parameter, phrase.value)
        for phrase in searcher.catalogue.vocabulary.filters
        if phrase.parameter != NEAR_ME
    }
    near = [("near", "西单")]
    refused = [pair for pair in sorted(asked) if problems_with([pair, *near], searcher.known)]
    assert len(asked) >= 20
    assert refused == []

"""Takes out of style sheets and scripts what only their readers need: remarks and indents.

Where several readings are possible the text stays as it is: this is no parser. Remarks that keep a
licence (``/*!`` or ``@preserve``) stay.
"""

import re

_STRING_OR_REMARK = re.compile(
    r'("(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|/\*(?!!).*?\*/', re.DOTALL
)
_STRING_OR_SPACE = re.compile(
    r'("(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|\s*([{};,])\s*|(:)\s+|\s+', re.DOTALL
)
_SCRIPT_REMARK = re.compile(
    r"^[ \t]*/\*\*(?:(?!@preserve|\*/).)*?\*/[ \t]*\n|^[ \t]*//[^\n]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)


def tight_style(text: str) -> str:
    """A style sheet that means the same: no remarks, no space that parts nothing.

    ``a :hover, b { top: calc(1px + 2px); }`` → ``a :hover,b{top:calc(1px + 2px);}``.
    """
    without = _STRING_OR_REMARK.sub(lambda match: match[1] or " ", text)
    return _STRING_OR_SPACE.sub(_without_space, without).strip()


def _without_space(match: re.Match[str]) -> str:
    string, sign, colon = match.groups()
    return string or sign or colon or " "


def tight_script(text: str) -> str:
    """A script without the remarks that have lines to themselves: ``/** … */`` and ``// …``.

    No line of a text in backquotes may begin like a remark.
    """
    return _SCRIPT_REMARK.sub("", text)

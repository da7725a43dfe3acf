"""Takes out of style sheets and scripts what only their readers need: remarks and idle space.

Remarks that keep a licence stay: ``/*!``, and those that say ``@preserve`` or ``@license``.
"""

import re

from rcssmin import cssmin
from rjsmin import jsmin

_LICENCE = re.compile(r"/\*\*?(?=[\s*]*@(?:preserve|license)\b)")
"""Written as the libraries know it, who look only for ``/*!``."""


def tight_style(text: str) -> str:
    """A style sheet that means the same.

    ``a :hover, b { top: calc(1px + 2px); }`` → ``a :hover,b{top:calc(1px + 2px)}``.
    """
    return str(cssmin(_LICENCE.sub("/*!", text), keep_bang_comments=True))


def tight_script(text: str) -> str:
    """A script that means the same, in as many lines as it needs."""
    return str(jsmin(_LICENCE.sub("/*!", text), keep_bang_comments=True))

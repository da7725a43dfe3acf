"""What was withdrawn is hidden at once, before there is an edition without it."""

import logging

from webapp.register.register import Register
from webapp.settings import Settings
from webapp.store.withheld import withhold

_log = logging.getLogger("jiamenkou.intake")


def hide_what_is_withdrawn(settings: Settings, register: Register) -> None:
    """Let all who serve from ``settings.var`` hide what the register withdrew, and show again what
    it did not. Where the file cannot be written that is only logged: the withdrawal is kept, and
    whoever tends the register tries again within seconds."""
    try:
        withhold(settings.var, register.withdrawn)
    except OSError as error:
        _log.warning("what was withdrawn is not hidden yet: %s", error)

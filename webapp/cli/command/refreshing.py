"""A refresh that leaves an edition ready to be opened."""

from collections.abc import Mapping
from datetime import datetime

from webapp.refresh.functions import RefreshFunctions
from webapp.refresh.losses import NO_LOSSES
from webapp.refresh.report import RefreshReport
from webapp.refresh.steps import Progress, in_silence
from webapp.refresh.walk import NOTHING_HELD, refresh
from webapp.settings import Settings
from webapp.toolbox.kept_knowledge import knowledge_of

_FUNCTIONS = RefreshFunctions(before_publishing=knowledge_of)


def refresh_for_serving(
    settings: Settings,
    *,
    now: datetime,
    progress: Progress = in_silence,
    accept_losses: frozenset[str] = NO_LOSSES,
    held_back: Mapping[str, int] = NOTHING_HELD,
    only_try: bool = False,
) -> RefreshReport:
    """``refresh``, and what the edition's catalogue tells is kept before it is published: else
    every worker would work it out while its visitors wait."""
    return refresh(
        settings,
        now=now,
        progress=progress,
        functions=_FUNCTIONS,
        accept_losses=accept_losses,
        held_back=held_back,
        only_try=only_try,
    )

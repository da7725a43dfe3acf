"""What can be set, how each setting is read, and the environment it comes from."""

from webapp.settings.environment import (
    PREFIX,
    SettingsProblem,
    from_environment,
    let_libraries_speak,
    locale_of_terminal,
)
from webapp.settings.settings import DEFAULT_EXIT_URL, Settings

__all__ = [
    "DEFAULT_EXIT_URL",
    "PREFIX",
    "Settings",
    "SettingsProblem",
    "from_environment",
    "let_libraries_speak",
    "locale_of_terminal",
]

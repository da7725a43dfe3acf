"""What can be set, how each setting is read, and the environment it comes from."""

from webapp.settings.environment import PREFIX, SettingsProblem, from_environment
from webapp.settings.settings import DEFAULT_EXIT_URL, Settings

__all__ = ["DEFAULT_EXIT_URL", "PREFIX", "Settings", "SettingsProblem", "from_environment"]

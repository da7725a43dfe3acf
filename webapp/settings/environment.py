"""Settings from the environment: the only place that reads it. Every bad or unknown variable is
named."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from webapp.settings.settings import Settings
from webapp.settings.values import READERS, SECRET

PREFIX = "JIAMENKOU_"
_OPTIONS = ("host", "port", "workers")
"""What ``jiamenkou serve`` is told as options, and is often looked for among the settings."""


class SettingsProblem(Exception):
    """One or more settings are bad; ``problems`` names each with its variable."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read ``JIAMENKOU_*``. A setting whose default is empty may be set empty.

    Raises ``SettingsProblem`` naming every bad or unknown variable.
    """
    values: dict[str, Any] = {}
    problems: list[str] = []
    for variable in sorted(name for name in environ if name.startswith(PREFIX)):
        name = variable.removeprefix(PREFIX).lower()
        try:
            values[name] = _value(name, environ[variable])
        except KeyError:
            problems.append(f"{variable}: {_unknown(name)}")
        except ValueError as error:
            shown = "" if name in SECRET else f"{environ[variable]!r} "
            problems.append(f"{variable}: {shown}{error}")
    problems += _what_is_missing(values)
    if problems:
        raise SettingsProblem(problems)
    return Settings(**values)


def _value(name: str, text: str) -> Any:
    reader = READERS[name]
    return "" if not text and getattr(Settings, name, None) == "" else reader(text)


def _unknown(name: str) -> str:
    if name in _OPTIONS:
        return f"no such setting; `jiamenkou serve` has the option --{name}"
    close = get_close_matches(name, READERS, n=1)
    return "no such setting" + (f"; did you mean {PREFIX}{close[0].upper()}?" if close else "")


def _what_is_missing(values: Mapping[str, Any]) -> list[str]:
    """What the chosen geocoder needs and was not given."""
    needed = {"nominatim": "geocoder_host", "baidu": "geocoder_key"}
    geocoder = values.get("geocoder", "")
    name = needed.get(geocoder, "")
    if not name or values.get(name):
        return []
    return [f"{PREFIX}{name.upper()}: needed with {PREFIX}GEOCODER={geocoder}"]

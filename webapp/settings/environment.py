"""Settings from the environment: the only place that reads it. Every bad or unknown variable is
named."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from webapp.sentence import Sentence
from webapp.settings.settings import Settings
from webapp.settings.values import READERS, SECRET

PREFIX = "JIAMENKOU_"
_OPTIONS = ("host", "port", "workers")
"""What ``jiamenkou serve`` is told as options, and is often looked for among the settings."""


_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What says which language a terminal's messages are in; the first that is set counts (POSIX)."""


class SettingsProblem(Exception):
    """One or more settings are bad; ``problems`` names each with its variable."""

    def __init__(self, problems: list[Sentence]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read ``JIAMENKOU_*``. A setting whose default is empty may be set empty.

    Raises ``SettingsProblem`` naming every bad or unknown variable.
    """
    values: dict[str, Any] = {}
    problems: list[Sentence] = []
    for variable in sorted(name for name in environ if name.startswith(PREFIX)):
        name = variable.removeprefix(PREFIX).lower()
        try:
            values[name] = _value(name, environ[variable])
        except KeyError:
            problems.append(
                Sentence("%(variable)s: %(what)s", variable=variable, what=_unknown(name))
            )
        except ValueError as error:
            shown = "" if name in SECRET else repr(environ[variable])
            problems.append(_told(variable, error.args[0], shown))
    problems += _what_is_missing(values)
    if problems:
        raise SettingsProblem(problems)
    return Settings(**values)


def locale_of_terminal(environ: Mapping[str, str] = os.environ) -> str:
    """The language that commands shall speak, as ``JIAMENKOU_LANGUAGE`` names it, else the locale;
    empty where none is named."""
    asked = (environ.get(PREFIX + "LANGUAGE", ""), *(environ.get(name, "") for name in _LOCALE))
    return next(filter(None, asked), "")


def let_libraries_speak(locale: str) -> None:
    """From now on libraries say their messages from the catalogue of that name; the standard
    library's gettext takes its name from nowhere else."""
    os.environ["LANGUAGE"] = locale


def _value(name: str, text: str) -> Any:
    reader = READERS[name]
    return "" if not text and getattr(Settings, name, None) == "" else reader(text)


def _told(variable: str, what: Sentence, value: str = "") -> Sentence:
    if not value:
        return Sentence("%(variable)s: %(what)s", variable=variable, what=what)
    gaps = {"variable": variable, "value": value, "what": what}
    return Sentence("%(variable)s: %(value)s %(what)s", **gaps)


def _unknown(name: str) -> Sentence:
    if name in _OPTIONS:
        return Sentence("no such setting; `jiamenkou serve` has the option --%(name)s", name=name)
    close = get_close_matches(name, READERS, n=1)
    if not close:
        return Sentence("no such setting")
    meant = f"{PREFIX}{close[0].upper()}"
    return Sentence("no such setting; did you mean %(variable)s?", variable=meant)


def _what_is_missing(values: Mapping[str, Any]) -> list[Sentence]:
    """What the chosen geocoder needs and was not given."""
    needed = {"nominatim": "geocoder_host", "baidu": "geocoder_key"}
    geocoder = values.get("geocoder", "")
    name = needed.get(geocoder, "")
    if not name or values.get(name):
        return []
    variable, chosen = f"{PREFIX}{name.upper()}", f"{PREFIX}GEOCODER={geocoder}"
    return [Sentence("%(variable)s: needed with %(chosen)s", variable=variable, chosen=chosen)]

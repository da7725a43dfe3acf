"""Settings, read once from ``JIAMENKOU_*``; every bad value is named at start."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from webapp import paths

PREFIX = "JIAMENKOU_"
DEFAULT_EXIT_URL = "https://www.weather.com.cn/"


class SettingsProblem(Exception):
    """One or more settings are bad; ``problems`` names each with its variable."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Settings:
    """Defaults are safe in production and fit to be public; there are no secrets to default."""

    var: Path = field(default_factory=paths.default_var)
    """Everything written: editions, reports, caches."""

    raw: Path = paths.RAW
    """Folder of entry files (``*.csv``) that a refresh reads."""

    reference: Path = paths.REFERENCE
    """Categories, plan, streets, gazetteer, vocabulary, holidays."""

    trusted_hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    """Host names the site answers to; any other Host header is refused with 400."""

    https: bool = False
    """True behind TLS: sends HSTS and writes absolute links with https."""

    front_servers: int = 0
    """How many servers of our own stand in front, each adding to X-Forwarded-For. With 0 the header
    is not believed, for anybody can send one."""

    public_address: str = ""
    """Address under which the public reaches the site (``https://…``): what absolute links start
    with. Empty = the trusted name by which a request asked, and relative links where they do."""

    exit_url: str = DEFAULT_EXIT_URL
    """Neutral page that *Exit this page* leads to."""

    map_tiles: str = ""
    """Tile address of a base map (``{z} {x} {y}``); empty = the schematic layer of our own."""

    map_attribution: str = ""
    map_review_number: str = ""
    """审图号 of the base map, shown on every map."""

    geocoder: str = "offline"
    """``offline``, ``nominatim`` or ``baidu``: what a refresh asks after the gazetteer."""

    geocoder_host: str = ""
    """Host of a Nominatim server, used only with ``geocoder=nominatim``."""

    geocoder_key: str = ""
    """Key for Baidu, used only with ``geocoder=baidu``."""

    most_lost_share: float = 0.1
    """A refresh whose edition holds fewer entries than the last by more than this share fails."""

    cache_entries: int = 512
    """Answers kept in memory per worker and edition."""

    development: bool = False
    """Shows ``/components``; templates reload."""


def _folder(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_absolute():
        path = Path.cwd() / path
    if path.exists() and not path.is_dir():
        raise ValueError("is not a folder")
    return path


def _existing_folder(text: str) -> Path:
    path = _folder(text)
    if not path.is_dir():
        raise ValueError("no such folder")
    return path


def _flag(text: str) -> bool:
    if text not in ("0", "1"):
        raise ValueError("must be 0 or 1")
    return text == "1"


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError("must lie between 0 and 1")
    return value


def _count(text: str) -> int:
    value = int(text)
    if value < 0:
        raise ValueError("must not be negative")
    return value


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(part.strip() for part in text.split(",") if part.strip())
    if not hosts:
        raise ValueError("names no host")
    return hosts


def _web_address(text: str) -> str:
    if urlsplit(text).scheme not in ("http", "https") or not urlsplit(text).netloc:
        raise ValueError("must be an http or https address")
    return text


def _site(text: str) -> str:
    address = _web_address(text).rstrip("/")
    if urlsplit(address).path or urlsplit(address).query:
        raise ValueError("must end after the host name")
    return address


def _geocoder(text: str) -> str:
    if text not in ("offline", "nominatim", "baidu"):
        raise ValueError("must be offline, nominatim or baidu")
    return text


_READERS: dict[str, Callable[[str], Any]] = {
    "var": _folder,
    "raw": _existing_folder,
    "reference": _existing_folder,
    "trusted_hosts": _hosts,
    "https": _flag,
    "front_servers": _count,
    "public_address": _site,
    "exit_url": _web_address,
    "map_tiles": _web_address,
    "map_attribution": str,
    "map_review_number": str,
    "geocoder": _geocoder,
    "geocoder_host": str,
    "geocoder_key": str,
    "most_lost_share": _share,
    "cache_entries": _count,
    "development": _flag,
}


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read ``JIAMENKOU_*``. Raises ``SettingsProblem`` naming every bad or unknown variable."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for variable in sorted(name for name in environ if name.startswith(PREFIX)):
        name = variable.removeprefix(PREFIX).lower()
        try:
            values[name] = _READERS[name](environ[variable])
        except KeyError:
            problems.append(f"{variable}: no such setting")
        except ValueError as error:
            problems.append(f"{variable}: {environ[variable]!r} {error}")
    if values.get("geocoder") == "nominatim" and not values.get("geocoder_host"):
        problems.append("JIAMENKOU_GEOCODER_HOST: needed with JIAMENKOU_GEOCODER=nominatim")
    if values.get("geocoder") == "baidu" and not values.get("geocoder_key"):
        problems.append("JIAMENKOU_GEOCODER_KEY: needed with JIAMENKOU_GEOCODER=baidu")
    if problems:
        raise SettingsProblem(problems)
    return Settings(**values)

"""How the text of each setting is read. Every ``ValueError`` says what the text must be, in words
that follow the name of the setting."""

import re
from collections.abc import Callable, Mapping
from ipaddress import IPv6Address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from webapp.sentence import Sentence

_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
_CONTACT = re.compile(r"mailto:[^\s@]+@[^\s@]+|https://\S+")
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_.@][\w-]+)*")
_TOKEN = re.compile(r"[A-Za-z0-9]{3,32}")
_AES_KEY = re.compile(r"[A-Za-z0-9]{43}")
DIGEST_HOSTS = ("qyapi.weixin.qq.com", "oapi.dingtalk.com")
"""Robots of WeCom and DingTalk: no others are told; a relay on this machine may be."""

GEOCODERS = ("offline", "nominatim", "baidu")
FACES = ("feeds", "hsds", "editions", "assistants", "embed", "sightings")
"""What can be opened beside the pages: feeds of what is new, the API of HSDS, files of each
edition, what assistants read, lists for other people's pages, what visitors say with one tap."""


def _folder(text: str) -> Path:
    if not text:
        raise ValueError(Sentence("must name a folder"))
    try:
        path = Path.cwd() / Path(text).expanduser()
        in_the_way = path.exists() and not path.is_dir()
    except (OSError, RuntimeError):
        raise ValueError(Sentence("cannot be looked at")) from None
    if in_the_way:
        raise ValueError(Sentence("is not a folder"))
    return path


def _existing_folder(text: str) -> Path:
    path = _folder(text)
    if not path.is_dir():
        raise ValueError(Sentence("no such folder"))
    return path


def _flag(text: str) -> bool:
    if text not in ("0", "1"):
        raise ValueError(Sentence("must be 0 or 1"))
    return text == "1"


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        raise ValueError(Sentence("must be a number from 0 to 1, such as 0.1"))
    return value


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(Sentence("must be a whole number, 0 or more"))
    return int(text)


def host_name(text: str) -> str:
    """A host as a ``Host`` header has it: in lower case, punycode for other letters, an IPv6
    address in brackets, no port. A dot in front stands for every name below. Raises
    ``ValueError``."""
    if text.count(":") > 1:
        return f"[{IPv6Address(text.strip('[]'))}]"
    name, _, port = text.lower().partition(":")
    ascii_name = name.removeprefix(".").encode("idna").decode("ascii")
    if not _HOST.fullmatch(ascii_name) or not f"{port}0".isdecimal():
        raise ValueError
    return "." * name.startswith(".") + ascii_name


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(part.strip() for part in text.split(",") if part.strip())
    try:
        names = tuple(map(host_name, hosts))
    except ValueError:
        names = ()
    if not names:
        raise ValueError(
            Sentence("must be host names with commas between them, such as jiamenkou.example")
        )
    return names


def _host(text: str) -> str:
    (name, *others) = _hosts(text)
    if others or name.startswith("."):
        raise ValueError(Sentence("must be one host name, such as office.jiamenkou.example"))
    return name


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        raise ValueError(Sentence("must be an http or https address")) from None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError(Sentence("must be an http or https address"))
    return text


def _site(text: str) -> str:
    address = _web_address(text).rstrip("/")
    if urlsplit(address).path or urlsplit(address).query:
        raise ValueError(Sentence("must end after the host name"))
    return address


def _contact(text: str) -> str:
    if not _CONTACT.fullmatch(text):
        raise ValueError(Sentence("must be like mailto:somebody@site.example or https://…"))
    return text


def _geocoder(text: str) -> str:
    if text not in GEOCODERS:
        raise ValueError(Sentence("must be one of %(names)s", names=", ".join(GEOCODERS)))
    return text


def _faces(text: str) -> tuple[str, ...]:
    names = tuple(part.strip() for part in text.split(",") if part.strip())
    if not names or not set(names) <= set(FACES):
        raise ValueError(
            Sentence("must be names of %(names)s, with commas between them", names=", ".join(FACES))
        )
    return names


def _token(text: str) -> str:
    if not _TOKEN.fullmatch(text):
        raise ValueError(Sentence("must be 3 to 32 letters and digits"))
    return text


def _aes_key(text: str) -> str:
    if not _AES_KEY.fullmatch(text):
        raise ValueError(Sentence("must be 43 letters and digits"))
    return text


def _language(text: str) -> str:
    if not _LOCALE.fullmatch(text):
        raise ValueError(Sentence("must be a language, such as zh-Hans, zh-Hant or en"))
    return text


def _digest(text: str) -> str:
    parts = urlsplit(text)
    asked = parse_qs(parts.query)
    is_mail = parts.scheme in ("smtp", "smtps") and parts.hostname
    here = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")
    if is_mail and {"from", "to"} <= asked.keys():
        return text
    if here or (parts.scheme == "https" and parts.hostname in DIGEST_HOSTS):
        return text
    raise ValueError(
        Sentence(
            "must be https://… of %(hosts)s, or smtp://host?from=…&to=…",
            hosts=", ".join(DIGEST_HOSTS),
        )
    )


def _database(text: str) -> str:
    scheme, _, rest = text.partition("://")
    if scheme not in ("postgresql", "postgresql+psycopg") or not rest:
        raise ValueError(Sentence("must be like postgresql://user:password@host/name"))
    return f"postgresql+psycopg://{rest}"


SECRET = frozenset(("digest", "database", "geocoder_key", "wechat_token", "wechat_aes_key"))
"""Settings whose values are never shown."""

READERS: Mapping[str, Callable[[str], Any]] = {
    "var": _folder,
    "database": _database,
    "raw": _existing_folder,
    "reference": _existing_folder,
    "trusted_hosts": _hosts,
    "office_host": _host,
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
    "cache_megabytes": _count,
    "language": _language,
    "answer_days": _count,
    "digest": _digest,
    "security_contact": _contact,
    "faces": _faces,
    "wechat_token": _token,
    "wechat_app_id": str,
    "wechat_aes_key": _aes_key,
    "development": _flag,
}
"""How each field of ``Settings`` is read, by its name."""

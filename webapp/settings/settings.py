"""What can be set, with its defaults."""

from dataclasses import dataclass, field
from pathlib import Path

from webapp import paths

DEFAULT_EXIT_URL = "https://www.weather.com.cn/"


@dataclass(frozen=True)
class Settings:
    """Defaults are safe in production and fit to be public; there are no secrets to default."""

    var: Path = field(default_factory=paths.default_var)
    """Everything written: editions, reports, caches."""

    database: str = field(default="", repr=False)
    """SQLAlchemy's address of a PostgreSQL database for what people write (reports, register);
    empty = SQLite files under ``var``. It may hold a password and is never shown."""

    raw: Path = paths.RAW
    """Folder of entry files (``*.csv``) that a refresh reads."""

    reference: Path = paths.REFERENCE
    """Categories, plan, streets, gazetteer, vocabulary, holidays."""

    trusted_hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    """Host names the site answers to; any other Host header is refused with 400."""

    office_host: str = ""
    """Host name of the office; empty = it answers on this machine alone."""

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

    cache_megabytes: int = 64
    """Megabytes for answers kept in memory, and for what they are made from, per worker and
    edition."""

    language: str = ""
    """Tag of the language of commands and logs; empty = that of the terminal."""

    answer_days: int = 0
    """Within how many days the office answers reports; 0 = it has promised nothing."""

    digest: str = field(default="", repr=False)
    """Where the digest of each Monday goes: the robot of a group, or a server of mail with
    ``from`` and ``to``; empty = nothing is sent. It may hold a key and is never shown."""

    security_contact: str = ""
    """Whom to tell about a hole (``mailto:…`` or ``https://…``); empty = nobody is named."""

    faces: tuple[str, ...] = ()
    """What the site also answers beside its pages: names of ``values.FACES``."""

    wechat_token: str = field(default="", repr=False)
    """Token of the official account of WeChat; empty = there is none."""

    wechat_app_id: str = ""
    wechat_aes_key: str = field(default="", repr=False)
    """Its key for encrypted messages; plain ones are refused where it is set."""

    development: bool = False
    """Shows ``/components``; templates reload."""

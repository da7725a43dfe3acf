"""The digest of a week: sent once, on Monday, to the one address that the settings name.

These are the only connections that go out of a running site. Nothing is sent unless an address is
set; whom it may name is said there.
"""

import json
import smtplib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from webapp.durable import replace_text

MOST_SECONDS = 3.0
AGAIN = timedelta(hours=1)
"""After so long a digest that could not be sent is tried again, on the same Monday."""

FROM_HOUR = 8
_FILE = Path("register", "digest.json")
_PORTS = {"smtp": 25, "smtps": 465}


@dataclass(frozen=True, slots=True)
class DigestState:
    """The day and hour of the last try; ``failed`` says that nothing was sent then."""

    tried_at: str = ""
    failed: bool = False


class DigestNotSent(Exception):
    """The other side did not take it; what it says names no secret."""


def digest_state(var: Path) -> DigestState:
    """What became of the last digest; nothing where there was none."""
    try:
        return DigestState(**json.loads((var / _FILE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return DigestState()


def is_due(var: Path, now: datetime) -> bool:
    """Whether this Monday's digest is to be sent, or tried again."""
    if now.weekday() != 0 or now.hour < FROM_HOUR:
        return False
    last = digest_state(var)
    if not last.tried_at:
        return True
    tried = datetime.fromisoformat(last.tried_at)
    return tried.date() != now.date() or (last.failed and now - tried >= AGAIN)


def note(var: Path, now: datetime, failed: bool) -> None:
    """Keep what became of a try."""
    (var / _FILE).parent.mkdir(parents=True, exist_ok=True)
    state = DigestState(now.isoformat(timespec="seconds"), failed)
    replace_text(var / _FILE, json.dumps(asdict(state)) + "\n")


def send(address: str, subject: str, text: str, seconds: float = MOST_SECONDS) -> None:
    """Send it by mail, or to the robot of a group. Raises ``DigestNotSent``."""
    parts = urlsplit(address)
    try:
        if parts.scheme in _PORTS:
            _mail(parts, subject, text, seconds)
        else:
            _tell_robot(parts, f"{subject}\n{text}", seconds)
    except (OSError, HTTPException, smtplib.SMTPException, ValueError) as error:
        raise DigestNotSent(type(error).__name__) from error


def _mail(parts: SplitResult, subject: str, text: str, seconds: float) -> None:
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, asked["from"], asked["to"]
    message.set_content(text)
    kind = smtplib.SMTP_SSL if parts.scheme == "smtps" else smtplib.SMTP
    port = parts.port or _PORTS[parts.scheme]
    with kind(parts.hostname or "", port, timeout=seconds) as server:
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        server.send_message(message)


def _tell_robot(parts: SplitResult, text: str, seconds: float) -> None:
    """Whoever leads elsewhere is not followed."""
    said: Mapping[str, object] = {"msgtype": "text", "text": {"content": text}}
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    with closing(kind(parts.hostname or "", parts.port, timeout=seconds)) as connection:
        headers = {"Content-Type": "application/json"}
        path = f"{parts.path}?{parts.query}"
        connection.request("POST", path, json.dumps(said).encode(), headers)
        got = connection.getresponse()
        answer = json.loads(got.read(4096))
    if got.status != HTTPStatus.OK or answer.get("errcode"):
        raise ValueError(got.status)

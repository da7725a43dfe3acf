"""Messages as the platform writes them in XML, and the answer that it hands on."""

from dataclasses import dataclass
from xml.etree.ElementTree import ParseError
from xml.sax.saxutils import escape

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

MOST_BYTES = 2000
"""Of the text of an answer; the platform takes 2048."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message. ``kind`` is ``text``, ``location``, ``event`` or what else there is; ``text`` is
    what was typed or heard, ``event`` and ``key`` what was done; ``lat`` and ``lon`` are of
    GCJ-02 and empty but for a shared place. ``account`` and ``sender`` are only written back."""

    account: str
    sender: str
    kind: str
    mark: str
    """The same for each time that the platform sends the message."""

    text: str = ""
    event: str = ""
    key: str = ""
    lat: str = ""
    lon: str = ""


class Unreadable(ValueError):
    """It is no message."""


def fields_of(xml: bytes) -> dict[str, str]:
    """The texts of a message's elements, by name. Raises ``Unreadable``."""
    try:
        root = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise Unreadable from error
    return {child.tag: child.text or "" for child in root}


def message_of(fields: dict[str, str]) -> Message:
    """The message of these elements. Raises ``Unreadable``."""
    try:
        sender, account, kind = (fields[n] for n in ("FromUserName", "ToUserName", "MsgType"))
    except KeyError as error:
        raise Unreadable from error
    said = (fields.get(name, "") for name in ("CreateTime", "Event", "EventKey"))
    return Message(
        account=account,
        sender=sender,
        kind=kind,
        mark=fields.get("MsgId") or " ".join((sender, *said)),
        text=fields.get("Content") or fields.get("Recognition", ""),
        event=fields.get("Event", "").lower(),
        key=fields.get("EventKey", ""),
        lat=fields.get("Location_X", ""),
        lon=fields.get("Location_Y", ""),
    )


def text_answer(message: Message, text: str, at: int) -> str:
    """The XML that answers a message with a text; ``at`` in Unix seconds."""
    return (
        f"<xml><ToUserName>{escape(message.sender)}</ToUserName>"
        f"<FromUserName>{escape(message.account)}</FromUserName>"
        f"<CreateTime>{at}</CreateTime><MsgType>text</MsgType>"
        f"<Content>{escape(fitted(text))}</Content></xml>"
    )


def sealed(encrypted: str, signature: str, timestamp: str, nonce: str) -> str:
    """The XML around an encrypted answer."""
    return (
        f"<xml><Encrypt>{encrypted}</Encrypt><MsgSignature>{signature}</MsgSignature>"
        f"<TimeStamp>{timestamp}</TimeStamp><Nonce>{escape(nonce)}</Nonce></xml>"
    )


def fitted(text: str) -> str:
    """The blocks of a text that have room, the first ones first; no line is cut in two.

    >>> fitted("one")
    'one'
    """
    kept = text.strip()
    while len(kept.encode()) > MOST_BYTES:
        shorter = kept.rpartition("\n")[0]
        kept = shorter or kept.encode()[:MOST_BYTES].decode(errors="ignore")
    return kept

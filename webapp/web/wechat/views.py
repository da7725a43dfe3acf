"""`/wechat`: what the platform sends, in plain, compatible and encrypted mode. Nothing is kept: no
sender, no text, no place, in no database and no log."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from flask import Blueprint, Response, abort, current_app, request

from webapp.web.rendering.localized_edition import this_minute, toolbox
from webapp.web.rendering.pages import settings, site_address
from webapp.web.wechat.answers import answer_to
from webapp.wechat.messages import Message, Unreadable, fields_of, message_of, sealed, text_answer
from webapp.wechat.seen import Seen
from webapp.wechat.signing import is_recent, is_signed, signature_of

MOST_BODY_BYTES = 32 * 1024
NOTHING = "success"
"""What the platform wants where there is nothing to say; it does not try again then."""

blueprint = Blueprint("wechat", __name__)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What stands in the address of everything that the platform sends."""

    timestamp: str
    nonce: str
    signature: str


@blueprint.get("/wechat")
def prove() -> Response:
    """Whoever sets up the account has the platform ask for this once."""
    _stamp()
    return _answered(request.args.get("echostr", "")[:256])


@blueprint.post("/wechat")
def receive() -> Response:
    """One message; the same message again is answered with nothing."""
    request.max_content_length = MOST_BODY_BYTES
    stamp = _stamp()
    try:
        fields = fields_of(request.get_data(cache=False))
        is_encrypted = "Encrypt" in fields
        message = message_of(_opened(fields["Encrypt"]) if is_encrypted else _plain(fields))
    except Unreadable:
        abort(400)
    if not _is_new(stamp, message):
        return _answered(NOTHING)
    text = answer_to(message, site_address(), this_minute())
    if not text:
        return _answered(NOTHING)
    answer = text_answer(message, text, _now())
    return _answered(_closed(answer, stamp) if is_encrypted else answer, "application/xml")


def _stamp() -> Stamp:
    """What is forged or was sent long ago is refused."""
    args = request.args
    stamp = Stamp(*(args.get(name, "") for name in ("timestamp", "nonce", "signature")))
    token = settings().wechat_token
    if not is_signed(stamp.signature, token, stamp.timestamp, stamp.nonce):
        abort(403)
    if not is_recent(stamp.timestamp, toolbox().now().timestamp()):
        abort(403)
    return stamp


def _plain(fields: dict[str, str]) -> dict[str, str]:
    """A message that anybody on the way could have changed is not taken where there is a key."""
    if settings().wechat_aes_key:
        abort(403)
    return fields


def _opened(encrypted: str) -> dict[str, str]:
    """What is in an encrypted message that is signed as a whole."""
    args = request.args
    signed = (settings().wechat_token, args["timestamp"], args["nonce"], encrypted)
    if not settings().wechat_aes_key or not is_signed(args.get("msg_signature", ""), *signed):
        abort(403)
    try:
        return fields_of(_cipher().decrypted(encrypted).encode())
    except ValueError:
        abort(403)


def _closed(answer: str, stamp: Stamp) -> str:
    encrypted, timestamp = _cipher().encrypted(answer), str(_now())
    token = settings().wechat_token
    signature = signature_of(token, timestamp, stamp.nonce, encrypted)
    return sealed(encrypted, signature, timestamp, stamp.nonce)


def _cipher() -> Any:
    """The library is needed only where a key is set."""
    module = import_module("webapp.wechat.cipher")
    return module.MessageCipher(settings().wechat_aes_key, settings().wechat_app_id)


def _is_new(stamp: Stamp, message: Message) -> bool:
    """Whether the message comes for the first time. A signature that already stood on another one
    was taken from it: refused."""
    seen = _seen()
    if not seen.add("message", message.mark):
        return False
    if not seen.add("signature", stamp.signature):
        abort(403)
    return True


def _seen() -> Seen:
    found: Seen = current_app.extensions["wechat"]
    return found


def _now() -> int:
    return int(toolbox().now().timestamp())


def _answered(text: str, kind: str = "text/plain") -> Response:
    headers = {"Cache-Control": "no-store"}
    return Response(text, headers=headers, content_type=f"{kind}; charset=utf-8")

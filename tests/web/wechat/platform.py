"""The platform as its documents describe it: signs, encrypts, asks again, and reads the answer."""

import base64
import hashlib
import struct
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlencode
from xml.etree import ElementTree

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
SENDER = "oCANARYsender4242"
_numbers = count(1_000_000)


@dataclass
class Platform:
    """Sends to the account. ``mode`` is plain, compatible or encrypted; ``at`` in Unix seconds."""

    client: FlaskClient
    token: str
    app_id: str
    at: int
    mode: str = "plain"

    def signed(self, *parts: str) -> str:
        return hashlib.sha1("".join(sorted((self.token, *parts))).encode()).hexdigest()  # noqa: S324

    def address(self, nonce: str, **more: str) -> str:
        stamp = {"timestamp": str(self.at), "nonce": nonce}
        signature = self.signed(str(self.at), nonce)
        return f"/wechat?{urlencode({'signature': signature, 'openid': SENDER, **stamp, **more})}"

    def xml(self, kind: str, number: int | None = None, **fields: object) -> str:
        said = {"ToUserName": "gh_ours", "FromUserName": SENDER, "CreateTime": self.at}
        said |= {"MsgType": kind, **fields}
        if kind != "event":
            said["MsgId"] = number or next(_numbers)
        inside = "".join(f"<{k}><![CDATA[{v}]]></{k}>" for k, v in said.items())
        return f"<xml>{inside}</xml>"

    def post(self, xml: str, nonce: str = "", **more: str) -> TestResponse:
        nonce = nonce or str(next(_numbers))
        if self.mode == "plain":
            return self.client.post(self.address(nonce, **more), data=xml.encode())
        sealed = self.encrypted(xml)
        signature = self.signed(str(self.at), nonce, sealed)
        whole = xml.removesuffix("</xml>") if self.mode == "compatible" else "<xml>"
        body = f"{whole}<Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
        extra = {"encrypt_type": "aes", "msg_signature": signature, **more}
        return self.client.post(self.address(nonce, **extra), data=body.encode())

    def ask(self, kind: str, **fields: object) -> str:
        """The text of the answer; empty where there is none."""
        answer = self.post(self.xml(kind, **fields))
        assert answer.status_code == 200, answer.status
        assert answer.headers["Cache-Control"] == "no-store"
        return self.read(answer)

    def read(self, answer: TestResponse) -> str:
        if answer.text == "success":
            return ""
        root = ElementTree.fromstring(answer.text)  # noqa: S314
        if self.mode != "plain":
            told = {child.tag: child.text or "" for child in root}
            signed = self.signed(told["TimeStamp"], told["Nonce"], told["Encrypt"])
            assert signed == told["MsgSignature"]
            root = ElementTree.fromstring(self.decrypted(told["Encrypt"]))  # noqa: S314
        said = {child.tag: child.text or "" for child in root}
        assert (said["ToUserName"], said["FromUserName"]) == (SENDER, "gh_ours")
        assert said["MsgType"] == "text"
        assert len(said["Content"].encode()) <= 2048
        return said["Content"]

    def encrypted(self, text: str, app_id: str = "") -> str:
        content = text.encode()
        plain = b"r" * 16 + struct.pack(">I", len(content)) + content
        plain += (app_id or self.app_id).encode()
        gap = 32 - len(plain) % 32
        writer = self._cipher().encryptor()
        return base64.b64encode(writer.update(plain + bytes([gap]) * gap)).decode()

    def decrypted(self, text: str) -> str:
        plain = self._cipher().decryptor().update(base64.b64decode(text))
        (length,) = struct.unpack(">I", plain[16:20])
        assert plain[20 + length : -plain[-1]] == self.app_id.encode()
        return plain[20 : 20 + length].decode()

    @staticmethod
    def _cipher() -> Cipher:
        key = base64.b64decode(AES_KEY + "=")
        return Cipher(algorithms.AES(key), modes.CBC(key[:16]))

"""The encryption of the platform: AES-256 in CBC, its first sixteen bytes of key the start vector,
padded to 32 bytes; inside sixteen random bytes, the length, the text and the account's id."""

import base64
import binascii
import secrets
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_BLOCK, _RANDOM, _LENGTH = 32, 16, 4


class NotForUs(ValueError):
    """The text cannot be decrypted, or was meant for another account."""


class MessageCipher:
    """Encrypts and decrypts for the account ``app_id`` with its key of 43 characters."""

    def __init__(self, aes_key: str, app_id: str) -> None:
        key = base64.b64decode(aes_key + "=")
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(key[:_RANDOM]))
        self._app_id = app_id.encode()

    def encrypted(self, text: str) -> str:
        """The text as the platform reads it."""
        content = text.encode()
        plain = secrets.token_bytes(_RANDOM) + struct.pack(">I", len(content)) + content
        plain += self._app_id
        gap = _BLOCK - len(plain) % _BLOCK
        writer = self._cipher.encryptor()
        whole = writer.update(plain + bytes([gap]) * gap) + writer.finalize()
        return base64.b64encode(whole).decode("ascii")

    def decrypted(self, text: str) -> str:
        """What the platform encrypted. Raises ``NotForUs``."""
        try:
            reader = self._cipher.decryptor()
            plain = reader.update(base64.b64decode(text, validate=True)) + reader.finalize()
            (length,) = struct.unpack_from(">I", plain, _RANDOM)
            begin = _RANDOM + _LENGTH
            content, rest = plain[begin : begin + length], plain[begin + length : -plain[-1]]
            if rest != self._app_id:
                raise NotForUs
            return content.decode()
        except (ValueError, IndexError, struct.error, binascii.Error) as error:
            raise NotForUs from error

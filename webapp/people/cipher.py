"""The one door to cryptography: secrets of codes, encrypted with a key that no database holds."""

import base64
import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from webapp.domain.people.errors import PeopleUnavailable
from webapp.durable import sync
from webapp.sentence import Sentence
from webapp.system import reason_of

KEY_FILE = "people.key"
_BITS = 256
_NONCE_BYTES = 12
_ONLY_OURS = 0o600


class Cipher:
    """AES-256-GCM with the key in ``file``, which is made with the first secret. Every method
    raises ``PeopleUnavailable`` where it cannot be read."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def encrypted(self, text: str, about: str) -> str:
        """The text, readable only with the key and the same ``about``."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._key(make=True).encrypt(nonce, text.encode(), about.encode())
        return base64.b64encode(nonce + sealed).decode()

    def decrypted(self, sealed: str, about: str) -> str:
        """What was encrypted."""
        whole = base64.b64decode(sealed)
        nonce, rest = whole[:_NONCE_BYTES], whole[_NONCE_BYTES:]
        try:
            return self._key().decrypt(nonce, rest, about.encode()).decode()
        except InvalidTag as error:
            what = Sentence("is not the key with which the codes were set up")
            raise PeopleUnavailable(self._about(what)) from error

    def _key(self, *, make: bool = False) -> AESGCM:
        try:
            if make and not self._file.exists():
                self._make()
            return AESGCM(base64.b64decode(self._file.read_text("ascii")))
        except (OSError, ValueError) as error:
            what = reason_of(error) if isinstance(error, OSError) else Sentence("it is damaged")
            raise PeopleUnavailable(self._about(what)) from error

    def _make(self) -> None:
        """In one step, and never over a key that somebody else has just made."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_name(f".{self._file.name}.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _ONLY_OURS)
        with os.fdopen(descriptor, "wb") as out:
            out.write(base64.b64encode(AESGCM.generate_key(_BITS)))
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(draft, self._file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
        sync(self._file.parent)

    def _about(self, what: Sentence) -> Sentence:
        return Sentence("%(file)s: %(what)s", file=self._file, what=what)

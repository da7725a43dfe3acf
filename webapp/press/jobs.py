"""What the press is handed, and how it travels to the process that sets it."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

BASE = "https://sheet.invalid"
"""Addresses in a page are read against this host, which exists nowhere (RFC 2606)."""


@dataclass(frozen=True)
class PrintJob:
    """A page and everything it may load: ``files`` are contents by the address that stands in the
    page (``/static/…/sheet.css``), ``kinds`` their media types. Nothing else is fetched."""

    html: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    def packed(self) -> bytes:
        """The job as it is written to the other process."""
        files = {name: base64.b64encode(data).decode() for name, data in self.files.items()}
        return json.dumps({"html": self.html, "files": files, "kinds": dict(self.kinds)}).encode()

    @classmethod
    def unpacked(cls, data: bytes) -> "PrintJob":
        """The job that was packed."""
        told = json.loads(data)
        files = {name: base64.b64decode(content) for name, content in told["files"].items()}
        return cls(told["html"], files, told["kinds"])

"""Requests as they come in, read more strictly than waitress does."""

import re

from waitress.parser import (
    HTTPRequestParser,
    ParsingError,
    TransferEncodingNotImplemented,
)

_NAMES_OF_OURS = (
    b"auth_type|content_length|content_type|gateway_interface|path_info|path_translated"
    b"|query_string|remote_\\w+|request_method|request_uri|script_name|server_\\w+"
)
_TAKEN_FOR_OURS = re.compile(rb"^(?:%s)[ \t]*:" % _NAMES_OF_OURS, re.IGNORECASE | re.MULTILINE)
"""Headers that some server would take for what it says itself (RFC 3875)."""


class StrictRequest(HTTPRequestParser):  # type: ignore[misc]
    """Refuses whatever can be read in two ways, and never raises but what its caller expects."""

    def received(self, data: bytes) -> int:
        """The number of bytes that were taken."""
        taken: int = super().received(data)
        if self.error or not (self.content_length or self.chunked):
            self.expect_continue = False  # there is no body to go on with
        return taken

    def parse_header(self, header_plus: bytes) -> None:
        """Read the head. Raises ``ParsingError`` for every head that is not plainly one request."""
        if _TAKEN_FOR_OURS.search(header_plus):
            raise ParsingError("header")
        try:
            super().parse_header(header_plus)
        except ValueError:
            raise ParsingError("address") from None
        except TransferEncodingNotImplemented:
            raise ParsingError("a coding that nobody knows") from None
        if not self.request_uri.isascii():
            raise ParsingError("address")
        if not self.path.startswith("/") and self.request_uri != "*":
            raise ParsingError("address")
        if self.chunked and "CONTENT_LENGTH" in self.headers:
            raise ParsingError("two lengths")
        if "TRANSFER_ENCODING" in self.headers:
            raise ParsingError("a coding of a later version")

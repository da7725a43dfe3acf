"""How much one request may bring."""

from flask import Flask, abort, request

MOST_BODY_BYTES = 256 * 1024
MOST_ADDRESS_BYTES = 4096
MOST_ARGUMENTS = 200


def init_limits(app: Flask) -> None:
    """Refuse long addresses (414), many arguments (400) and large bodies (413) unread."""
    app.config["MAX_CONTENT_LENGTH"] = MOST_BODY_BYTES
    app.config["MAX_FORM_MEMORY_SIZE"] = MOST_BODY_BYTES
    app.config["MAX_FORM_PARTS"] = MOST_ARGUMENTS

    @app.before_request
    def refuse_what_is_too_much() -> None:
        if len(request.query_string) + len(request.path) > MOST_ADDRESS_BYTES:
            abort(414)
        if request.query_string.count(b"&") >= MOST_ARGUMENTS:
            abort(400)
        if (request.content_length or 0) > MOST_BODY_BYTES:
            abort(413)

"""How much one request may bring, and that the server has refused it already."""

from flask import Flask, abort, request

MOST_HEAD_BYTES = 16 * 1024
MOST_BODY_BYTES = 256 * 1024
MOST_ADDRESS_BYTES = 4096
MOST_ARGUMENTS = 200

REFUSED = "jiamenkou.refused"
"""Where a server that could not read a request puts the status of its refusal."""


BODY = "most_body_bytes"
"""Where an application tells its server how long a body may be."""


def init_limits(app: Flask, most_body_bytes: int = MOST_BODY_BYTES) -> None:
    """Refuse long addresses (414), many arguments (400) and large bodies (413) unread, and what
    the server refuses."""
    app.config["MAX_CONTENT_LENGTH"] = most_body_bytes
    app.config["MAX_FORM_MEMORY_SIZE"] = most_body_bytes
    app.extensions[BODY] = most_body_bytes
    app.config["MAX_FORM_PARTS"] = MOST_ARGUMENTS

    @app.before_request
    def refuse_what_is_too_much() -> None:
        if REFUSED in request.environ:
            abort(request.environ[REFUSED])
        query = request.environ.get("QUERY_STRING", "")
        if len(query) + len(request.environ.get("PATH_INFO", "")) > MOST_ADDRESS_BYTES:
            abort(414)
        if query.count("&") >= MOST_ARGUMENTS:
            abort(400)
        if (
            request.environ.get("CONTENT_LENGTH")
            and (request.content_length or 0) > most_body_bytes
        ):
            abort(413)

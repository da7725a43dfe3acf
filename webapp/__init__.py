"""家门口: the thin door.

Importing a room (``webapp.domain``, say) must not load Flask, so the factory is imported only
when an application is asked for. Servers, and ``flask --app webapp``, come through here.
"""

from typing import Any

__version__ = "0.1.0"


def create_app(**parts: Any) -> Any:
    """Build the Flask application; keyword arguments go to ``webapp.factory.create_app``.

    Wrong settings end the program with 2, as they end every command: a server that was started
    with them has nothing to serve.
    """
    from webapp.factory import app_for_servers

    return app_for_servers(**parts)

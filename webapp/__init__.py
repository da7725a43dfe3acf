"""家门口: the thin door.

Importing a room (``webapp.domain``, say) must not load Flask, so the factory is imported only
when an application is asked for. ``gunicorn 'webapp:create_app()'`` and ``flask --app webapp``
both come through here.
"""

from typing import Any

__version__ = "0.1.0"


def create_app(**parts: Any) -> Any:
    """Build the Flask application; keyword arguments go to ``webapp.factory.create_app``."""
    from webapp.factory import create_app as build

    return build(**parts)

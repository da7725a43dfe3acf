"""Whose word is taken for where a request comes from."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp.settings import Settings


def trust_front_servers(app: Flask, settings: Settings) -> None:
    """Take a visitor's address from our own front servers, so that not all of them share one."""
    if settings.front_servers:
        fixed = ProxyFix(app.wsgi_app, x_for=settings.front_servers, x_proto=0, x_host=0)
        app.wsgi_app = fixed  # type: ignore[method-assign]

"""Where templates, static files, translations and data are: in a checkout or in an installed wheel.

In a checkout they are siblings of the package; in a wheel hatchling puts copies inside it.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = PACKAGE.parent


def _find(name: str) -> Path:
    sibling = _CHECKOUT / name
    if (_CHECKOUT / "pyproject.toml").is_file() and sibling.is_dir():
        return sibling
    return PACKAGE / name


TEMPLATES = _find("templates")
STATIC = _find("static")
TRANSLATIONS = _find("translations")
DATA = _find("data")
REFERENCE = DATA / "reference"
RAW = DATA / "raw"


def default_var() -> Path:
    """The folder for everything written when ``JIAMENKOU_VAR`` is not set.

    ``data/var`` in a checkout; ``jiamenkou-var`` in the working folder for an installed wheel,
    whose own files are never written to.
    """
    if PACKAGE / "data" == DATA:
        return Path.cwd() / "jiamenkou-var"
    return DATA / "var"

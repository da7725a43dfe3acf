"""The imported streets between an import and the next edition: one file under ``var``."""

import json
from pathlib import Path

from cattrs.errors import CattrsError
from cattrs.preconf.json import make_converter

from webapp.domain.network import Network
from webapp.domain.problems import SourceUnreadable
from webapp.durable import replace_text
from webapp.sentence import Sentence

FILE = Path("streets", "network.json")

_converter = make_converter(detailed_validation=False)


def network_file(var: Path) -> Path:
    """Where the file is, if there is one."""
    return var / FILE


def write_network(var: Path, network: Network) -> Path:
    """Keep a network for the next refreshes, in place of what was imported before."""
    path = network_file(var)
    path.parent.mkdir(parents=True, exist_ok=True)
    body = json.dumps(
        _converter.unstructure(network), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    replace_text(path, body + "\n")
    return path


def read_network(var: Path) -> Network:
    """What was imported last; an empty one where nothing was.

    Raises ``SourceUnreadable`` where the file is damaged: a map that loses its streets in silence
    would be noticed by visitors first.
    """
    path = network_file(var)
    if not path.exists():
        return Network()
    try:
        return _converter.structure(json.loads(path.read_text("utf-8")), Network)
    except (ValueError, KeyError, TypeError, CattrsError) as error:
        message = Sentence("%(file)s is damaged: import the streets anew, or remove it", file=path)
        raise SourceUnreadable(message) from error

"""A refresh in a process of its own, to be killed: ``python -m … VAR RAW REFERENCE [BYTES]``.

Says ``ready`` when everything is imported and ``done`` when the edition is published. BYTES is
the size beyond which no file can grow: a disk that is full, for this process alone.
"""

import resource
import sys
from dataclasses import replace
from pathlib import Path

from tests.builders import NOW
from webapp.domain.problems import JiamenkouError
from webapp.refresh.walk import refresh
from webapp.settings import Settings


def run(var: str, raw: str, reference: str, most_bytes: str = "") -> int:
    """Refresh once; 0 when it was published, 1 with the reason when it was not."""
    settings = replace(Settings(), var=Path(var), raw=Path(raw), reference=Path(reference))
    print("ready", flush=True)
    if most_bytes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(most_bytes), int(most_bytes)))
    try:
        refresh(settings, now=NOW)
    except JiamenkouError as error:
        print(error, flush=True)
        return 1
    print("done", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))

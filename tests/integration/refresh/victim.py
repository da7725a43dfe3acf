"""Refreshes to be killed: ``python -m tests.integration.refresh.victim VAR RAW REFERENCE``.

Everything is imported once; each line on stdin begins one refresh in a child of its own, whose
process number is said first and whose end (``published``, or why not) afterwards. A number on
that line is the size beyond which no file can grow: a disk that is full, for that child alone.
"""

import os
import resource
import sys
from dataclasses import replace
from pathlib import Path

from tests.builders import NOW
from webapp.domain.problems import JiamenkouError
from webapp.refresh.walk import refresh
from webapp.settings import Settings


def say(text: str) -> None:
    """One line in one write: a kill between two would glue lines together."""
    os.write(sys.stdout.fileno(), f"{' '.join(text.splitlines())}\n".encode())


def run(settings: Settings, most_bytes: str) -> str:
    """Refresh once; says what came of it."""
    if most_bytes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(most_bytes), int(most_bytes)))
    try:
        refresh(settings, now=NOW)
    except JiamenkouError as error:
        return f"refused: {error}"
    return "published"


def serve(settings: Settings) -> None:
    """One child for each line, one after the other."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            say(run(settings, line.strip()))
            os._exit(0)
        say(str(child))
        _, status = os.waitpid(child, 0)
        say("killed" if os.WIFSIGNALED(status) else "ended")


if __name__ == "__main__":
    var, raw, reference = map(Path, sys.argv[1:])
    serve(replace(Settings(), var=var, raw=raw, reference=reference))

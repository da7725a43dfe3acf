"""Which sources are official, from ``official_sources.yaml``."""

import re
from collections.abc import Iterator
from pathlib import Path

from webapp.domain.problems import Problem
from webapp.domain.trust import OfficialHost, OfficialSources, OfficialTitle
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import YamlFile, read_yaml
from webapp.sentence import Sentence

OFFICIAL_SOURCES = "official_sources.yaml"
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def read_official_sources(folder: Path) -> tuple[OfficialSources, tuple[Problem, ...]]:
    """The reviewed hosts and titles; none where there is no such file, so that no source counts as
    official. One that is no host, empty or without a body is named and left out."""
    if not (folder / OFFICIAL_SOURCES).exists():
        return OfficialSources(), ()
    source = read_yaml(folder / OFFICIAL_SOURCES)
    hosts, of_hosts = typed(source, "hosts", source.lists.get("hosts", ()), OfficialHost)
    titles, of_titles = typed(source, "titles", source.lists.get("titles", ()), OfficialTitle)
    faults = [
        *(fault for item, one in hosts for fault in _of_host(source, item.line, one)),
        *(fault for item, one in titles for fault in _of_title(source, item.line, one)),
    ]
    lines = {fault.row for fault in faults}
    official = OfficialSources(
        tuple(one for item, one in hosts if item.line not in lines),
        tuple(one for item, one in titles if item.line not in lines),
    )
    every = (*source.problems, *source.unknown_keys("hosts", "titles"))
    return official, (*every, *of_hosts, *of_titles, *faults)


def _of_host(source: YamlFile, line: int, one: OfficialHost) -> Iterator[Problem]:
    if not _HOST.fullmatch(one.host):
        yield source.problem(
            line, "hosts.host", Sentence("%(host)r is not the name of a host", host=one.host)
        )
    if not one.who_zh.strip():
        yield source.problem(line, "hosts.who_zh", Sentence("is empty"))


def _of_title(source: YamlFile, line: int, one: OfficialTitle) -> Iterator[Problem]:
    for key in ("begins_zh", "who_zh"):
        if not getattr(one, key).strip():
            yield source.problem(line, f"titles.{key}", Sentence("is empty"))

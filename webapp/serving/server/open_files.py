"""How many connections a process may hold: each is an open file."""

import resource

WANTED_FILES = 8192
OTHER_FILES = 100
"""The edition, the databases, the logs."""

MOST_CONNECTIONS = 2000
"""Of one worker, where enough files may be open."""


def most_connections() -> int:
    """Ask the system for as many open files as are wanted; how many connections they allow."""
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = WANTED_FILES if most == resource.RLIM_INFINITY else min(WANTED_FILES, most)
    if allowed != resource.RLIM_INFINITY and allowed < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
        allowed = wanted
    if allowed == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return max(1, min(MOST_CONNECTIONS, allowed - OTHER_FILES))

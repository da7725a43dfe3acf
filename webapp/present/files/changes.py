"""The change list of an edition: what came, what differs by which columns, what went and why."""

from typing import TypedDict

from webapp.domain.news import EditionNews, NewsKind


class ChangedEntry(TypedDict):
    """``kind`` is ``changed``, ``confirmed`` or ``closed``; ``fields`` are columns."""

    id: str
    kind: str
    fields: list[str]


class RemovedEntry(TypedDict):
    """``reason`` and ``moved_to`` are null where nobody said so."""

    id: str
    reason: str | None
    moved_to: str | None


class ChangeList(TypedDict):
    """``before`` is the edition that was served until then; null for the first."""

    edition: int
    built_at: str
    before: int | None
    added: list[str]
    changed: list[ChangedEntry]
    removed: list[RemovedEntry]


_APART = (NewsKind.ADDED, NewsKind.REMOVED)


def change_list(brought: EditionNews) -> ChangeList:
    """The list, sorted by entry."""
    return {
        "edition": brought.number,
        "built_at": brought.built_at.isoformat(),
        "before": brought.before,
        "added": [each.entry for each in brought.news if each.kind is NewsKind.ADDED],
        "changed": [
            {"id": each.entry, "kind": each.kind.value, "fields": list(each.fields)}
            for each in brought.news
            if each.kind not in _APART
        ],
        "removed": [
            {"id": each.entry, "reason": each.reason or None, "moved_to": each.moved_to or None}
            for each in brought.news
            if each.kind is NewsKind.REMOVED
        ],
    }

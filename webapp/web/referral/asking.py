"""The address of a referral sheet → what it asks for and which entries that is."""

import re
from dataclasses import replace

from flask import request

from webapp.domain.languages import Language, language_named
from webapp.domain.service import Service, Status
from webapp.present.referral.page import MOST_PLACES, Asked, Found
from webapp.text.script import clean
from webapp.web.rendering.localized_edition import LocalizedEdition

MOST_LOOKED_AT = 40
LONGEST_ID = 60
AN_ID = re.compile(r"[a-z0-9-]+")
UNREADABLE = "…"
"""Stands for what no id can look like, which is not repeated on the page."""


def asked_in(language: Language) -> Asked:
    """What the request asks for; anything it does not know is left aside."""
    args = request.args
    typed = (clean(part)[:LONGEST_ID] for part in args.get("ids", "").split(","))
    return Asked(
        ids=tuple(dict.fromkeys(part for part in typed if part))[:MOST_LOOKED_AT],
        reader=language_named(args.get("language", "")) or language,
        large=args.get("large") == "1",
        only_places=args.get("only-places") == "1",
        one_a_page=args.get("one-a-page") == "1",
        kind=args.get("kind", ""),
        street=args.get("street", ""),
    )


def found_for(localized: LocalizedEdition, asked: Asked) -> tuple[Asked, Found]:
    """The entries asked for, and the question put right: only their ids, only known kinds."""
    services: dict[str, Service] = {}
    closed: list[Service] = []
    gone: list[str] = []
    unknown: list[str] = []
    for asked_id in asked.ids:
        retired = localized.retired(asked_id)
        entry = localized.service(retired.moved_to if retired else asked_id)
        if entry is None:
            (gone if retired else unknown).append(_shown(asked_id))
        elif entry[1].status is Status.CLOSED:
            closed.append(entry[1])
        else:
            services[entry[1].id] = entry[1]
    kept = tuple(services.values())[:MOST_PLACES]
    words = localized.wording.words
    kind = words.taxonomy.named(asked.kind)
    right = replace(
        asked,
        ids=tuple(service.slug for service in kept),
        kind=kind.slug if kind else "",
        street=asked.street if asked.street in words.streets else "",
    )
    left_out = len(services) - len(kept)
    return right, Found(kept, tuple(closed), tuple(gone), tuple(unknown), left_out)


def _shown(asked_id: str) -> str:
    return asked_id if AN_ID.fullmatch(asked_id) else UNREADABLE

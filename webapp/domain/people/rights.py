"""What the roles of somebody let them do. Every page and every act asks here."""

from collections.abc import Iterable

from webapp.domain.people.roles import EVERYWHERE, Grants, Role
from webapp.domain.register.entries import Cells
from webapp.domain.service import Visibility


def has(grants: Grants, *roles: Role) -> bool:
    """Whether one of the roles is held, wherever."""
    return any(each.role in roles for each in grants)


def may_see(grants: Grants, cells: Cells) -> bool:
    """Whether somebody may read an entry. A confidential one is for those who work on it."""
    if cells["visibility"] != Visibility.CONFIDENTIAL:
        return bool(grants)
    return has(grants, Role.EDITOR, Role.APPROVER, Role.AUDITOR) or _is_clerk_of(grants, (cells,))


def may_change(grants: Grants, *entries: Cells) -> bool:
    """Whether somebody may change an entry from the first of these to the last: a clerk needs both
    streets, and an entry of no street is the district's."""
    return has(grants, Role.EDITOR) or _is_clerk_of(grants, entries)


def may_propose(grants: Grants, *entries: Cells) -> bool:
    """Whether somebody may say what they found of an entry, and ask for changes of it."""
    return may_change(grants, *entries) or _is_checker_of(grants, entries)


def may_moderate(grants: Grants, cells: Cells) -> bool:
    """Whether somebody may read and answer what visitors report of an entry; of a place that has
    none the cells are empty."""
    return may_change(grants, cells)


def moderates(grants: Grants) -> bool:
    """Whether somebody answers reports of any entry at all."""
    return has(grants, Role.CLERK, Role.EDITOR)


def may_second(grants: Grants) -> bool:
    """Whether somebody may be a second person for everything."""
    return has(grants, Role.APPROVER)


def may_agree(grants: Grants, *entries: Cells, guarded: bool) -> bool:
    """Whether somebody may be the second person for a change from the first of these to the last:
    an approver always; where it is neither sensitive nor held by the brake also whoever could have
    made it."""
    return may_second(grants) or (not guarded and may_change(grants, *entries))


def may_import(grants: Grants) -> bool:
    """Whether somebody may send sheets; what rows they may change is asked of each."""
    return has(grants, Role.CLERK, Role.EDITOR)


def may_see_imports(grants: Grants) -> bool:
    """Whether somebody may read which sheets were sent, and what became of them."""
    return may_import(grants) or has(grants, Role.APPROVER, Role.AUDITOR)


def may_publish(grants: Grants, *changed: Cells) -> bool:
    """Whether somebody may ask for an edition at once, which would show these entries that were
    changed: a clerk where one of them is of their street."""
    ours = any(_is_clerk_of(grants, (each,)) for each in changed)
    return ours or may_publish_all(grants)


def may_publish_all(grants: Grants) -> bool:
    """Whether somebody may ask for an edition at any time, for entries to be lost by it, and go
    back to the one before."""
    return has(grants, Role.EDITOR, Role.APPROVER)


def may_second_people(grants: Grants) -> bool:
    """Whether somebody may agree that a person gets new credentials."""
    return has(grants, Role.KEEPER, Role.APPROVER, Role.AUDITOR)


def may_keep_people(grants: Grants) -> bool:
    """Whether somebody may invite people, give them roles and end their sessions."""
    return has(grants, Role.KEEPER)


def may_read_logs(grants: Grants) -> bool:
    """Whether somebody may read who did what, and who came in."""
    return has(grants, Role.AUDITOR, Role.KEEPER)


def _is_checker_of(grants: Grants, entries: Iterable[Cells]) -> bool:
    mine = {each.street for each in grants if each.role is Role.CHECKER}
    places = [{EVERYWHERE, cells.get("street"), cells.get("community_code")} for cells in entries]
    return bool(mine) and all(mine & each for each in places)


def _is_clerk_of(grants: Grants, entries: Iterable[Cells]) -> bool:
    mine = {each.street for each in grants if each.role is Role.CLERK}
    if EVERYWHERE in mine:
        return True
    return bool(mine) and all(cells.get("street", "") in mine for cells in entries)

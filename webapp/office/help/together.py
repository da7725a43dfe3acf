"""What is done by several people, and around the entries."""

from webapp.domain.fields import translatable
from webapp.office.help.models import Task

TOGETHER: tuple[Task, ...] = (
    Task(
        "imports",
        translatable("Import a sheet of your own"),
        (
            translatable(
                "“Imports”, “Import a sheet”: send it as it is. Say where it is from and of which "
                "day. Look at the five steps."
            ),
            translatable(
                "A blank cell changes nothing; to erase, write — into it. What cannot be read is "
                "asked, or left out by name. Then all of it holds, or nothing."
            ),
            translatable(
                "Over 20 published entries, or one that needs two people: an approver agrees to "
                "all of it. It can be taken back as a whole. For 14 days you can go on where you "
                "were."
            ),
        ),
    ),
    Task(
        "second-person",
        translatable("What two people must agree to"),
        (
            translatable(
                "Changes of hotlines, of places that protect, of legal aid and of other sensitive "
                "kinds wait under “Changes” for an approver. Nobody agrees to a change of their "
                "own."
            ),
        ),
    ),
    Task(
        "who-is-second",
        translatable("Who may be a second person"),
        (
            translatable(
                "A keeper asks for an approver, an auditor or another keeper. They are it once "
                "somebody else saw them and typed the number of their page “My account”. Where "
                "there is nobody else, whoever runs the server does it."
            ),
        ),
    ),
    Task(
        "quicker",
        translatable("Somebody else was quicker"),
        (
            translatable(
                "Where the entry was changed while you typed, you see both: choose field by "
                "field. Nothing that you typed is lost."
            ),
        ),
    ),
    Task(
        "publish",
        translatable("Publish, and go back"),
        (
            translatable(
                "Changes are published by themselves two minutes after the last one. “Publish” "
                "shows what waits and what was published; “Publish now” does not wait."
            ),
            translatable(
                "Where the last edition is wrong, an editor or an approver presses “Go back to "
                "it” under “Publish”. Nothing is published by itself then, until somebody asks "
                "for it."
            ),
        ),
    ),
    Task(
        "many",
        translatable("Many changes at once are stopped"),
        (
            translatable(
                "After 20 changes in 10 minutes the next ones wait for an approver. It might be a "
                "stranger in your place."
            ),
        ),
    ),
    Task(
        "invite",
        translatable("Invite a person"),
        (
            translatable(
                "A keeper opens “People”, “Invite somebody”, types name and roles, and makes the "
                "link. Hand it over yourself: it works once."
            ),
            translatable(
                "Approver, keeper and auditor hold once a second person saw the new one. Under "
                "“People” a link that is open can be taken back."
            ),
        ),
    ),
    Task(
        "lost",
        translatable("Telephone and paper lost"),
        (
            translatable(
                "A recovery code lets you in. Without one a keeper makes a new link, and a second "
                "person agrees who sees you."
            ),
        ),
    ),
    Task(
        "logs",
        translatable("Read the logs, and keep their tables"),
        (
            translatable(
                "“Logs” has two lists: who came in, and what was changed. Each says whether its "
                "chain is whole."
            ),
            translatable(
                "“The whole log as a table (csv)” keeps all of a list. Only whoever may read the "
                "logs sees them."
            ),
        ),
    ),
    Task(
        "signed-out",
        translatable("Signed out while typing"),
        (translatable("Sign in again: what you typed comes back."),),
    ),
)

"""What is done with entries."""

from webapp.domain.fields import translatable
from webapp.office.help.models import Task

OF_ENTRIES: tuple[Task, ...] = (
    Task(
        "correct",
        translatable("Correct a fact"),
        (
            translatable(
                "Find the entry under “Entries”, press “Change”, correct only what is wrong, say "
                "where you know it from, and send it. Ordinary changes hold at once."
            ),
        ),
    ),
    Task(
        "later",
        translatable("Say today what holds later"),
        (
            translatable(
                "Give the day under “Holds from a day on”. Until then the public sees what was "
                "there; on the day it changes by itself. “Changes” shows what waits, and takes it "
                "back."
            ),
        ),
    ),
    Task(
        "still-so",
        translatable("Say that it is still so"),
        (
            translatable(
                "“Is it still so?” on the entry's page asks group by group. Answer only what you "
                "asked about: only that is renewed, and runs out by itself."
            ),
        ),
    ),
    Task(
        "due",
        translatable("Find what is due, and your street"),
        (
            translatable(
                "Under “Entries” choose “Runs out within 14 days, or has”, and a street, if you "
                "like. The list can be kept as a sheet."
            ),
            translatable(
                "Whoever works for certain streets sees each of them on the start page, with what "
                "is due there."
            ),
        ),
    ),
    Task(
        "reports",
        translatable("Answer what visitors report"),
        (
            translatable(
                "“Reports” shows everything that visitors say, entry by entry, the oldest first. "
                "Answer within two working days. Look yourself before you change anything: what a "
                "visitor writes is never taken over."
            ),
            translatable(
                "“Change” on the report's page has what stands there now. Where a telephone "
                "number changes, call the old one or one that you found yourself, never the one "
                "in the report. Once the change holds, the visitor is told by itself."
            ),
        ),
    ),
    Task(
        "calls",
        translatable("Call about what is due"),
        (
            translatable(
                "“Calls” shows what has run out. “Begin to call” leads from one to the next: tap "
                "the number, ask, tap the answer. Each tap is kept at once. After three days "
                "without an answer it is visited."
            ),
        ),
    ),
    Task(
        "digest",
        translatable("The digest on Mondays"),
        (
            translatable(
                "Whoever runs the server can have sent on Mondays how much is due in each street. "
                "Without it the start page says so."
            ),
        ),
    ),
    Task(
        "freshness",
        translatable("How fresh everything is"),
        (
            translatable(
                "“Confirmed of late” counts by street and by kind what was confirmed within 180 "
                "days. The public reads the same figures."
            ),
        ),
    ),
    Task(
        "visits",
        translatable("Visit, with or without a signal"),
        (
            translatable(
                "Open “Visits” while there is a signal and leave the page open. Tap what you see. "
                "Without a signal the answers stay on the telephone; the page says how many, and "
                "sends them when the signal is back."
            ),
        ),
    ),
    Task(
        "posters",
        translatable("Posters for doors"),
        (
            translatable(
                "“Posters for doors”: tick entries, make the posters, print the sheets, hang them "
                "up. Whoever stands there taps three answers. A lost sheet is retired. What must "
                "stay hidden gets none."
            ),
        ),
    ),
    Task(
        "place",
        translatable("Put it on the map"),
        (
            translatable(
                "“Place on the map”: tap where it is, or look for its address. Look which street "
                "is told."
            ),
        ),
    ),
    Task(
        "withdraw",
        translatable("Hide what is wrong"),
        (
            translatable(
                "“Withdraw” on the entry's page hides it. One person is always enough for that. "
                "The reason is what the public reads."
            ),
        ),
    ),
    Task(
        "take-back",
        translatable("Take a change back"),
        (
            translatable(
                "On the entry's page, below “History”, every change can be taken back. That is a "
                "change of its own, and stands in the history like every other one."
            ),
        ),
    ),
)

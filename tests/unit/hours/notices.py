"""What the State Council's notices for 2025 and 2026 say, as holiday rows: first and last day off,
then the make-up workdays. The table that is shipped is held against it in the integration tests."""

from datetime import date, timedelta

from webapp.domain.opening import Holiday

NOTICES = (
    ("元旦", "2025-01-01", "2025-01-01", ()),
    ("春节", "2025-01-28", "2025-02-04", ("2025-01-26", "2025-02-08")),
    ("清明节", "2025-04-04", "2025-04-06", ()),
    ("劳动节", "2025-05-01", "2025-05-05", ("2025-04-27",)),
    ("端午节", "2025-05-31", "2025-06-02", ()),
    ("国庆节、中秋节", "2025-10-01", "2025-10-08", ("2025-09-28", "2025-10-11")),
    ("元旦", "2026-01-01", "2026-01-03", ("2026-01-04",)),
    ("春节", "2026-02-15", "2026-02-23", ("2026-02-14", "2026-02-28")),
    ("清明节", "2026-04-04", "2026-04-06", ()),
    ("劳动节", "2026-05-01", "2026-05-05", ("2026-05-09",)),
    ("端午节", "2026-06-19", "2026-06-21", ()),
    ("中秋节", "2026-09-25", "2026-09-27", ()),
    ("国庆节", "2026-10-01", "2026-10-07", ("2026-09-20", "2026-10-10")),
)


def _rows() -> list[Holiday]:
    rows = []
    for name, first, last, workdays in NOTICES:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        for n in range((end - start).days + 1):
            rows.append(Holiday(start + timedelta(days=n), "off", name, "国办"))
        for day in workdays:
            swapped = f"{name}(调休上班)"
            rows.append(Holiday(date.fromisoformat(day), "workday", swapped, "国办"))
    return rows


HOLIDAYS = tuple(_rows())

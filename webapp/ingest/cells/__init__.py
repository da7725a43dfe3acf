"""What people and spreadsheets do to cells: each spelling is understood where it can only mean one
thing, and asked about where it cannot."""

"""How much of a file is read."""

MOST_BYTES = 10 * 1024**2
MOST_UNPACKED_BYTES = 50 * 1024**2
MOST_RATIO = 50
"""Bytes out of one byte of an archive."""

SMALL_BYTES = 1024**2
"""An archive that unpacks to less is no bomb, however well it was packed."""

MOST_MEMBERS = 200
MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_EMPTY_ROWS = 200
"""In a row: what stands behind them is not looked for."""

MOST_CHARACTERS = 32_767
"""Of one cell, as spreadsheet programs have it."""

MOST_SHEETS = 50
MOST_CPU_SECONDS = 20
MOST_SECONDS = 60
"""By the clock: a machine that is busy with other things takes longer."""

MOST_MEMORY_BYTES = 600 * 1024**2
MOST_ANSWER_BYTES = 256 * 1024**2

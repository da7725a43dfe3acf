"""Where something failed, for a log: places in the code, never a word of what was asked.

The message of an exception, and often its arguments, may quote a visitor.
"""

import logging
import sys
import traceback
from types import TracebackType


def trace_of(error: BaseException) -> str:
    """Kinds of exception and places in the code, the cause before what came of it."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    own = [f"{type(error).__module__}.{type(error).__qualname__}", *_places(error.__traceback__)]
    return "\n".join(([trace_of(earlier)] if earlier else []) + own)


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=False)
    ]


def failure() -> str:
    """The trace of the exception that is being handled."""
    error = sys.exc_info()[1]
    return trace_of(error) if error else "no exception"


class NoWords(logging.Filter):
    """Takes out of another's lines what they say, and leaves where and about which exception."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: the line stays, without its words."""
        error = record.exc_info[1] if record.exc_info else None
        record.msg, record.args = f"{record.name}: {record.module}.{record.funcName}", ()
        record.exc_info = record.exc_text = None
        if error is not None:
            record.msg += "\n" + trace_of(error)
        return True


def keep_words_out(*loggers: str) -> None:
    """Let these loggers, which are not ours, tell no words."""
    for name in loggers:
        logger = logging.getLogger(name)
        if not any(isinstance(one, NoWords) for one in logger.filters):
            logger.addFilter(NoWords())

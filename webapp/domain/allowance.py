"""So many at once, then one every few minutes: how much anybody may ask for."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Allowance:
    """``burst`` at once, and one more every ``seconds_each``."""

    burst: int
    seconds_each: float

    def after(self, remaining: float, seconds: float) -> float:
        """What is left of the allowance when so much time has passed."""
        return min(float(self.burst), remaining + max(0.0, seconds) / self.seconds_each)

    def wait_seconds(self, remaining: float) -> int:
        """How long until one more is allowed; 0 where it is now."""
        return math.ceil(max(0.0, 1 - remaining) * self.seconds_each)

    @property
    def seconds_to_fill(self) -> int:
        """After so long a bucket is full again, and need not be remembered."""
        return math.ceil(self.burst * self.seconds_each)

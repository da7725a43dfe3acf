"""Kriging: the best linear prediction of one value from others that vary together with it.

It knows nothing of roads. After G. Matheron, Principles of Geostatistics, Economic Geology 58
(1963); with normal errors it is the mean of the posterior, and ``log_likelihood`` its evidence.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Kriging:
    """How one value follows from n others: ``weights`` (n), the inverse of their covariance
    (n x n), and the standard deviation of the prediction, in their unit."""

    inverse: Numbers
    weights: Numbers
    error: float

    @classmethod
    def of(cls, shared: Numbers, errors: Numbers) -> "Kriging":
        """``shared`` are the covariances of n + 1 true values, the asked one last; ``errors`` the
        standard deviations with which the first n are known (all above zero)."""
        known, to_asked = shared[:-1, :-1], shared[:-1, -1]
        inverse = np.asarray(np.linalg.inv(known + np.diag(errors**2)), dtype=np.float64)
        weights = inverse @ to_asked
        variance = float(shared[-1, -1] - to_asked @ weights)
        return cls(inverse, weights, sqrt(max(variance, 0.0)))

    def predict(self, values: Numbers) -> float:
        """The asked value, as it follows from n known ``values`` with an expected value of zero."""
        return float(self.weights @ values)

    def log_likelihood(self, values: Numbers) -> float:
        """The logarithm of how likely ``values`` are, but for what all of them have in common."""
        return float(-0.5 * (values @ self.inverse @ values))

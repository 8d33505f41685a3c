"""What processes that fork have in them from the beginning; imported by their server alone."""

import tests.doubles.serving
import tests.doubles.talking  # noqa: F401
from tests.doubles.small import small_spec

small_spec()

"""What a key looks like to the patterns that look at lines of a file whose grammar is broken."""

from typing import Final

from annual_report.model.key_names import VIETNAMESE_KEYS

# An English key, or what may be one; a Vietnamese one is a few words, and is taken for a key only where it is one.
KEY: Final = "|".join(["[a-z_]+", *sorted(VIETNAMESE_KEYS, key=len, reverse=True)])

"""Whether there are colours, as people know it of other programs: `--color`, then what the environment says.

The choice is kept in the environment, so that it holds for whatever looks there by itself, processes of ours included.
Sources: https://no-color.org, https://force-color.org, https://bixense.com/clicolors.
"""

import os
from collections.abc import Mapping
from typing import Final

COLOUR_CHOICES: Final = ("auto", "always", "never")
_FORCING: Final = ("FORCE_COLOR", "CLICOLOR_FORCE")
_OFF: Final = ("", "0")


def coloured(is_terminal: bool, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a stream that is a terminal, or none, is shown in colours."""
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "") not in _OFF for name in _FORCING):
        return True
    return is_terminal and environment.get("CLICOLOR") != "0" and environment.get("TERM") != "dumb"


def choose(choice: str | None) -> None:
    """Makes a `choice` of `--color` hold, whatever the environment says; None leaves it as it is."""
    if choice is None:
        return
    for name in ("NO_COLOR", "CLICOLOR", *_FORCING):
        os.environ.pop(name, None)
    if choice == "always":
        os.environ["FORCE_COLOR"] = "1"
    elif choice == "never":
        os.environ["NO_COLOR"] = "1"

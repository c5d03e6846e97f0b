"""The libraries that the program's package asks for, each with the range of versions that it works with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from typing import Final

PACKAGE: Final = "annual-report"
# `name>=least` and `name<below,>=least`, the only forms that this package's metadata uses.
_REQUIREMENT: Final = re.compile(r"(?P<name>[\w.-]+?)(?:<(?P<below>\d+(?:\.\d+)*),)?>=(?P<least>\d+(?:\.\d+)*)")
_OF_AN_EXTRA: Final = re.compile(r";.*\bextra\s*==")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A library, the `least` version of it that works, and the first that need not (`below`; empty: none is known)."""

    name: str
    least: str
    below: str = ""

    def __str__(self) -> str:
        """As installers take it: `weasyprint>=70.0,<71`."""
        return f"{self.name}>={self.least}{f',<{self.below}' if self.below else ''}"

    @property
    def present(self) -> str | None:
        """The version that is installed here; None where the library is not."""
        try:
            return version(self.name)
        except PackageNotFoundError:
            return None

    def is_older(self, present: str) -> bool:
        """Whether the version `present` comes before those that work."""
        return release(present) < release(self.least)

    def is_newer(self, present: str) -> bool:
        """Whether the version `present` comes behind those that work."""
        return bool(self.below) and release(present) >= release(self.below)


def installed_package() -> Distribution | None:
    """The program as it was installed; None where it runs without having been."""
    try:
        return distribution(PACKAGE)
    except PackageNotFoundError:
        return None


def requirements() -> tuple[Requirement, ...]:
    """What the installed package asks for, less what its extras do. Raises `ValueError` for a form not understood."""
    installed = installed_package()
    asked = (installed.requires or ()) if installed else ()
    return tuple(read_requirement(each) for each in asked if not _OF_AN_EXTRA.search(each))


def requirements_of_extra(extra: str) -> tuple[Requirement, ...]:
    """What the installed package asks for where this `extra` is installed as well. Raises `ValueError`, likewise."""
    installed = installed_package()
    asked = [each.partition(";") for each in (installed.requires or ())] if installed else []
    wanted = re.compile(rf"extra\s*==\s*['\"]{re.escape(extra)}['\"]")
    return tuple(read_requirement(what.strip()) for what, _sign, marker in asked if wanted.search(marker))


def read_requirement(text: str) -> Requirement:
    """The requirement that a line of a package's metadata writes. Raises `ValueError`."""
    match = _REQUIREMENT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return Requirement(match["name"], match["least"], match["below"] or "")


def unfit(asked: Iterable[Requirement] | None = None) -> tuple[tuple[Requirement, str | None], ...]:
    """The libraries whose installed version is none that works, or that are missing, with that version.

    They are those `asked` for, or else by the package itself.
    """
    found = ((each, each.present) for each in (requirements() if asked is None else asked))
    return tuple(
        (each, present)
        for each, present in found
        if present is None or each.is_older(present) or each.is_newer(present)
    )


def release(text: str) -> tuple[int, ...]:
    """The numbers that a version begins with, without zeros at the end; that it is a test release counts nothing."""
    match = re.match(r"\d+(\.\d+)*", text)
    numbers = [int(number) for number in match[0].split(".")] if match else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)

"""Hatch build hook: compiles every gettext catalogue (.po) under src/ to the .mo that is read at run time."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Writes `X.mo` beside every `X.po`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        for source in Path(self.root, "src").glob("**/*.po"):
            with source.open("rb") as stream:
                catalogue = read_po(stream, locale=source.parents[1].name)
            with source.with_suffix(".mo").open("wb") as stream:
                write_mo(stream, catalogue)

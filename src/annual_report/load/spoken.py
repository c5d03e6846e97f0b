"""What is known of the languages of a file that was read in one of them."""

from dataclasses import dataclass

from annual_report.language import Language
from annual_report.model.walk import Path


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is known of the languages of a file that was read in `language`.

    `languages` are those that it says to be in; the first is that of its plain texts. `lacking` are the paths of texts
    that say nothing in `language`, `plain` of those that are not said to be in any. `translated` says whether a
    translation of the workspace's list is used, `is_mixed` whether any text is there in several languages.
    """

    language: Language | None = None
    languages: tuple[Language, ...] = ()
    lacking: frozenset[Path] = frozenset()
    plain: frozenset[Path] = frozenset()
    translated: bool = False
    is_mixed: bool = False

    @property
    def is_further(self) -> bool:
        """Whether the file was read in another language than that of its plain texts."""
        return self.language is not None and self.language != next(iter(self.languages), self.language)

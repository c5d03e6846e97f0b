"""A locale: all that is spelt otherwise from language to language, but for the texts in its catalogue."""

from dataclasses import dataclass
from string import ascii_lowercase


@dataclass(frozen=True, slots=True)
class Locale:
    """What the program knows of one language besides its gettext catalogue, `catalogues/<code>/`.

    `code` is that of ISO 639-1, `name` its own word for itself, `system_name` that of Windows, in small letters.
    `list_separator` parts cells where numbers have `decimal_mark`, as spreadsheets of the language expect it;
    `conjunction` is the word before the last of several names. `draft` and `final` are how the status of a document is
    written in data, `sample` what marks texts that the program has made up, `unreviewed` those of the last report that
    nobody has reviewed, `called` what the language is called in Vietnamese data. `page` is the end of the names of
    documentation pages, `rules.vi.md`. `months` are the names of the months, where dates are written with them, and a
    year then stands alone (`9 January 2023`); `point_letters` count points, and `closing_mark` ends a document, where
    the regulation speaks another language.
    """

    code: str
    name: str
    system_name: str
    decimal_mark: str
    thousands_mark: str
    list_separator: str
    conjunction: str
    draft: str
    final: str
    sample: str
    unreviewed: str
    called: str
    page: str
    months: tuple[str, ...] = ()
    point_letters: str = ascii_lowercase
    closing_mark: str = "."

"""Files in a workspace's templates/ that no document uses, as their names are not those of the program's."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from annual_report.diagnostics import Diagnostic, Source, whole_file
from annual_report.diagnostics.advice import did_you_mean
from annual_report.language import N_, message
from annual_report.language.similar_names import may_be_meant
from annual_report.render.rules import TEMPLATE_UNUSED

# As many files as are looked at; a page may read fewer templates.
_FILES: Final = 300
_LONGEST_NAME: Final = 1000
_QUOTE: Final = re.compile(r"[\"']")
_QUOTE_OR_BLANK: Final = re.compile(r"[\"'\s]+")
_SUFFIX: Final = ".j2"
_HIDDEN: Final = ".txt"  # Windows hides it


def unused(folder: Path, program_names: Sequence[str], text_of: Callable[[str], str]) -> Iterator[Diagnostic]:
    """A warning for each file of `folder`, the workspace's templates, that no document takes up.

    One is taken up where it is called like a template of the program (`program_names`), or another one that is names
    it; `text_of` gives the text of a file by its name.
    """
    names = list(islice(_names(folder), _FILES))
    waiting = [name for name in names if name in program_names]
    others = dict.fromkeys(name for name in names if name not in program_names)
    while waiting:
        for word in _quoted(text_of(waiting.pop())):
            if word in others:
                del others[word]
                waiting.append(word)
    for name in others:
        similar = may_be_meant(name.removesuffix(_HIDDEN), program_names)
        if name.endswith(_SUFFIX) or similar:
            fix = did_you_mean(similar) or message(N_("the page on templates lists the available names"))
            what = message(N_("no document uses the template “{name}”"), name=name)
            place = whole_file(Source(f"templates/{name}", ""))
            yield Diagnostic(TEMPLATE_UNUSED, what, place, fix=fix)


def _quoted(text: str) -> set[str]:
    """What stands between quotes or blanks in the `text` of a template, as the names of others do."""
    words = {*_QUOTE.split(text), *_QUOTE_OR_BLANK.split(text)}
    return {os.path.normpath(each).replace(os.sep, "/") for each in words if len(each) <= _LONGEST_NAME}


def _names(folder: Path) -> Iterator[str]:
    """The names of the files of `folder`, in alphabetical order, without hidden ones and those of editors."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            if not file.startswith(".") and not file.endswith("~"):
                yield (Path(parent) / file).relative_to(folder).as_posix()

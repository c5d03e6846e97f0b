"""Workspaces with something wrong in them: the samples of all rules, those of the checks, and the mistakes in bad/."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from api.rules.trying import PERIOD, write
from bad.slips import SOUND, mistakes
from checks.checking import HEAD, HEAD_BEFORE, MARK, Text, whole
from checks.samples import BAD
from checks.samples_of_pasting import BAD as BAD_PASTING
from checks.samples_of_terms import BAD_TERMS
from checks.samples_of_years import BAD as BAD_YEARS

from annual_report.api.checking import DataFiles, check_period
from annual_report.api.rules.catalogue import all_rules
from annual_report.diagnostics import Diagnostic
from annual_report.load.workspace import ORGANIZATION_FILE, Workspace

Texts = Mapping[str, str]
_REPORT_OF = re.compile(r"data/([^/]+)/report\.yaml")


@dataclass(frozen=True, slots=True)
class Case:
    """A workspace that `make` writes into a folder, and the `period` that is checked in it."""

    name: str
    make: Callable[[Path], None]
    period: str

    def checker(self, folder: Path) -> Callable[[Texts], list[Diagnostic]] | None:
        """Writes it into `folder`; what then says what is found with other `texts` of its files; None of none."""
        self.make(folder)
        if not ((folder / ORGANIZATION_FILE).is_file() and (folder / f"data/{self.period}/report.yaml").is_file()):
            return None
        workspace = Workspace.at(folder)

        def found(texts: Texts = MappingProxyType({})) -> list[Diagnostic]:
            return list(check_period(DataFiles(workspace, texts), self.period).diagnostics)

        return found


def all_cases() -> Iterator[Case]:
    """Each of them."""
    for rule in all_rules():
        if (sample := rule.wrong) is not None:
            period = match[1] if (match := _REPORT_OF.fullmatch(sample.file)) else PERIOD
            yield Case(rule.name, lambda root, sample=sample: write(sample, root), period)
    for mistake in mistakes():
        yield Case(mistake.name, mistake.make, SOUND_PERIOD)
    for samples in (BAD, BAD_YEARS, BAD_TERMS, BAD_PASTING):
        for rule_name, texts in samples.items():
            for number, text in enumerate(texts):
                yield Case(f"{rule_name} {number}", lambda root, text=text: _write(text, root), text.folder)


SOUND_PERIOD = next(iter(Workspace.at(SOUND).periods()))


def _write(text: Text, root: Path) -> None:
    """Writes a sample of the checks as a workspace."""
    files = {ORGANIZATION_FILE: text.organization, f"data/{text.folder}/report.yaml": text.whole_report}
    if text.letter is not None:
        files[f"data/{text.folder}/letter.yaml"] = text.letter
    if text.before is not None:
        files["data/2019/report.yaml"] = whole(text.before, HEAD_BEFORE)
    for year, report in text.beside.items():
        files[f"data/{year}/report.yaml"] = f"{HEAD.replace('2020', year)}{report}sections:\n  - title: Kết quả\n"
    for name, written in files.items():
        _place(root / name).write_text(written.replace(MARK, ""), "utf-8")
    for name, data in text.files.items():
        _place(root / "data" / text.folder / name).write_bytes(data)


def _place(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path

"""What was taken from a file of Word into the data, as JSON: `json_models.Import`."""

from annual_report.api.importing.statistics import Proposal
from annual_report.api.importing.taking import TakenFromWord
from annual_report.cli.printing.json_models import VERSION, Import, ProposedFigure
from annual_report.diagnostics.said import json_text
from annual_report.diagnostics.source import seen_from_above
from annual_report.language import Language


def as_json(taken: TakenFromWord, language: Language, folder: str) -> str:
    """The object as text, said in `language`; files are named from where the workspace lies in `folder`."""
    names = [file.relative_to(taken.root).as_posix() for file in taken.files]
    told: Import = {
        "version": VERSION,
        "period": taken.period,
        "files": [seen_from_above(name, folder) for name in names],
        "notices": [notice.text.say(language) for notice in taken.notices],
        "figures": [_figure(each, taken) for each in taken.imported.proposals],
    }
    return json_text(told)


def _figure(proposal: Proposal, taken: TakenFromWord) -> ProposedFigure:
    return {
        "id": proposal.id,
        "label": proposal.label,
        "value": proposal.value,
        "unit": proposal.unit,
        "sentence": proposal.sentence,
        "taken": proposal.id in taken.imported.figures,
    }

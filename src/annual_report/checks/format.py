"""The format: sizes and margins set otherwise, within what the regulation allows."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample
from annual_report.language import DATA_LANGUAGE, N_, KeyNames, Message, message
from annual_report.model.format import Format, Quantity
from annual_report.model.walk import Path
from annual_report.regulations import Lettering, Measure, Regulation, regulation_for
from annual_report.regulations.house_format import KEY_PATHS, measure_at, settings


@check(
    Rule(
        "format-not-allowed",
        title=N_("the regulation does not allow a size or margin"),
        explanation=N_(
            "The regulation gives a range for each size and distance; within it you can choose: under “format” in "
            "data/organization.yaml for all documents, or under “issuance” for one. Outside the range, the document "
            "does not have the official form. Write an allowed value, or remove the key."
        ),
        wrong=Sample(
            """\
format:
  margin_left: 25
""",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            """\
format:
  margin_left: 35
""",
            file=ORGANIZATION_FILE,
        ),
    )
)
def format_not_allowed(data: CheckInput) -> Iterator[Finding]:
    """What a format sets otherwise is allowed by the regulation of the document."""
    of_organization, of_report = data.organization.format if data.organization else None, data.report.issuance.format
    if of_organization or of_report:
        regulation = regulation_for(data.report, data.organization)
        yield from _outside(of_organization, ("format",), regulation, in_organization=True)
        yield from _outside(of_report, ("issuance", "format"), regulation)
    for path, frame in data.frames_of_documents:
        if frame.format:
            regulation = regulation_for(data.report, data.organization, frame)
            yield from _outside(frame.format, (*path, "format"), regulation)


def _outside(
    format_: Format | None, path: Path, regulation: Regulation, *, in_organization: bool = False
) -> Iterator[Finding]:
    for key, quantity in settings(format_):
        rule = measure_at(regulation, KEY_PATHS[key])
        if not rule.allows(quantity.amount):
            problem = message(
                N_("{regulation} does not allow {value} for “{key}” ({clause})"),
                regulation=regulation.title,
                value=quantity,
                key=KeyNames(key),
                clause=rule.clause,
            )
            yield Finding((*path, key), problem, _allowed(rule), in_organization=in_organization)


def _allowed(rule: Measure | Lettering) -> Message:
    """What may be written."""
    if isinstance(rule, Lettering):
        return message(N_("write one of these numbers: {choices}"), choices=", ".join(map(str, rule.sizes)))
    if rule.only:
        choices = ", ".join(
            Quantity(amount).say(DATA_LANGUAGE) for amount in rule.only
        )  # a comma is how data is written
        return message(N_("write one of these numbers: {choices}"), choices=choices)
    if rule.least is None or rule.most is None:
        limit = rule.least if rule.most is None else rule.most
        return message(N_("write {least} or more") if rule.most is None else N_("write {most} or less"),
                       least=limit and Quantity(limit), most=limit and Quantity(limit))  # fmt: skip
    return message(N_("write {least} to {most}"), least=Quantity(rule.least), most=Quantity(rule.most))

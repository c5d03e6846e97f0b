"""A regulation with sizes that a workspace sets otherwise: what goes together changes together."""

from decimal import Decimal

from annual_report.model.format import Format
from annual_report.regulations import Regulation, regulation_named
from annual_report.regulations.house_format import adapted

ND30 = regulation_named("nd30-2020")
assert ND30 is not None
HEAD = ("national_name", "superior", "issuer", "motto", "place_and_date")


def head_of_12(regulation: Regulation) -> tuple[int, ...]:
    letterings = adapted(regulation, Format.model_validate({"head_size": "12"})).letterings
    return tuple(int(getattr(letterings, name).size) for name in HEAD)


def test_head_takes_the_sizes_of_the_regulations_set() -> None:
    assert ND30 is not None
    assert head_of_12(ND30) == (12, 12, 12, 13, 13)
    sets = ND30.forms.size_sets.model_copy(update={"sets": ((Decimal(12), Decimal(14), Decimal(13)),)})
    changed = ND30.model_copy(update={"forms": ND30.forms.model_copy(update={"size_sets": sets})})
    assert head_of_12(changed) == (12, 12, 12, 14, 13)


def test_size_that_is_not_allowed_changes_nothing() -> None:
    assert ND30 is not None
    assert adapted(ND30, Format.model_validate({"head_size": "15"})) == ND30

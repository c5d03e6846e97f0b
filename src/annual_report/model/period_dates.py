"""A period with dates and a label of its own, such as a school year; others are written in one word: `2024`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

from pydantic import WrapValidator, create_model
from pydantic_core import PydanticKnownError

from annual_report.language import N_, message
from annual_report.model.base import About, Model
from annual_report.values.dates import PartialDate
from annual_report.values.period import BAD_PERIOD, Period
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Text, TextType


class _Labelled(Model):
    """From which day to which, and what this is called."""

    short_form: ClassVar[type[TextType]] = Period  # may be written in place of the group

    @property
    def period(self) -> Period:
        """The period. Raises `RefusalError`."""
        begins, ends, label = (getattr(self, key) for key in ("from", "to", "label"))
        first, last = begins.first, ends.last
        if first is None or last is None:
            problem = message(N_("the period has to begin and to end on a day that is known"))
            raise RefusalError(BAD_PERIOD, problem, message(N_("write days, such as 01/9/2024")))
        return Period.between(first, last, label)


_FROM: Final = Annotated[
    PartialDate, About(N_("From"), N_("The first day of the period."), ("01/9/2024", "01/10/2024"))
]
_TO: Final = Annotated[PartialDate, About(N_("To"), N_("The last day of the period."), ("31/5/2025", "30/9/2025"))]
_LABEL: Final = Annotated[
    Text,
    About(
        N_("Label"),
        N_("What the period is called in running text, with its year; its folder is called by it."),
        ("năm học 2024-2025", "niên độ 2024-2025"),
    ),
]
# “from” is a word that Python keeps for itself.
if TYPE_CHECKING:

    class PeriodDates(_Labelled):
        """From which day to which, and what this is called."""

else:
    PeriodDates = create_model(
        "PeriodDates",
        __base__=_Labelled,
        __module__=__name__,
        __doc__=_Labelled.__doc__,
        **{"from": (_FROM, ...), "to": (_TO, ...), "label": (_LABEL, ...)},
    )


def _read(value: Any, group: Callable[[Any], Any]) -> Period:
    """The period that a text or a group of keys writes. Raises `RefusalError`, and what pydantic raises."""
    if isinstance(value, Period):
        return value
    if isinstance(value, str):
        return Period.parse(value)
    if not isinstance(value, dict):
        raise PydanticKnownError("string_type")
    dates: _Labelled = group(value)
    return dates.period


if TYPE_CHECKING:
    ReportPeriod = Period
else:
    ReportPeriod = Annotated[PeriodDates, WrapValidator(_read)]

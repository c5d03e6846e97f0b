"""What all parts of the model share: strict and frozen, told of key by key in editors, referred to by their ids."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Final

from pydantic import AfterValidator, BaseModel, ConfigDict

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import LONGEST_NAME, Id

EMPTY_LIST: Final = Rule(
    "empty-list",
    title=N_("a list that needs an entry is empty"),
    explanation=N_(
        "A chart without figures, a total without parts or a report without sections would leave a gap on the page. "
        "Write at least one entry, or remove the item that the list belongs to."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - {id: bieu-do, title: Tập huấn năm 2017, statistics: []}
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - {id: bieu-do, title: Tập huấn năm 2017, statistics: [lop]}
"""),
)


class Model(BaseModel):
    """A part of a report; unknown keys are errors, nothing changes once made, and no name is longer than a page."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, str_max_length=LONGEST_NAME)


@dataclass(frozen=True, slots=True)
class About:
    """What a key is for, told to whoever writes it in an editor: as metadata of a field's annotation.

    `title` and `description` are English texts marked for translation, the examples are values as users write them.
    """

    title: str
    description: str
    examples: tuple[str, ...] = ()


def _not_empty(items: tuple[Any, ...]) -> tuple[Any, ...]:
    if not items:
        raise RefusalError(
            EMPTY_LIST, message(N_("this list is empty")), message(N_("write at least one entry, each after “- ”"))
        )
    return items


AtLeastOne = AfterValidator(_not_empty)


class Identified(Model):
    """Something that other parts refer to by `id`; `kind` is what references to it are for."""

    kind: ClassVar[str]
    id: Annotated[
        Id,
        About(
            N_("Id"),
            N_(
                "The name that others use for it: a-z without marks, digits, hyphens. It must be unique; keep it "
                "every year."
            ),
            ("hoi-vien", "ubnd-tinh"),
        ),
    ]

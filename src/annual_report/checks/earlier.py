"""What the organisation's file says of earlier times: one thing for each day."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample
from annual_report.language import N_, KeyNames, message
from annual_report.model.earlier import Earlier
from annual_report.model.walk import Path, each
from annual_report.values.dates import short_date


@check(
    Rule(
        "earlier-contradicts-itself",
        title=N_("two entries under “earlier” contradict each other"),
        explanation=N_(
            "Two entries until the same day both say what was so, and only one of them can be printed. Give each "
            "change its own last day, or join the two entries."
        ),
        wrong=Sample(
            """\
earlier:
  - {until: 30/6/2025, name: Hội Mẫu huyện Mẫu}
  - {until: 30/6/2025, name: Hội Mẫu thị xã Mẫu}
""",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            """\
earlier:
  - {until: 30/6/2025, name: Hội Mẫu huyện Mẫu}
  - {until: 31/12/2020, name: Hội Mẫu thị xã Mẫu}
""",
            file=ORGANIZATION_FILE,
        ),
    )
)
def earlier_contradicts_itself(data: CheckInput) -> Iterator[Finding]:
    """Up to one day, only one entry says the same thing."""
    seen: set[tuple[object, ...]] = set()
    for path, entry in each(data.organization_today, Earlier):
        for key in sorted(entry.model_fields_set - {"until"}):
            said: tuple[object, ...] = (_thing(path), entry.until.last, key)
            if said in seen and entry.until.last is not None:
                problem = message(
                    N_("another entry until {day} says “{key}” too"),
                    day=short_date(entry.until.last),
                    key=KeyNames(key),
                )
                fix = message(N_("remove it from one of the two, or correct the day"))
                yield Finding((*path, key), problem, fix, in_organization=True)
            seen.add(said)


@check(
    Rule(
        "until-no-day",
        title=N_("“until” has no last day"),
        explanation=N_(
            "An entry under “earlier” says what was so up to a day, and that day decides which documents print it. "
            "Write the last day on which it was so, or its month or year: 30/6/2025, 6/2025, 2024."
        ),
        wrong=Sample(
            """\
earlier:
  - {until: không rõ, name: Hội Mẫu huyện Mẫu}
""",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            """\
earlier:
  - {until: 30/6/2025, name: Hội Mẫu huyện Mẫu}
""",
            file=ORGANIZATION_FILE,
        ),
    )
)
def until_no_day(data: CheckInput) -> Iterator[Finding]:
    """What was so before was so until a day that is known."""
    for path, entry in each(data.organization_today, Earlier):
        if entry.until.last is None:
            problem = message(N_("“{date}” has no last day"), date=entry.until)
            fix = message(N_("write the last day, for example 30/6/2025"))
            yield Finding((*path, "until"), problem, fix, in_organization=True)


def _thing(path: Path) -> Path:
    """The path of what the entry is about."""
    return path[: path.index("earlier")]

"""What commands print as JSON, as types: the keys in the order in which they are printed, none of which is left out.

`script/json-schemas` makes the schemas in docs/json/ of these types and of what is said of each key here. `version`
changes when a key goes or changes its meaning; keys may be added without it.
"""

from typing import Final, Literal, NotRequired

from typing_extensions import TypedDict

Version = Literal[1]
VERSION: Final[Version] = 1
Direction = Literal["up", "down", "same", "open"]
Bound = Literal["more", "less", "at-least", "at-most", "about", "nearly"]
FrameName = Literal["number", "date", "signatory", "authority", "recipients", "status"]


class Stretch(TypedDict):
    """A stretch of a text file. Lines and columns count characters from 1.

    Characters are code points of the text as it stands in the file, without a byte order mark. What concerns a file as
    a whole stands at 1:1-1:1.
    """

    file: str
    """From where the command ran, where the workspace is in or below that folder; else the whole path."""
    line: int
    column: int
    end_line: int
    end_column: int
    """The column behind the last character."""


class EditedPlace(Stretch):
    """A change of a file: the text that comes in place of what stands there."""

    text: str


class StretchOrNone(TypedDict):
    """The same of a text file; of any other, all but its name is null, and `place` says where."""

    file: str
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None


class TextPlace(Stretch):
    """A place in a text file."""

    kind: Literal["text"]


class FilePlace(TypedDict):
    """A file as a whole that is no text file."""

    kind: Literal["file"]
    file: str


class Marked(TypedDict):
    """A stretch of a paragraph or cell, whose characters are code points in NFC."""

    file: str
    said: str
    """The place within the file, in the language asked for: “paragraph 12”."""
    text: str
    """What stands there."""
    start: int
    """How many characters of the paragraph or cell stand before it."""
    end: int


class CellPlace(Marked):
    """A cell of a spreadsheet."""

    kind: Literal["cell"]
    sheet: str
    cell: str
    """As spreadsheets name it: “C7”."""


class ParagraphPlace(Marked):
    """A paragraph of a Word document."""

    kind: Literal["paragraph"]
    part: Literal["paragraph", "cell", "header", "footer", "footnote", "endnote"]
    numbers: list[int]
    """The number of the paragraph or note; the table, row and column of a cell; from 1. None of a header or footer."""


class PagePlace(Marked):
    """A box on a page of a PDF, around the words in which it stands."""

    kind: Literal["page"]
    page: int
    line: int | None
    """From the top of the page, from 1."""
    box: list[float]
    """Its left, upper, right and lower edge, in millimetres from the top left corner of the page."""


PlaceInDocument = CellPlace | ParagraphPlace | PagePlace
Place = TextPlace | FilePlace | PlaceInDocument


class Cut(TypedDict):
    """A file of whose problems only some are shown."""

    file: str
    shown: int
    all: int
    rest: dict[str, int]
    """How many problems are not shown, by rule."""


class Summary(TypedDict):
    """Counts of all problems, shown or not."""

    errors: int
    warnings: int
    cut: list[Cut]
    """Files with more than 500 problems, of which errors are shown before warnings."""


class ToldDiagnostic(StretchOrNone):
    """A broken rule: what, where, and the way to mend it."""

    rule: str
    """A name that stays the same in every language; annual-report explain tells of it."""
    severity: Literal["error", "warning"]
    """An error keeps documents from being made."""
    message: str
    """What is wrong, in the language asked for, as are notes and fix."""
    place: Place
    notes: list[str]
    fix: str | None
    """What to write instead."""
    edits: list[EditedPlace]
    """Changes that mend it without changing what was meant, to be made all together or not at all."""
    proposals: list[EditedPlace]
    """The like, where fix names one way: a person has to agree; check --accept makes them, check --fix does not."""


class Diagnostics(TypedDict):
    """What `check` and `proofread` find."""

    version: Version
    summary: Summary
    diagnostics: list[ToldDiagnostic]


class Problem(TypedDict):
    """What kept something from being done."""

    name: str
    """A name that stays the same in every language; “internal-fault” where the program itself failed."""
    message: str
    fix: str
    """What to do about it."""


class BuiltPeriod(TypedDict):
    """What came of the documents of one period."""

    period: str
    files: list[str]
    """The documents written, from where the command ran; none where there are errors."""
    moved: list[str]
    """Files of an earlier build whose document the data no longer wants: where they were moved to."""
    kept: list[str]
    """Such files that stay where they were."""
    replaced: list[str]
    """Final documents of an earlier build that were written over with others."""
    outdated: list[str]
    """Other periods whose documents were made from this report as it was before it was changed."""
    problem: Problem | None
    """“cannot-write”, “engine-failed”, “library-missing” (HTML is made all the same) or “internal-fault”."""
    summary: Summary
    diagnostics: list[ToldDiagnostic]


class Build(TypedDict):
    """What `build` makes."""

    version: Version
    periods: list[BuiltPeriod]


class VerifiedFile(TypedDict):
    """Whether a PDF is, byte for byte, what the sources inside it give."""

    file: str
    problem: Problem | None
    """“unreadable”, “cannot-read”, “cannot-write”, “engine-failed”, “library-missing” or “internal-fault”."""
    verdict: Literal["same", "signed", "begins", "same-pages", "differs"] | None
    """“signed”: nothing but signatures follows; “begins”: what follows was not examined, or is more than signatures."""
    same: bool | None
    """Whether the verdict is “same” or “signed”; null where there is a problem."""
    sources: int | None
    """How many files are inside."""
    source_names: list[str]
    templates: list[str]
    """Those sources that are templates of whoever made the file: they can print what the data do not say."""
    length: int | None
    """How many bytes it begins with that the sources give; 0 where it differs."""
    added: int | None
    """How many bytes were added behind what the sources give."""
    signed: bool | None
    """Whether signatures, and nothing else, are among these; they are not checked themselves."""
    pictures: list[int]
    """The pages that show the picture of a signature, which the sources do not give."""
    unexamined: str | None
    """Why what was added is not told as a signature."""
    differences: list[str]
    diagnostics: list[ToldDiagnostic]
    """Why no document can be made of the sources."""


class Verification(TypedDict):
    """What `verify` finds."""

    version: Version
    files: list[VerifiedFile]


class Measure(TypedDict):
    """A figure in plain numbers: texts in digits with a decimal dot, so that none is rounded on its way.

    Numbers with more than nine decimals are. Money is in đồng, a share in percent, also where it was written as 40/62.
    """

    measure: str | None
    """“count”, “share”, “money” or “existence”, of which all numbers are null; null where there is no figure.

    Of other currencies “money-usd”; of money for each of something “money/người”.
    """
    number: str | None
    """Null where the figure is not exact."""
    bound: Bound | None
    """The word before the number, which is then the limit; a range has low and high alone."""
    limit: str | None
    low: str | None
    """What is certain; null where nothing is."""
    high: str | None
    estimated: bool
    """Whether it is an estimate, made before the end of the period."""


class Value(Measure):
    """What one report says of a figure."""

    period: str
    state: Literal["given", "blank", "absent"]
    """Blank: the report has the figure without a value; absent: it does not have the figure."""
    said: str | None
    unit: str | None
    told_by: str | None
    """The report that gives the value as that of the period before, where the period's own does not."""


class Size(Measure):
    """How much a figure changed, without a sign."""

    said: str


class Change(TypedDict):
    """How a figure changed from the first period to the last."""

    direction: Direction
    """Open: the bounds of the figures leave it open."""
    said: str | None
    points: bool
    """Whether the amount is in percentage points."""
    amount: Size | None
    """Null where there is none, or it is not known."""
    percent: Size | None


class ComparedFigure(TypedDict):
    """A figure through the periods."""

    id: str
    kind: Literal["statistic", "membership"]
    """Membership: the members at the end of the period."""
    label: str
    unit: str | None
    values: list[Value]
    change: Change | None
    """Null where the two are not compared; the notes say why."""
    notes: list[str]


Between = TypedDict("Between", {"from": str, "to": str})


class Comparison(TypedDict):
    """What `compare` tells. What is said for people is in the language asked for."""

    version: Version
    periods: list[str]
    change: Between
    """The periods between which changes are told."""
    sections: list[str]
    """Those asked for; none where all figures are told."""
    figures: list[ComparedFigure]


class ChangedFigure(TypedDict):
    """A figure that changed, as it is printed; null where it was not or is not there."""

    id: str
    label: str
    part: str
    """`value`, `target` or `previous`, a class of prizes, or the label of a part or stage."""
    old: str | None
    new: str | None
    difference: str | None
    """By how much, where the two can be compared."""
    places: list[str]
    """The titles of the sections that print it."""


class ChangedText(TypedDict):
    """A text that changed, as it is printed; null where it came or went."""

    place: str
    """The title of the section, or the key of the data."""
    old: str | None
    new: str | None


class Differences(TypedDict):
    """What `diff` tells."""

    version: Version
    figures: list[ChangedFigure]
    texts: list[ChangedText]
    details: list[ChangedText]
    """All else that changed: dates, names, targets, recipients, documents beside the report."""


class Start(TypedDict):
    """Where something begins in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int


class FrameLine(Start):
    """A particular of the report's frame."""

    name: FrameName
    said: str | None
    """Null where it is blank."""
    open: bool
    """Whether it has to be seen to before the report is issued."""


class Blank(Start):
    """Something that is blank."""

    id: str | None
    said: str
    missing: list[str]
    """The keys that are missing; none where it is the whole that is blank."""


class Task(TypedDict):
    """A task of the last plan."""

    id: str | None
    text: str
    became: Literal["exceeded", "met", "partly", "missed", "carried-over", "dropped", "not-reported"]
    cause: str | None
    lacks_cause: bool
    """Whether a cause has to be given and is not."""
    places: list[Start]
    """Where the report says so; else the task in the last report."""


class LastPlan(TypedDict):
    """The plan in the report on the period before."""

    period: str
    activities_without_task: int
    tasks: list[Task]


class FigureCount(TypedDict):
    """How many figures there are."""

    given: int
    all: int
    sample: int
    """Of those given, how many still have the value that `init` made up."""


class TaskCount(TypedDict):
    """How many tasks there are."""

    reported: int
    all: int


class ProgressSummary(TypedDict):
    """The whole in numbers."""

    figures: FigureCount
    tasks: TaskCount | None
    """Null without a last plan."""
    open_texts: int
    unreviewed_texts: int
    errors: int
    warnings: int


class Progress(TypedDict):
    """What `status` tells of a report. What is said for people is in the language asked for."""

    version: Version
    period: str
    file: str
    summary: ProgressSummary
    frame: list[FrameLine]
    figures: list[Blank]
    """Those without a value."""
    texts: list[Blank]
    """Those with dots in the place of words."""
    unreviewed: list[Blank]
    """Those of the last report that nobody has reviewed."""
    sections: list[Blank]
    """Those with nothing but a title."""
    photos: list[Blank]
    """Those without a file."""
    memberships: list[Blank]
    plan: list[Blank]
    """Tasks of the next period."""
    last_plan: LastPlan | None
    """Null where there is no report on the period before."""
    reminders: list[str]
    """By which day a law asks for the report."""


class Finding(TypedDict):
    """A place of a file where something was judged."""

    page: int
    """0 for what concerns the file as a whole, and in a file of Word."""
    required: str
    found: str
    text: NotRequired[str]
    """Of a file of Word: the words that stand there, where `found` does not say them."""


class Requirement(TypedDict):
    """A requirement, and whether the file conforms to it."""

    name: str
    """Stays the same in every language."""
    title: str
    outcome: Literal["deviates", "not-found", "conforms", "not-applicable", "not-judged", "only-pages"]
    """Not-judged: this program failed at it. Only-pages: a file of Word does not show it, its PDF does."""
    clause: str | None
    """Null for usage that no legal text asks for."""
    confirmed: bool
    """Whether the demand was compared with the legal text."""
    places: list[Finding]
    """What deviates, else what conforms, each thing said once a page."""


class InspectedFile(TypedDict):
    """What came of inspecting a PDF or a file of Word; where there is a problem, all else is null or empty."""

    file: str
    problem: Problem | None
    regulation: str | None
    chosen: Literal["asked", "by-date", "no-date", "none"] | None
    """Asked on the command line; by the date on page 1; without one, the regulation in force today; or none, as its
    data say."""
    date: str | None
    """The date on page 1, as it is written."""
    pages: int | None
    """Null of a file of Word: each program makes its own pages of it."""
    summary: dict[str, int] | None
    """How many requirements have each outcome."""
    requirements: list[Requirement]
    """Every one, in an order that stays the same."""


class Inspection(TypedDict):
    """What `inspect` finds."""

    version: Version
    files: list[InspectedFile]


class Revision(TypedDict):
    """Who made a tracked change, and when, as the file says it; empty where it does not."""

    author: str
    date: str


class SeenInWord(TypedDict):
    """Where a change is seen in a file of Word."""

    paragraph: str | None
    """The place within the file, in the language asked for: “paragraph 12”."""
    by: list[Revision]
    """None where changes were not tracked."""
    matched: Literal["control", "likeness"]
    """How the paragraph was found to be the one that went out: by its mark, or by its words."""


class MergedFigure(TypedDict):
    """A figure that gets another value."""

    name: str | None
    """As texts have it in braces; null for a figure that has no name, such as one in a row of a table."""
    old: str
    new: str
    places: int
    """At how many places it was changed in Word."""
    follow: int
    """How many other places print the same statistic, and change with it."""
    file: str | None
    line: int | None
    seen: SeenInWord


class FollowerOfMerge(TypedDict):
    """A place that nobody changed, and that prints something else once the changes are written."""

    paragraph: str | None
    """The place within the file, in the language asked for."""
    old: str
    new: str
    statistic: str | None
    """The id of the statistic that is printed there."""


class Merged(TypedDict):
    """Another change that the data takes."""

    kind: str
    """text, inserted, removed, moved, split or joined."""
    old: str | None
    new: str | None
    file: str | None
    line: int | None
    seen: SeenInWord


class ConflictOfMerge(TypedDict):
    """What was changed both in Word and in the data, each otherwise; null where it is not there."""

    went_out: str | None
    word: str | None
    data: str | None
    seen: SeenInWord


class LeftToReader(TypedDict):
    """A change that the data does not take."""

    text: str
    reason: str
    seen: SeenInWord


class WrittenFile(TypedDict):
    """A data file that changes."""

    file: str
    diff: str
    """As a unified diff."""
    backup: str | None
    """The file with what it was before, once it is written."""


class Merge(TypedDict):
    """What `merge` takes back from a file of Word."""

    version: Version
    file: str
    period: str
    document: str
    is_edited: bool
    """Whether the file is not as it went out; if nothing else is told, the data has its changes already."""
    figures: list[MergedFigure]
    followers: list[FollowerOfMerge]
    changes: list[Merged]
    conflicts: list[ConflictOfMerge]
    not_taken: list[LeftToReader]
    comments: list[ToldDiagnostic]
    """Each at the line of the data that it is about."""
    files: list[WrittenFile]


class ProposedFigure(TypedDict):
    """A number in a text of the file that is a statistic now, or could be one."""

    id: str
    label: str
    value: str
    """As the data has it."""
    unit: str
    sentence: str
    """The sentence that it stands in, as the file has it."""
    taken: bool
    """Whether it is a statistic now, and the text has its id in braces."""


class Import(TypedDict):
    """What `import` wrote of a file of Word."""

    version: Version
    period: str
    files: list[str]
    """The files that were written, report.yaml first: from where the command ran, where the workspace is in or below
    that folder; else whole paths."""
    notices: list[str]
    """What is not in the data as it was in the file, and what to look at."""
    figures: list[ProposedFigure]
    """In the order of the text; one that the text has several times is there several times."""


# What each command prints with --output-format json, by the name of its schema in docs/json/.
OUTPUTS: Final[dict[str, type]] = {
    "build": Build,
    "check": Diagnostics,
    "compare": Comparison,
    "diff": Differences,
    "import": Import,
    "inspect": Inspection,
    "merge": Merge,
    "proofread": Diagnostics,
    "status": Progress,
    "verify": Verification,
}

"""What is fuzzed: the data of 2017 and the workspaces that `init` writes; and strategies for what happens to them."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fuzz.mutations import MUTATIONS, Mutation
from hypothesis import strategies as st

from annual_report.api.begin import write_scaffold
from annual_report.language import LANGUAGES

DATA: Final = Path(__file__).parents[2] / "data"
YEAR: Final = "2017"

Files = tuple[bytes, ...]
NAMES: Final = (f"data/{YEAR}/report.yaml", "data/organization.yaml", f"data/{YEAR}/letter.yaml")


def _of_init(language: str) -> Files:
    with TemporaryDirectory() as folder:
        root = Path(folder, "workspace")
        write_scaffold(root, int(YEAR), language)
        return tuple((root / name).read_bytes() for name in NAMES)


# The report, the organisation and the letter of each.
WORKSPACES: Final[dict[str, Files]] = {
    "2017": tuple((DATA.parent / name).read_bytes() for name in NAMES),
    **{f"init {language}": _of_init(language) for language in LANGUAGES},
}


@dataclass(frozen=True, slots=True)
class Change:
    """One mutation, of the report (0), the organisation (1) or the letter (2)."""

    file: int
    mutation: Mutation
    place: int
    other: int

    def __repr__(self) -> str:
        return f"Change({self.file}, {self.mutation.__name__}, {self.place}, {self.other})"


@dataclass(frozen=True, slots=True)
class Case:
    """A workspace, what happens to it, how much of its report another file takes the place of, and what is asked."""

    workspace: str
    changes: tuple[Change, ...]
    spliced: tuple[str, int, int, int] | None
    options: tuple[str, ...]

    def files(self) -> Files:
        """The report, the organisation and the letter after all that."""
        made = list(WORKSPACES[self.workspace])
        if self.spliced:
            other, file, upto, begin = self.spliced
            lines, others = made[0].splitlines(keepends=True), WORKSPACES[other][file].splitlines(keepends=True)
            made[0] = b"".join(lines[: upto % len(lines)] + others[begin % len(others) :])
        for change in self.changes:
            made[change.file] = change.mutation(made[change.file], change.place, change.other)
        return tuple(made)

    def write(self, folder: Path) -> None:
        """Writes the workspace into the folder."""
        for name, content in zip(NAMES, self.files(), strict=True):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)


numbers = st.integers(0, 1_000_000)
changes = st.builds(Change, st.sampled_from((0, 0, 0, 1, 2)), st.sampled_from(MUTATIONS), numbers, numbers)
spliced = st.tuples(st.sampled_from(sorted(WORKSPACES)), st.sampled_from((0, 1, 2)), numbers, numbers)
FORMATS: Final = ((), (), (), ("--output-format", "json"), ("--output-format", "sarif"), ("--output-format", "github"))
options = st.tuples(
    st.sampled_from([("--lang", each) for each in LANGUAGES]),
    st.just(("check",)),
    st.sampled_from([*(() for _ in range(6)), ("--fix",), ("--fix",), ("--diff",)]),
    st.sampled_from(FORMATS),
).map(lambda parts: sum(parts[:3], ()) + (() if "--diff" in parts[2] else parts[3]))
cases = st.builds(
    Case,
    st.sampled_from(sorted(WORKSPACES)),
    st.lists(changes, min_size=1, max_size=4).map(tuple),
    st.sampled_from((None, None, None, None, spliced)).flatmap(lambda each: st.none() if each is None else each),
    options,
)

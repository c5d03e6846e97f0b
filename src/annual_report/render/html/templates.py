"""Jinja templates: the program's own and those of the workspace over them, all of them run in Jinja's sandbox."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, wraps
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.charts.drawing import bar_drawing, graph_drawing
from annual_report.diagnostics import Diagnostic, Source, Span, whole_file
from annual_report.diagnostics.advice import did_you_mean
from annual_report.document.decimal_alignment import aligned, crowded, tight
from annual_report.document.plot import Plot
from annual_report.document.title_lines import title_lines
from annual_report.document.tree import BarChart, Table
from annual_report.language import N_, SOURCE_LANGUAGE, Message, message
from annual_report.language.numbers import Number
from annual_report.language.similar_names import may_be_meant
from annual_report.load.containment import OutsideWorkspaceError, inside, read_real
from annual_report.render.html.budget import (
    PAGE_LETTERS,
    PHOTOS_ON_PAGE,
    TEMPLATE_LETTERS,
    Budget,
    BudgetExceededError,
)
from annual_report.render.html.inheritance import (
    PROGRAM,
    ParsedTemplate,
    extending_itself,
    place_in,
    unprinted,
)
from annual_report.render.html.inline import inline
from annual_report.render.html.sandbox import counting_sandbox, sandbox
from annual_report.render.html.template_errors import reason_of
from annual_report.render.html.unused import unused
from annual_report.render.rules import TEMPLATE_ERROR, TEMPLATE_OUTSIDE

if TYPE_CHECKING:
    from types import CodeType

    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket
    from jinja2.sandbox import ImmutableSandboxedEnvironment


# What Python raises while it compiles or runs a template.
_FAILURES: Final = (
    TypeError, ValueError, NameError, LookupError, AttributeError, ArithmeticError, RecursionError, MemoryError,
    SyntaxError, RuntimeError, StopIteration, OSError
)  # fmt: skip


# How many templates a process keeps compiled, of each kind: the program has ten.
_COMPILED_KEPT: Final = 100
_LONGEST_NAME: Final = 1000


def _of(kind: type, draw: Callable[..., object]) -> Callable[..., object]:
    """The filter `draw` for things of a `kind` alone: a template could make up others that take for ever to draw."""

    @wraps(draw)
    def drawn(thing: object) -> object:
        if not isinstance(thing, kind):
            raise TypeError(f"{type(thing).__name__} is no {kind.__name__}")
        return draw(thing)

    return drawn


_FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "inline": inline,
    "kind": lambda block: block.kind,
    "drawing": _of(BarChart, bar_drawing),
    "graph_drawing": _of(Plot, graph_drawing),
    "aligned": _of(Table, aligned),
    "crowded": _of(Table, crowded),
    "tight": _of(Table, tight),
    "title_lines": title_lines,
}


class TemplateRefusedError(Exception):
    """A template that cannot be used, with the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message.say(SOURCE_LANGUAGE))
        self.diagnostic = diagnostic


def program_templates() -> Path:
    """The program's own templates: in the package where it is installed, beside src/ in a checkout."""
    package = Path(__file__).parents[2]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


class Templates:
    """The templates of one workspace. A file in its templates/ replaces the program's file of the same name.

    A name behind `PROGRAM` is that of the program's own file, so that the file which replaces it can extend it. `read`
    are the workspace's templates by name (None where it has none), for each to be read once by all who share it.
    """

    def __init__(self, workspace: Path | None = None, read: dict[str, str | None] | None = None) -> None:
        self._workspace = workspace
        self._read: dict[str, str | None] = {} if read is None else read
        self._program = program_templates()
        self._budget: Budget | None = None
        self.overriding: dict[str, Source] = {}

    def render(self, name: str, **values: object) -> str:
        """The text of template `name` with `values`. Raises `TemplateRefusedError`."""
        from jinja2 import TemplateError

        photos = values.get("photos")
        photo_letters = sum(map(len, photos.values())) if isinstance(photos, dict) else 0
        self._budget = Budget(photo_letters) if self._may_override() else None
        try:
            text = self._environment(self._budget).get_template(name).render(**values)
            if len(text) > PAGE_LETTERS + PHOTOS_ON_PAGE * photo_letters:
                raise BudgetExceededError(
                    message(N_("the page has more than {count} letters"), count=Number(PAGE_LETTERS))
                )
            text.encode()
        except TemplateRefusedError:
            raise
        except Exception as error:
            if self._budget is None and not isinstance(error, (TemplateError, *_FAILURES)):
                raise
            self._budget = None  # what is read to explain it costs nothing
            raise self._refused(name, error) from error
        self._budget = None
        return text

    def unprinted(self) -> list[Diagnostic]:
        """What of the workspace's templates that were used extends another one and is not printed, as warnings."""
        extending = [(name, source) for name, source in self.overriding.items() if "extends" in source.text]
        program_templates = (
            [replace(self._parsed(PROGRAM + name), name=name) for name in self._names()] if extending else []
        )
        return [
            diagnostic
            for name, source in extending
            for diagnostic in unprinted(source, name, self._parsed, program_templates)
        ]

    def unused(self) -> list[Diagnostic]:
        """The files in the workspace's templates/ that no document uses, as warnings."""
        if self._workspace is None or not self._may_override():
            return []
        return list(unused(self._workspace / "templates", self._names(), self._text_of))

    def _text_of(self, name: str) -> str:
        """The text of a file of the workspace, which is not used by that; none where it cannot be read."""
        if self._workspace is None:
            return ""
        if name not in self._read:
            try:
                self._read[name] = self._read_override(self._workspace, name)
            except TemplateRefusedError:
                return ""
        return self._read[name] or ""

    def place_of(self, text: str) -> Span | None:
        """Where the workspace's templates that were used write `text`."""
        for source in self.overriding.values():
            start = source.text.find(text)
            if start >= 0:
                return source.place_of(text, start)
        return None

    def _environment(self, budget: Budget | None = None) -> "ImmutableSandboxedEnvironment":
        from jinja2 import FunctionLoader, StrictUndefined

        options = {
            "loader": FunctionLoader(self._load),
            "autoescape": lambda name: name is None or ".html" in name or ".svg" in name,
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "cache_size": 50,
            "bytecode_cache": _bytecode_caches()[budget is not None],
        }
        if budget is not None:
            return counting_sandbox()(budget, _FILTERS, **options)
        environment = sandbox()(**options)
        environment.filters.update(_FILTERS)
        return environment

    def _may_override(self) -> bool:
        """Whether the workspace has templates, so that what is done by templates is counted."""
        return self._workspace is not None and (self._workspace / "templates").exists()

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if "\0" in name or len(name) > _LONGEST_NAME:  # no file can be called so
            return None
        workspace = None if name.startswith(PROGRAM) else self._workspace
        if workspace is not None and (text := self._override(workspace, name)) is not None:
            return text, name, lambda: True
        try:
            path = inside(self._program, name.removeprefix(PROGRAM))
        except OutsideWorkspaceError:
            path = None
        if path is None or not path.is_file():
            return None
        return path.read_text("utf-8"), name, lambda: True

    def _parsed(self, name: str) -> ParsedTemplate:
        loaded = self._load(name)
        return ParsedTemplate(name, self._environment().parse(loaded[0] if loaded else "", name))

    def _names(self) -> list[str]:
        """The names of the program's own templates."""
        return sorted(path.relative_to(self._program).as_posix() for path in self._program.rglob("*.j2"))

    def _override(self, workspace: Path, name: str) -> str | None:
        """The text of the workspace's template `name`; None where it has none."""
        if self._budget is not None:
            self._budget.template(name)
        if name not in self._read:
            self._read[name] = self._read_override(workspace, name)
        text = self._read[name]
        if text is not None:
            if name not in self.overriding:  # a source finds its lines once
                self.overriding[name] = Source(f"templates/{name}", text)
            if self._budget is not None:
                self._budget.template_text(text)
        return text

    def _read_override(self, workspace: Path, name: str) -> str | None:
        file_name = f"templates/{name}"
        try:
            real_path = inside(inside(workspace, "templates"), name)
        except OutsideWorkspaceError:
            raise TemplateRefusedError(
                Diagnostic(
                    TEMPLATE_OUTSIDE,
                    message(N_("the template “{name}” is outside the folder templates/"), name=name),
                    whole_file(Source(file_name, "")),
                    fix=message(N_("keep the file itself in templates/, not a link to another place")),
                )
            ) from None
        if not real_path.is_file() or real_path.is_relative_to(self._program.resolve()):
            return None
        try:
            data = read_real(real_path, TEMPLATE_LETTERS)
            if data is None:
                too_large = message(N_("it has more than {count} letters"), count=Number(TEMPLATE_LETTERS))
                raise self._refused(name, BudgetExceededError(too_large))
            return StringIO(data.decode(), newline=None).read()  # with the line ends of a text file
        except (OSError, UnicodeDecodeError) as error:
            raise self._refused(name, error) from error

    def _refused(self, name: str, error: Exception) -> TemplateRefusedError:
        from jinja2 import TemplateNotFound

        template, line = self._place_of(error) or (name, 1)
        reason, word = reason_of(error)
        fix = self._nearest(word) if isinstance(error, TemplateNotFound) else None
        if isinstance(error, BudgetExceededError):
            fix = message(N_("a page needs far less: find what is repeated there, and remove it"))
        if isinstance(error, RecursionError) and (template_of_loop := self._extending_itself()):
            template, line, word, reason = (
                template_of_loop.name,
                template_of_loop.line,
                str(template_of_loop.parent),
                message(N_("it extends itself")),
            )
            if template in self._names():
                fix = message(N_("write “{name}” to extend the program's own template"), name=PROGRAM + template)
        file_name = template if template.startswith(PROGRAM) else f"templates/{template}"
        source = self.overriding.get(template, Source(file_name, ""))
        problem = message(N_("the template “{name}” cannot be used: {reason}"), name=template, reason=reason)
        fix = fix or message(N_("fix the file, or remove it from templates/ to use the program's own"))
        return TemplateRefusedError(Diagnostic(TEMPLATE_ERROR, problem, place_in(source, line, word), fix=fix))

    def _extending_itself(self) -> ParsedTemplate | None:
        try:
            return extending_itself([*self.overriding], self._parsed)
        except RecursionError:  # one that is nested too deep to be parsed, and so extends nothing
            return None

    def _nearest(self, name: str) -> Message | None:
        """The template that may be meant by `name`, which there is not."""
        names = self._names()
        known_names = [PROGRAM + each for each in names] if name.startswith(PROGRAM) else [*names, *self.overriding]
        return did_you_mean(may_be_meant(name, known_names))

    def _place_of(self, error: Exception) -> tuple[str, int] | None:
        """The template and line in which `error` came up: the innermost of the workspace's own, else of any."""
        from jinja2 import TemplateSyntaxError

        if isinstance(error, TemplateSyntaxError):
            return (error.name, error.lineno) if error.name else None
        places = list(_template_lines(error))
        return next(reversed([each for each in places if each[0] in self.overriding] or places), None)


@cache
def _bytecode_caches() -> "tuple[BytecodeCache, BytecodeCache]":
    """The templates that this process has compiled, by their names and texts: every page is rendered anew.

    The second is of those whose steps are counted: they are compiled otherwise.
    """
    from jinja2 import BytecodeCache

    class Compiled(BytecodeCache):
        """Keeps code in memory alone, as what lies on a disk could be changed by others."""

        def __init__(self) -> None:
            self._code: dict[tuple[str, str], CodeType | None] = {}

        def load_bytecode(self, bucket: "Bucket") -> None:
            bucket.code = self._code.get((bucket.key, bucket.checksum))

        def dump_bytecode(self, bucket: "Bucket") -> None:
            self._code[bucket.key, bucket.checksum] = bucket.code
            if len(self._code) > _COMPILED_KEPT:
                del self._code[next(iter(self._code))]  # the oldest

    return Compiled(), Compiled()


def _template_lines(error: BaseException) -> Iterator[tuple[str, int]]:
    """The template lines that led to `error`, from the outside in; Jinja puts them into the traceback."""
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next

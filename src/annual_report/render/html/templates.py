"""Jinja templates: the program's own and those of the workspace over them, all of them run in Jinja's sandbox."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.charts.drawing import graph_drawing
from annual_report.charts.drawing.bars import drawing
from annual_report.diagnostics import Diagnostic, Source, Span, whole_file
from annual_report.language import N_, SOURCE_LANGUAGE, message
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.render.html.decimal_alignment import aligned, crowded
from annual_report.render.html.inline import inline
from annual_report.render.html.template_errors import reason_of
from annual_report.render.html.title_lines import title_lines
from annual_report.render.rules import TEMPLATE_ERROR, TEMPLATE_OUTSIDE

if TYPE_CHECKING:
    from types import CodeType

    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket
    from jinja2.sandbox import ImmutableSandboxedEnvironment


# What Python raises while it compiles or runs a template.
_FAILURES: Final = (
    TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError, MemoryError, SyntaxError,
    RuntimeError, StopIteration, OSError
)  # fmt: skip


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
    """The templates of one workspace. A file in its templates/ replaces the program's file of the same name."""

    def __init__(self, workspace: Path | None = None) -> None:
        self._workspace = workspace
        self._own = program_templates()
        self.overriding: dict[str, Source] = {}

    def render(self, name: str, **values: object) -> str:
        """The text of template `name` with `values`. Raises `TemplateRefusedError`."""
        from jinja2 import TemplateError

        try:
            text = self._environment().get_template(name).render(**values)
            text.encode()
        except TemplateRefusedError:
            raise
        except (TemplateError, *_FAILURES) as error:
            raise self._refused(name, error) from error
        return text

    def place_of(self, text: str) -> Span | None:
        """Where the workspace's templates that were used write `text`."""
        for source in self.overriding.values():
            if text in source.text:
                lines = source.text.splitlines()
                return Span(source, 1, 1, len(lines), len(lines[-1]) + 1).narrowed(text)
        return None

    def _environment(self) -> "ImmutableSandboxedEnvironment":
        from jinja2 import FunctionLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment
        from pydantic import BaseModel

        class Sandbox(ImmutableSandboxedEnvironment):
            """Jinja's, which knows nothing of pydantic: its models have methods that read files and run pickles."""

            def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
                if isinstance(obj, type) or (isinstance(obj, BaseModel) and attr not in type(obj).model_fields):
                    return False
                return super().is_safe_attribute(obj, attr, value)

        environment = Sandbox(
            loader=FunctionLoader(self._load),
            autoescape=lambda name: name is None or ".html" in name or ".svg" in name,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=50,
            bytecode_cache=_compiled(),
        )
        environment.filters["inline"] = inline
        environment.filters["kind"] = lambda block: type(block).__name__.lower()
        environment.filters["drawing"] = drawing
        environment.filters["graph_drawing"] = graph_drawing
        environment.filters["aligned"] = aligned
        environment.filters["crowded"] = crowded
        environment.filters["title_lines"] = title_lines
        return environment

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if self._workspace is not None and (text := self._override(self._workspace, name)) is not None:
            return text, name, lambda: True
        try:
            path = inside(self._own, name)
        except OutsideWorkspaceError:
            path = None
        if path is None or not path.is_file():
            return None
        return path.read_text("utf-8"), name, lambda: True

    def _override(self, workspace: Path, name: str) -> str | None:
        shown = f"templates/{name}"
        path = workspace / "templates" / name
        try:
            real = inside(inside(workspace, "templates"), name)
        except OutsideWorkspaceError:
            raise TemplateRefusedError(
                Diagnostic(
                    TEMPLATE_OUTSIDE,
                    message(N_("the template “{name}” lies outside of the folder templates/"), name=name),
                    whole_file(Source(shown, "")),
                    fix=message(N_("keep the file itself in templates/, not a link to another place")),
                )
            ) from None
        if not path.is_file() or real.is_relative_to(self._own.resolve()):
            return None
        try:
            text = real.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise self._refused(name, error) from error
        self.overriding[name] = Source(shown, text)
        return text

    def _refused(self, name: str, error: Exception) -> TemplateRefusedError:
        template, line = self._place_of(error) or (name, 1)
        source = self.overriding.get(template, Source(f"templates/{template}", ""))
        reason, word = reason_of(error)
        what = message(N_("the template “{name}” cannot be used: {reason}"), name=template, reason=reason)
        place = Span(source, line, 1, line, len(source.line(line)) + 1).narrowed(word)
        place = place if word and place.text == word else Span(source, line, 1, line, 1)
        fix = message(N_("mend the file, or take it out of templates/ to use the program's own"))
        return TemplateRefusedError(Diagnostic(TEMPLATE_ERROR, what, place, fix=fix))

    def _place_of(self, error: Exception) -> tuple[str, int] | None:
        """The template and line in which `error` came up: the innermost of the workspace's own, else of any."""
        from jinja2 import TemplateSyntaxError

        if isinstance(error, TemplateSyntaxError):
            return (error.name, error.lineno) if error.name else None
        places = list(_template_lines(error))
        return next(reversed([each for each in places if each[0] in self.overriding] or places), None)


@cache
def _compiled() -> "BytecodeCache":
    """The templates that this process has compiled, by their names and texts: every page is rendered anew."""
    from jinja2 import BytecodeCache

    class Compiled(BytecodeCache):
        """Keeps code in memory alone, as what lies on a disk could be changed by others."""

        def __init__(self) -> None:
            self._code: dict[tuple[str, str], CodeType | None] = {}

        def load_bytecode(self, bucket: "Bucket") -> None:
            bucket.code = self._code.get((bucket.key, bucket.checksum))

        def dump_bytecode(self, bucket: "Bucket") -> None:
            self._code[bucket.key, bucket.checksum] = bucket.code

    return Compiled()


def _template_lines(error: BaseException) -> Iterator[tuple[str, int]]:
    """The template lines that led to `error`, from the outside in; Jinja puts them into the traceback."""
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next

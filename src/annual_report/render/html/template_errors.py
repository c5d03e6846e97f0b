"""What Jinja and Python say of a template that fails, told in the words of this program."""

import re
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.language.numbers import Number
from annual_report.render.html.budget import NUMBER_DIGITS, BudgetExceededError
from annual_report.render.html.kinds_in_words import kind_in_words

_TOO_DEEP: Final = N_("it includes, extends or calls itself without end, or is nested too deeply")
_WRONG_ARGUMENTS: Final = N_("a call has the wrong arguments")
_IMPOSSIBLE: Final = N_("it uses a value that is not possible there")
_BY_ZERO: Final = N_("it divides by zero")
_TOO_LONG_NUMBER: Final = N_("it computes numbers of more than {count} digits")
_OPERATES: Final = N_("“{operator}” does not work with a {kind} and a {other}")
_NO_LIST: Final = N_("a {kind} is not a list")
_RETOLD: Final = (
    (re.compile(r"name '(inf|nan)' is not defined"), _TOO_LONG_NUMBER),  # as Jinja writes 1e999 for Python
    (re.compile(r"\(34, .*|Exceeds the limit .*|cannot convert float .*"), _TOO_LONG_NUMBER),
    (re.compile(r"'(?P<name>[^']+)' is undefined"), N_("unknown name “{name}”")),
    (
        re.compile(r"'(?:(?:[\w.]*\.)?(?P<kind>\w+) object|(?P<none>None))' has no attribute '(?P<name>[^']+)'"),
        N_("a {kind} has nothing named “{name}”"),
    ),
    (
        re.compile(r"(?:'(?:[\w.]*\.)?)?(?P<kind>\w+)(?: object)?'? has no element (?P<name>.+)"),
        N_("a {kind} has nothing named “{name}”"),
    ),
    (
        re.compile(r"access to attribute '(?P<name>[^']+)' of '(?P<kind>[^']+)' object is unsafe\."),
        N_("templates may not use “{name}” of a {kind}"),
    ),
    (re.compile(r"Encountered unknown tag '(?P<name>[^']+)'.*", re.DOTALL), N_("unknown tag “{name}”")),
    (re.compile(r"No filter named '(?P<name>[^']+)'.*", re.DOTALL), N_("unknown filter “{name}”")),
    (re.compile(r"No test named '(?P<name>[^']+)'.*", re.DOTALL), N_("unknown test “{name}”")),
    (
        re.compile(r"Unexpected end of template.* closed is '(?P<name>[^']+)'.*", re.DOTALL),
        N_("“{name}” is opened and never closed"),
    ),
    (re.compile(r"unexpected (?:char )?'(?P<name>[^']+)'.*", re.DOTALL), N_("“{name}” is out of place")),
    (re.compile(r"expected token '[^']+', got '(?P<name>[^']+)'"), N_("“{name}” is out of place")),
    (re.compile(r"unexpected end of .*|Missing end of .*", re.IGNORECASE), N_("it ends too early")),
    (re.compile(r"extended multiple times"), N_("it extends two templates")),
    (re.compile(r"can't assign to .*|cannot assign attribute .*"), N_("it sets something that cannot be set")),
    (
        re.compile(r"'(?P<operator>.+)' not supported between instances of '(?P<kind>.+)' and '(?P<other>.+)'"),
        N_("a {kind} and a {other} cannot be compared"),
    ),
    (
        re.compile(r"unsupported operand .* for (?P<operator>\S+)(?: or .*)?: '(?P<kind>.+)' and '(?P<other>.+)'"),
        _OPERATES,
    ),
    (
        re.compile(r"can only concatenate (?P<kind>\w+) \(not \"(?P<other>.+)\"\) to \w+"),
        N_("a {kind} and a {other} cannot be joined"),
    ),
    (re.compile(r"'(?P<kind>.+)' object is not iterable"), _NO_LIST),
    (re.compile(r"argument of type '(?P<kind>.+)' is not .*"), _NO_LIST),
    (re.compile(r"cannot unpack non-iterable (?P<kind>.+) object"), _NO_LIST),
    (re.compile(r".* values to unpack.*"), N_("a list does not have as many parts as there are names")),
    (re.compile(r"'(?P<kind>.+)' object is not callable"), N_("a {kind} cannot be called")),
    (re.compile(r"(?P<kind>\w+) is no (?P<other>\w+)"), N_("a {kind} is given where a {other} is needed")),
    (re.compile(r"Object of type (?P<kind>.+) is not JSON serializable"), N_("a {kind} cannot be written as JSON")),
    (re.compile(r"Range too big\. .*MAX_RANGE \((?P<most>\d+)\).*"), N_("it counts to more than {most}")),
    (re.compile(r"keyword argument repeated: (?P<name>\w+).*"), N_("the argument “{name}” is given twice")),
    (re.compile(r"too many statically nested blocks.*"), _TOO_DEEP),
    (re.compile(r"could not convert string to float.*|invalid literal for int.*"), N_("a text is not a number")),
    (re.compile(r".*\b(arguments?|takes|You can only sort by)\b.*", re.DOTALL), _WRONG_ARGUMENTS),
)
# What is said of whatever else Python raises: its own words are for those who know it.
_OTHERWISE: Final[tuple[tuple[type[Exception], str], ...]] = (
    (ZeroDivisionError, _BY_ZERO),
    (OverflowError, _TOO_LONG_NUMBER),
    (TypeError, N_("it uses a value of the wrong kind")),
    (LookupError, N_("it uses something that is not there")),
    (AttributeError, N_("it uses something that is not there")),
    (NameError, N_("it uses something that is not there")),
    (SyntaxError, N_("it cannot be read as a template")),
    (ArithmeticError, _IMPOSSIBLE),
    (ValueError, _IMPOSSIBLE),
    (AssertionError, _IMPOSSIBLE),
    (RuntimeError, _IMPOSSIBLE),
    (StopIteration, _IMPOSSIBLE),
)


def reason_of(error: Exception) -> tuple[Message, str]:
    """Why a template fails by `error`, and the word in it that this is about, which may be empty."""
    from jinja2 import TemplateNotFound

    if isinstance(error, TemplateNotFound):
        return message(N_("unknown template “{name}”"), name=str(error)), str(error)
    if (reason := _by_its_kind(error)) is not None:
        return reason, ""
    error_text = str(error) or type(error).__name__
    for form, text in _RETOLD:
        if match := form.fullmatch(error_text):
            return _told(text, match.groupdict()), match.groupdict().get("name") or ""
    return _otherwise(error, error_text), ""


def _by_its_kind(error: Exception) -> Message | None:
    """The reason for an error whose words do not matter."""
    if isinstance(error, BudgetExceededError):
        return error.reason
    if isinstance(error, UnicodeDecodeError):
        return message(N_("it is not saved as UTF-8"))
    if isinstance(error, UnicodeEncodeError):
        code = f"U+{ord(error.object[error.start]):04X}"
        return message(N_("it contains {code}, which is not a text character"), code=code)
    return message(_TOO_DEEP) if isinstance(error, RecursionError) else None


def _otherwise(error: Exception, error_text: str) -> Message:
    """The reason for an error whose words are not known: those of Jinja as they are."""
    from jinja2 import TemplateError

    if not isinstance(error, TemplateError):
        for kind, text in _OTHERWISE:
            if isinstance(error, kind):
                return _told(text, {})
    return message("{said}", said=error_text)


def _told(text: str, found: dict[str, str | None]) -> Message:
    """The message with what was `found` in Python's words, kinds of things being called as they are here."""
    if text == _TOO_LONG_NUMBER:
        return message(text, count=Number(NUMBER_DIGITS))
    values: dict[str, object] = {}
    for name, value in found.items():
        if value is not None:
            values["kind" if name == "none" else name] = value if name in {"name", "operator"} else _in_words(value)
    return message(text, **values)


def _in_words(found: str) -> object:
    return Number(int(found)) if found.isdecimal() else kind_in_words(found)

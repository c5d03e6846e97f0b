"""What Jinja and Python say of a template that fails, told in the words of this program."""

import re
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.render.html.budget import BudgetExceededError

_RETOLD: Final = (
    (re.compile(r"'(?P<name>[^']+)' is undefined"), N_("unknown name “{name}”")),
    (
        re.compile(r"'(?:[\w.]*\.)?(?P<kind>\w+) object' has no attribute '(?P<name>[^']+)'"),
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
)


def reason_of(error: Exception) -> tuple[Message, str]:
    """Why a template fails by `error`, and the word in it that this is about, which may be empty."""
    from jinja2 import TemplateNotFound

    if isinstance(error, TemplateNotFound):
        return message(N_("unknown template “{name}”"), name=str(error)), str(error)
    if isinstance(error, BudgetExceededError):
        return error.reason, ""
    if isinstance(error, UnicodeDecodeError):
        return message(N_("it is not saved as UTF-8")), ""
    if isinstance(error, RecursionError):
        return message(N_("it includes, extends or calls itself without end, or is nested too deeply")), ""
    error_text = str(error) or type(error).__name__
    for form, text in _RETOLD:
        if match := form.fullmatch(error_text):
            return message(text, **match.groupdict()), match.groupdict().get("name", "")
    return message("{said}", said=error_text), ""

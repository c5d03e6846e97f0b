"""The rules on templates and on the page made of them."""

from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_

RESOURCE_REFUSED: Final = Rule(
    "resource-refused",
    title=N_("the page would load something from elsewhere"),
    explanation=N_(
        "A document must look the same in ten years and without a network, and opening it must not be visible to "
        "others. So scripts, style sheets, fonts and pictures from other places are refused. Remove the line from "
        "the template; photos are listed in the report and kept in photos/."
    ),
    wrong=Sample(
        'body { background: url("https://hoi-mau.example/nen.png"); }\n', file="templates/report/screen.css.j2"
    ),
    right=Sample("body { background: #fff; }\n", file="templates/report/screen.css.j2"),
)
MARKUP_REFUSED: Final = Rule(
    "markup-refused",
    title=N_("the page contains markup that documents cannot have"),
    explanation=N_(
        "A page may only have the elements and attributes that documents need, which load and run nothing in any "
        "browser: headings, paragraphs, lists, tables, figures, drawings in SVG. Everything else is refused, and so "
        "is anything in a place where HTML does not allow it. The page on templates lists what is allowed."
    ),
    wrong=Sample(
        '{% extends "program/report/document.html.j2" %}\n{% block foot %}<center>Hết</center>{% endblock %}\n',
        file="templates/report/document.html.j2",
    ),
    right=Sample(
        '{% extends "program/report/document.html.j2" %}\n{% block foot %}<p class="end">Hết</p>{% endblock %}\n',
        file="templates/report/document.html.j2",
    ),
)
TEMPLATE_ERROR: Final = Rule(
    "template-error",
    title=N_("a template of the workspace fails"),
    explanation=N_(
        "The template has a mistake in its Jinja code, or uses something that the document does not have; until it "
        "is fixed, no page can be made. Fix the line given in the message, or remove the file from templates/: then "
        "the program uses its own."
    ),
    wrong=Sample("body { color: {{ mau_chu }}; }\n", file="templates/report/screen.css.j2"),
    right=Sample("body { color: #222; }\n", file="templates/report/screen.css.j2"),
)
TEMPLATE_OUTSIDE: Final = Rule(
    "template-outside-workspace",
    title=N_("a template is a link that leads out of templates/"),
    explanation=N_(
        "Templates are read only from the workspace, so that documents look the same on every machine, and a "
        "workspace from somebody else cannot read other files of yours. Put the file itself there."
    ),
    wrong=Sample("", file="templates/report/screen.css.j2", link="/srv/dung-chung/screen.css.j2"),
    right=Sample("body { color: #222; }\n", file="templates/report/screen.css.j2"),
)
TEMPLATE_UNUSED: Final = Rule(
    "template-unused",
    Severity.WARNING,
    title=N_("a file in templates/ is not used by any document"),
    explanation=N_(
        "A template of the workspace replaces the program's template of the same name, or is used by one that does; "
        "any other file changes nothing. Usually its name is misspelt, or it is in the wrong folder."
    ),
    wrong=Sample("body { color: #222; }\n", file="templates/report/sceen.css.j2"),
    right=Sample("body { color: #222; }\n", file="templates/report/screen.css.j2"),
)
TEMPLATE_PART_UNPRINTED: Final = Rule(
    "template-part-unprinted",
    Severity.WARNING,
    title=N_("a part of a template of the workspace is not printed"),
    explanation=N_(
        "A template that extends another can only change it with blocks of the same names: a block that the other "
        "does not have, a line between the blocks, or a name that the other sets again has no effect. The page on "
        "templates lists the blocks of every file."
    ),
    wrong=Sample(
        '{% extends "program/report/screen.css.j2" %}\n{% block phones %}body { color: #222; }{% endblock %}\n',
        file="templates/report/screen.css.j2",
    ),
    right=Sample(
        '{% extends "program/report/screen.css.j2" %}\n{% block phone %}body { color: #222; }{% endblock %}\n',
        file="templates/report/screen.css.j2",
    ),
)

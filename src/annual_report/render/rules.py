"""The rules on templates and on the page made of them."""

from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_

RESOURCE_REFUSED: Final = Rule(
    "resource-refused",
    title=N_("the page would load something from elsewhere"),
    explanation=N_(
        "A document has to look the same in ten years and without a network, and opening it must not tell anybody. "
        "So scripts, style sheets, fonts and pictures of other places are refused. Take the line out of the "
        "template; photos are listed in the report and lie in photos/."
    ),
    wrong=Sample(
        'body { background: url("https://hoi-mau.example/nen.png"); }\n', file="templates/report/screen.css.j2"
    ),
    right=Sample("body { background: #fff; }\n", file="templates/report/screen.css.j2"),
)
MARKUP_REFUSED: Final = Rule(
    "markup-refused",
    title=N_("the page holds markup that documents do not have"),
    explanation=N_(
        "A page is written from the elements and attributes that documents need, each of which is known to load and "
        "run nothing, however a browser reads it: headings, paragraphs, lists, tables, figures, drawings in SVG. "
        "Others are refused, and so is what HTML has no place for. The page on templates lists what there is."
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
        "The template has a mistake in its Jinja signs, or asks for something that the document does not have; "
        "without it no page can be set. Mend the line that the message names, or take the file out of templates/: "
        "then the program uses its own."
    ),
    wrong=Sample("body { color: {{ mau_chu }}; }\n", file="templates/report/screen.css.j2"),
    right=Sample("body { color: #222; }\n", file="templates/report/screen.css.j2"),
)
TEMPLATE_OUTSIDE: Final = Rule(
    "template-outside-workspace",
    title=N_("a template is a link that leads out of templates/"),
    explanation=N_(
        "Templates are read from the workspace alone, so that it looks the same on every machine, and a workspace "
        "from somebody else reads no other files of yours. Put the file itself there."
    ),
    wrong=Sample("", file="templates/report/screen.css.j2", link="/srv/dung-chung/screen.css.j2"),
    right=Sample("body { color: #222; }\n", file="templates/report/screen.css.j2"),
)
TEMPLATE_UNUSED: Final = Rule(
    "template-unused",
    Severity.WARNING,
    title=N_("a file in templates/ is used by no document"),
    explanation=N_(
        "A file of the workspace takes the place of the program's template of the same name, or is named by one that "
        "does; any other changes nothing. Mostly its name is misspelt, or it lies in another folder than it should."
    ),
    wrong=Sample("body { color: #222; }\n", file="templates/report/sceen.css.j2"),
    right=Sample("body { color: #222; }\n", file="templates/report/screen.css.j2"),
)
TEMPLATE_PART_UNPRINTED: Final = Rule(
    "template-part-unprinted",
    Severity.WARNING,
    title=N_("a part of a template of the workspace is not printed"),
    explanation=N_(
        "A template that extends another changes it by blocks of the same names, and by nothing else: a block that the "
        "other has not, a line between the blocks, or a name that the other sets anew has no effect. The page on "
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

"""What the site adds to Sphinx: a switch of languages on each page, links to names, and search without accents."""

import json
import posixpath
import re
from functools import partial
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

from annual_report.api import results
from annual_report.language import LOCALES
from website.staging import PAGES_FILE, SITE
from website.theme import mended
from website.vietnamese_search import SearchEnglishAndVietnamese, SearchVietnamese

_CODE: Final = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_NAMES: Final = {each.code: each.name for each in LOCALES}


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_search_language(SearchVietnamese)
    app.add_search_language(SearchEnglishAndVietnamese)
    app.connect("builder-inited", _add_filter)
    app.connect("autodoc-process-docstring", _code_of_markdown)
    app.connect("doctree-resolved", _lead_out_of_language)
    app.connect("missing-reference", _find_result)
    app.connect("html-page-context", partial(_add_languages, json.loads(_pages_file(app).read_text("utf-8"))))
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _pages_file(app: Sphinx) -> Path:
    return Path(app.srcdir).parent / PAGES_FILE


def _add_filter(app: Sphinx) -> None:
    templates = app.builder.templates
    templates.environment.filters["mended"] = partial(mended, app.config.language)


def _code_of_markdown(_app: Sphinx, _what: str, _name: str, _obj: object, _options: object, lines: list[str]) -> None:
    """Docstrings have code as Markdown has it; the names of calls' results become links."""
    said: list[str] = []
    for line in lines:
        if line.startswith("    ") and said[-1:] == [""] and said[-2:-1] and not said[-2].startswith(" "):
            said += [".. code-block:: python", ""]
        said.append(line if line.startswith("    ") else _CODE.sub(_role, line))
    lines[:] = said


def _role(match: re.Match[str]) -> str:
    if match[1] in results.__all__:
        return f":class:`~annual_report.api.results.{match[1]}`"
    return f"``{match[1]}``"


def _find_result(app: Sphinx, env: Any, node: Any, contnode: Any) -> Any:
    """Types of results are told under `annual_report.api.results`, wherever they are defined."""
    name = node.get("reftarget", "").rpartition(".")[2]
    if node.get("refdomain") != "py" or name not in results.__all__:
        return None
    full = f"annual_report.api.results.{name}"
    return env.domains["py"].resolve_xref(env, node["refdoc"], app.builder, "class", full, node, contnode)


def _lead_out_of_language(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    for node in doctree.findall(nodes.reference):
        address = node.get("refuri", "")
        if address.startswith(SITE):
            node["refuri"] = posixpath.join(_to_site(app, docname), address.removeprefix(SITE))


def _to_site(app: Sphinx, docname: str) -> str:
    """The way from a page to the folder of all languages."""
    return posixpath.join(relative_uri(app.builder.get_target_uri(docname), ""), "..")


def _add_languages(
    pages: dict[str, dict[str, str]], app: Sphinx, docname: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """The language that a page is written in, and the links to it in the others."""
    own = app.config.language
    context["written_in"] = pages[own].get(docname, own)
    context["languages"] = [
        (code, _NAMES[code], "" if code == own else f"{_to_site(app, docname)}/{code}/{docname}.html") for code in pages
    ]

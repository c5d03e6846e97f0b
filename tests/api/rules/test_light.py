"""Asking which rules, figures, documents and requirements there are loads no engine and no other heavy library."""

import subprocess
import sys

REGISTRIES = (
    "checks.registry",
    "compose.registry",
    "regulations.inspection.requirements.registry",
    "api.manuscripts.reading",
    "values.figures.registry",
    "proofreading.registry",
    "api.rules.catalogue",
    "api.rules.settling",
)
HEAVY = {
    "cffi", "fontTools", "jinja2", "markdown_it", "pdfminer", "pdfplumber", "PIL", "pydyf", "pypdfium2", "rich",
    "tinycss2", "tinyhtml5", "typer", "weasyprint"
}  # fmt: skip


def test_registries_load_no_heavy_library() -> None:
    imports = "".join(f"import annual_report.{each}\n" for each in REGISTRIES)
    script = f"import sys\n{imports}annual_report.api.rules.catalogue.all_rules()\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True).stdout
    tops = {name.partition(".")[0] for name in loaded.split()}
    assert "annual_report" in tops
    assert not tops & HEAVY
    assert "annual_report.compose.composition" not in loaded, "a document is composed when it is made"


def test_engine_loads_nothing_of_data() -> None:
    """The PDF engine's process is waited for: it loads neither the model nor what reads YAML."""
    script = "import sys\nimport annual_report.render.pdf.weasyprint_pdf\nfrom annual_report.render.pdf import engine\n"
    script += "import annual_report.render.pdf.assembly\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    loaded = {name for name in done.stdout.split() if name.startswith(("annual_report.", "pydantic", "yaml"))}
    rooms = {".".join(name.split(".")[:2]) for name in loaded}
    light = ("render", "language", "document", "confinement")
    assert rooms <= {f"annual_report.{room}" for room in light}

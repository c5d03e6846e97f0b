"""What Sphinx is told of the site. `script/docs` runs it once for each language."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

project = "annual-report"
extensions = ["myst_parser", "sphinx.ext.autodoc", "website.sphinx_pages"]
templates_path = ["templates"]
html_static_path = ["static"]
suppress_warnings = ["misc.highlighting_failure"]  # samples of mistakes are none that a lexer can read

# Markdown as forges read it; directives and roles alone are MyST's.
myst_enable_extensions = ["html_image"]
myst_disable_syntax = ["myst_line_comment", "myst_block_break"]
myst_heading_anchors = 4
myst_url_schemes = {"http": None, "https": None, "mailto": None, "site": None}

autodoc_member_order = "bysource"
add_module_names = False
autodoc_typehints = "signature"

html_theme = "furo"
html_title = project
html_css_files = ["site.css"]
html_copy_source = False
html_show_copyright = False
html_use_index = False
html_domain_indices = False
# Pages opened from a disk may not read one another, so results are told alike there and on a server.
html_show_search_summary = False
html_theme_options: dict[str, object] = {"top_of_page_buttons": []}

"""The documentation as a site: which pages it has, and how they come from the Markdown files of the project."""

"""Compiles a year of YAML into the annual report of an organisation: checked, set by regulation, as PDF and HTML."""

__version__ = "0.2.0"

"""YAML text to model: a reader that keeps positions and trusts nothing, and the binding to the model."""

from annual_report.load.loaded import Loaded
from annual_report.load.loader import load_data, load_organization, load_report

__all__ = ["Loaded", "load_data", "load_organization", "load_report"]

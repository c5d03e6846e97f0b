"""Bytes to files: written whole or not at all, with a manifest of hashes."""

from annual_report.api.publish.atomic import CannotWriteError, write_files
from annual_report.api.publish.manifest import MANIFEST_NAME, manifest_with

__all__ = ["MANIFEST_NAME", "CannotWriteError", "manifest_with", "write_files"]

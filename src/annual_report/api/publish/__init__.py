"""Bytes to files: written whole or not at all, with a manifest of hashes; and the user's own files, with a copy."""

from annual_report.api.publish.atomic import write_files, write_tree
from annual_report.api.publish.cannot_write import CannotWriteError, ChangedMeanwhileError, cannot_write, need_folder
from annual_report.api.publish.manifest import MANIFEST_NAME, final_before, listed, made_of_another, manifest_with
from annual_report.api.publish.own_files import replace_own_file
from annual_report.api.publish.seal import no_new_key
from annual_report.api.publish.setting_aside import set_aside
from annual_report.api.publish.settling import finish_tree, settle_folder

__all__ = [
    "MANIFEST_NAME",
    "CannotWriteError",
    "ChangedMeanwhileError",
    "cannot_write",
    "final_before",
    "finish_tree",
    "listed",
    "made_of_another",
    "manifest_with",
    "need_folder",
    "no_new_key",
    "replace_own_file",
    "set_aside",
    "settle_folder",
    "write_files",
    "write_tree",
]

"""The files of a workspace: where they lie, which may be read, and their text bound to the model with every place kept.

Nothing is imported here: `doctor` asks where files may lie on a machine that lacks the libraries for reading them.
"""

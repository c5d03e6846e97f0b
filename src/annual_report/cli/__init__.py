"""The command line."""


def main() -> None:
    """Stands in until the commands are written."""
    raise SystemExit(0)

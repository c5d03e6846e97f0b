"""Runs the program as `python -m annual_report`."""

from annual_report.cli import main

if __name__ == "__main__":
    main()

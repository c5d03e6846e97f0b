"""Tells of lines of the program's lists that are not as they have to be; exit status 1 if there are any."""

import sys

from annual_report.proofreading.list_forms import malformed_lines

found = [str(each) for each in malformed_lines()]
sys.stderr.write("".join(f"src/annual_report/{each}\n" for each in found))
sys.exit(1 if found else 0)

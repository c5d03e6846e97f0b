"""A process that runs `annual-report` over and over, as its command line does, and tells what each run took.

It reads a line of JSON a run, `{"folder": …, "arguments": […]}`, and answers each with one line. A crash, a run without
end or a memory eaten up are this process's, and the test that started it lives to tell of them.
"""

import gc
import json
import os
import sys
import time
import traceback
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from memory import peak

from annual_report.cli import _run


def run(arguments: list[str]) -> tuple[int | None, str]:
    """The exit status, None where none was given, and the traceback where one would be shown."""
    try:
        return _run(arguments), ""
    except SystemExit as ending:
        return (ending.code if isinstance(ending.code, int) else None), ""
    except BaseException:
        return None, traceback.format_exc()


def told(folder: str, arguments: list[str]) -> dict[str, Any]:
    """Runs the program in the folder, and gives all that can be said of the run."""
    os.chdir(folder)
    streams = [TextIOWrapper(BytesIO()), TextIOWrapper(BytesIO())]
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = streams
    began = time.process_time()
    try:
        status, failure = run(arguments)
    finally:
        sys.stdout, sys.stderr = kept
    seconds = time.process_time() - began
    gc.collect()  # so that each run pays for its own litter, and not for that of the run before
    gc.freeze()  # what is left is kept for good, and need not be looked through again and again
    written = []
    for stream in streams:
        stream.flush()
        written.append(stream.buffer.getvalue().decode("utf-8", "replace"))  # type: ignore[attr-defined]
    return {
        "status": status,
        "failure": failure,
        "seconds": seconds,
        "peak": peak(),
        "stdout": written[0],
        "stderr": written[1],
    }


if __name__ == "__main__":
    for asked in sys.stdin:
        print(json.dumps(told(**json.loads(asked))), flush=True)  # noqa: T201

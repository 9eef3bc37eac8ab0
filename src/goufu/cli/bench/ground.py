"""The ground that is measured on: a house of its own beside the operator's, filled by the demonstration, durable."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goufu.project.environment import read_environment

GOUFU = [sys.executable, "-c", "from goufu.cli.main import main; main()"]


@contextmanager
def ground() -> Iterator[Path]:
    """An empty data folder on the same disk as the operator's, in which the process works; removed afterwards."""
    beside = read_environment().data
    folder = beside.with_name(f"{beside.name}.bench-{os.getpid()}")
    keys = folder.with_name(f"{folder.name}.keys")
    os.environ.update(GOUFU_DATA=str(folder), GOUFU_KEYS=str(keys), GOUFU_MODE="demo", GOUFU_HOSTS="*")
    os.environ.pop("DATABASE_URL", None)
    try:
        yield folder
    finally:
        for made in (folder, keys):
            shutil.rmtree(made, ignore_errors=True)


def play() -> None:
    """The demonstration: a hundred acts and more, so that no table is empty."""
    subprocess.run([*GOUFU, "demo", "--json"], check=True, stdout=subprocess.DEVNULL)

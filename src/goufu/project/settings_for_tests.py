"""The settings with a data folder of the test run's own; every process of the run shares it."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder in it that is ours alone
ENOUGH = 3 * 2**30
"""Bytes that must be free there; a whole run with three workers takes a third of it."""


def _own_folder() -> str:
    """A new folder, in memory where the machine has enough: a copied database is a thousand small files, and on a disk
    the files cost more than what the tests do in them. TMPDIR is obeyed where it is set.
    """
    roomy = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ENOUGH
    if not roomy or "TMPDIR" in os.environ:
        return tempfile.mkdtemp(prefix="goufu-tests-")
    for left in MEMORY.glob("goufu-tests-[0-9]*"):  # of a run that was killed: memory is nobody's attic
        if not Path("/proc", left.name.split("-")[2]).exists():
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.mkdtemp(prefix=f"goufu-tests-{os.getpid()}-", dir=MEMORY)


if "GOUFU_TEST_ROOT" not in os.environ:
    os.environ["GOUFU_TEST_ROOT"] = _own_folder()
    atexit.register(shutil.rmtree, os.environ["GOUFU_TEST_ROOT"], ignore_errors=True)
TEST_ROOT = Path(os.environ["GOUFU_TEST_ROOT"])
os.environ["GOUFU_DATA"] = str(TEST_ROOT / "data")
os.environ.pop("GOUFU_KEYS", None)
os.environ.setdefault("GOUFU_HOSTS", "*")

from goufu.project.settings import *  # noqa: E402, F403 - after the environment is set
from goufu.project.settings import DATABASES  # noqa: E402

DATABASES["default"]["OPTIONS"].pop("pool")

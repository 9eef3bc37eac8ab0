"""The settings with a data folder of the test run's own; every process of the run shares it."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

if "GOUFU_TEST_ROOT" not in os.environ:
    os.environ["GOUFU_TEST_ROOT"] = tempfile.mkdtemp(prefix="goufu-tests-")
    atexit.register(shutil.rmtree, os.environ["GOUFU_TEST_ROOT"], ignore_errors=True)
TEST_ROOT = Path(os.environ["GOUFU_TEST_ROOT"])
os.environ["GOUFU_DATA"] = str(TEST_ROOT / "data")
os.environ.pop("GOUFU_KEYS", None)
os.environ.setdefault("GOUFU_HOSTS", "*")

from goufu.project.settings import *  # noqa: E402, F403 - after the environment is set
from goufu.project.settings import DATABASES  # noqa: E402

DATABASES["default"]["OPTIONS"].pop("pool")

"""The key that signs cookies, made at the first start and kept with the server's keys."""

import os
import secrets

from goufu.project.environment import Environment


def secret_key(environment: Environment) -> str:
    """The installation's secret; made once under the keys folder, readable by its owner alone.

    Two processes that start at once agree, since the file is created exclusively.
    """
    path = environment.keys / "session.key"
    environment.keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text()
    with os.fdopen(handle, "w") as file:
        file.write(fresh := secrets.token_urlsafe(48))
    return fresh

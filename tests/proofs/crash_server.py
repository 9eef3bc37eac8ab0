"""Holds the database of a house until it is ended; with `found` it founds the cast of the tests first."""

import signal
import sys


def main(what: str) -> None:
    """Run until a signal comes."""
    from goufu.project.environment import read_environment
    from goufu.project.postgres import serving

    with serving(read_environment().data) as server:
        assert server.process
        assert server.durable
        if what == "found":
            found()
        print(server.process.pid, flush=True)
        signal.pause()


def found() -> None:
    """Tables, offices and who holds them."""
    from goufu.cli.house import house

    with house():
        from tests.cast import found_cast

        found_cast()


if __name__ == "__main__":
    main(sys.argv[1])

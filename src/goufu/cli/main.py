"""The `goufu` command. A module of `cli/commands` with a `register(app)` adds its sub-commands; nothing lists them."""

import pkgutil
import sys
from functools import cache
from importlib import import_module
from typing import Any

import typer
from typer.main import get_command

from goufu.base.errors import GoufuError
from goufu.cli import commands
from goufu.cli.words import explain_failure
from goufu.project.environment import BadEnvironment
from goufu.project.postgres_binaries import PostgresError


def build() -> typer.Typer:
    """The whole command, put together from the modules found."""
    app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)
    for module in sorted(pkgutil.iter_modules(commands.__path__), key=lambda found: found.name):
        import_module(f"{commands.__name__}.{module.name}").register(app)
    return app


@cache
def command() -> Any:
    """The same, read once: a story runs dozens of commands in one process."""
    return get_command(build())


def main() -> None:
    """Run the command; what the operator can mend is one line on standard error and exit code 2."""
    try:
        build()()
    except (BadEnvironment, PostgresError) as error:
        sys.stderr.write(f"goufu: {error}\n")
        sys.exit(2)
    except GoufuError as error:
        explain_failure(error)
        sys.exit(2)

"""What the command says, in the operator's language: `GOUFU_LANG` is `zh` (the default) or `en`."""

import os
from pathlib import Path

import typer

from goufu.base.catalogue import add_folder, translate
from goufu.base.errors import GoufuError

add_folder(Path(__file__).parent / "locale")


def lang() -> str:
    """`"en"` when `GOUFU_LANG` asks for it, else `"zh"`."""
    return "en" if os.environ.get("GOUFU_LANG", "").lower().startswith("en") else "zh"


def words(message: str, **values: object) -> str:
    """A message of the context "cli", its holes filled."""
    return translate(lang(), "cli", message).format(**values)


def say(message: str, **values: object) -> None:
    """Print one line to the operator."""
    typer.echo(words(message, **values))


def verdict_said(verdict: str) -> str:
    """A verdict's word for a reader: `"allowed"`, `"warned"`, `"uncertain"` or `"refused"`."""
    told = {
        "allowed": words("allowed"),
        "warned": words("allowed with a warning"),
        "uncertain": words("uncertain: a person decides"),
        "refused": words("refused"),
    }
    return told[verdict]


def standing_said(standing: str) -> str:
    """How far a rule is known: `"confirmed"` against its text, or `"believed"`."""
    return {"confirmed": words("confirmed"), "believed": words("believed: it never refuses")}[standing]


def explain_failure(error: GoufuError) -> None:
    """Print what was not done, which field it concerns and how to mend it, on standard error."""
    field = f" [{error.field}]" if error.field else ""
    cure = error.cure_text(lang())
    typer.echo(f"goufu: {error.text(lang())}{field}", err=True)
    if cure:
        typer.echo(f"       {cure}", err=True)

"""`goufu notice`: an official notice as a file, or its fields on the screen; `goufu notices`: all of them."""

import json
from pathlib import Path
from typing import Annotated

import typer

from goufu.cli.house import house
from goufu.cli.words import say


def register(app: typer.Typer) -> None:
    """Add `notice` and `notices`."""
    app.command()(notice)
    app.command()(notices)


def notice(
    ref: Annotated[str, typer.Argument(help="Reference of the notice, as in its address.")],
    pdf: Annotated[Path | None, typer.Option(help="Write it as PDF.")] = None,
    docx: Annotated[Path | None, typer.Option(help="Write it as DOCX.")] = None,
    lang: Annotated[str, typer.Option(help="zh or en.")] = "zh",
) -> None:
    """Write an official notice as PDF or DOCX; without either, print its fields as JSON."""
    with house(migrate=False):
        from django.utils.translation import override

        from goufu.rooms.announcements.fields import as_json
        from goufu.rooms.announcements.notice import notice_named
        from goufu.rooms.announcements.paper import official
        from goufu.ui.official import official_docx, official_pdf

        found = notice_named(ref)
        with override("en" if lang == "en" else "zh-hans"):
            paper = official(found)
            for file, make in ((pdf, official_pdf), (docx, official_docx)):
                if file:
                    file.write_bytes(make(paper))
                    say("{title} written to {file}", title=paper.title, file=file)
            if not (pdf or docx):
                typer.echo(json.dumps(as_json(found), ensure_ascii=False, indent=1))


def notices(
    folder: Annotated[Path, typer.Argument(help="Folder to write into; it is made.")],
    lang: Annotated[str, typer.Option(help="zh or en.")] = "zh",
) -> None:
    """Write every official notice as PDF and DOCX, and notices.json with their titles and what they lack."""
    folder.mkdir(parents=True, exist_ok=True)
    with house(migrate=False):
        from django.utils.translation import override

        from goufu.rooms.announcements.fields import as_json
        from goufu.rooms.announcements.notice import every_notice
        from goufu.rooms.announcements.paper import official
        from goufu.ui.official import official_docx, official_pdf

        with override("en" if lang == "en" else "zh-hans"):
            made = every_notice()
            for each in made:
                paper = official(each)
                (folder / f"{each.ref}.pdf").write_bytes(official_pdf(paper))
                (folder / f"{each.ref}.docx").write_bytes(official_docx(paper))
            listed = [as_json(each) for each in made]
    (folder / "notices.json").write_text(json.dumps(listed, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    say("{count} notices written to {folder}", count=len(made), folder=folder)

"""The agency hands the files of what it did over to the purchaser."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Group, Line, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.agencies.models import Mandate


class HandedFile(Group):
    """One file of the hand-over."""

    title: Annotated[Line, Field(title="Title of the file")]
    file: Annotated[FileRef, Field(title="File")]


class HandOverFilesInput(ActInput):
    """The list of files."""

    files: Annotated[
        list[HandedFile],
        Private,
        Field(title="Files handed over", description="Each with its title; hashes are kept.", min_length=1,
              max_length=200),
    ]  # fmt: skip


class HandOverFiles(Act[Mandate, HandOverFilesInput]):
    """Hand over the files."""

    states, leads_to = ("running", "ended"), "handed_over"
    by = Authority("agency.officer", within="agency")
    public = Publish("procurement")
    asks_nothing = "The agreement says what is handed over; whether it is whole, the purchaser confirms."

    @classmethod
    def passes_over(cls, cases: Sequence[Case]) -> set[str]:
        """While the mandate runs the files are still being made."""
        return {each.ref for each in cases if each.state == "running"}

    def effect(self, case: Mandate, given: HandOverFilesInput, moment: Moment, w: Writes) -> None:
        """Keep the list with the hash of each file; a mandate that ran until now ends with it."""
        handed = [{"title": each.title, "sha256": each.file} for each in given.files]
        w.change(case, handed=handed, handed_on=moment.day, ended_on=case.ended_on or moment.day)
        w.publish(files_handed_over=len(handed), handed_on=moment.day)
        w.tell(case.purchaser, number=case.number, count=len(handed))

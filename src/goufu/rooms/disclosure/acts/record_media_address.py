"""A notice stands on the platform that the law names: its number and address there are recorded here."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field

from goufu.core.act import Act, Publish
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.writes import Writes
from goufu.law.questions.designated_media import DesignatedMedia
from goufu.parties.authority import Authority
from goufu.rooms.contracts.interface import contract_of_thread
from goufu.rooms.disclosure.choices import KIND_OF_CASE, NoticeKind
from goufu.rooms.disclosure.refusals import NotRecordedHere
from goufu.rooms.evaluation.interface import award_of_thread
from goufu.rooms.needs.interface import purchase_of_thread

_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


def _is_web_address(text: str) -> str:
    if not _WEB.fullmatch(text):
        raise ValueError("This is not a web address: it begins with https:// and has no blanks.")
    return text


class RecordMediaAddressInput(ActInput):
    """What was published where, under which number and address."""

    notice: Annotated[NoticeKind, Field(title="What was published or filed")]
    medium: Annotated[Line, Field(title="Platform or medium")]
    number: Annotated[Line, Field(title="Number there")]
    address: Annotated[Line, AfterValidator(_is_web_address), Field(title="Web address there")]
    on: Annotated[CivilDate, Field(title="Date there")]
    designated: Annotated[bool, Field(title="It is on the media named by finance")] = True
    same_everywhere: Annotated[bool, Field(title="The content is the same everywhere")] = True


class RecordMediaAddress(Act[Case, RecordMediaAddressInput]):
    """Record where a notice stands on the platform that the law names."""

    any_state = True
    routine = False
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("")

    def asks(self, case: Case, given: RecordMediaAddressInput, moment: Moment) -> Iterator[DesignatedMedia]:
        """Whether it is where it must be, the same everywhere."""
        yield DesignatedMedia(
            designated=given.designated, same_everywhere=given.same_everywhere, recorded_address=given.address
        )

    def effect(self, case: Case, given: RecordMediaAddressInput, moment: Moment, w: Writes) -> None:
        """State which part of the purchase it belongs to, so that a release can put it there."""
        if case.kind not in KIND_OF_CASE[given.notice]:
            raise NotRecordedHere(
                "This is not recorded on {ref}.",
                field="notice",
                ref=case.ref,
                cure="Record it on the case that it belongs to: intention, tender, award, contract or assessment.",
            )
        if given.on > moment.day:
            raise NotRecordedHere(
                "{day} is still to come.", field="on", day=given.on, cure="Record it when it stands there."
            )
        w.publish(**_place(case))


def _place(case: Case) -> dict[str, str]:
    purchase, award, contract = (
        find(case.thread) for find in (purchase_of_thread, award_of_thread, contract_of_thread)
    )
    found = {"purchase": purchase, "award": award, "contract": contract}
    return {name: each.ref for name, each in found.items() if each is not None}

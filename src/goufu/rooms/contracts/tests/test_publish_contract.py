"""A signed contract is published on the designated media, without anybody's name."""

from tests.cast import refused, turned_down
from tests.contracting import PRICE, Story
from tests.tendering import decided, document

from goufu.core.exceptions import WrongState
from goufu.core.models import RunningClock, StoredFile
from goufu.core.public import public_entries
from goufu.rooms.contracts.disclosure import DISCLOSES


def publish(story: Story, **changes: object) -> str:
    given = {"text": document("合同公告文本（示例）"), "address": "示例网址", **changes}
    return decided(story.cast, "publish_contract", story.cast.officer, story.contract_ref, story.contract_ref, **given)


def signed(story: Story) -> None:
    story.draft()
    story.sign()


def test_a_published_contract_is_there_for_everybody(story: Story) -> None:
    signed(story)
    thread = story.cast.see(publish(story)).thread
    known = public_entries(thread)[-1].known
    assert (known["amount_fen"], known["provider"], len(known["instalments"])) == (PRICE, "alpha", 2)
    assert StoredFile.objects.get(pk=known["text"]).public


def test_publication_meets_its_clock(story: Story) -> None:
    signed(story)
    publish(story)
    assert RunningClock.objects.get(kind="contract_publication").met_on is not None


def test_a_text_that_names_people_served_is_refused(story: Story) -> None:
    signed(story)
    with refused("pi-no-publication"):
        publish(story, names_persons=True)


def test_an_unsigned_contract_is_not_published(story: Story) -> None:
    story.draft()
    with turned_down(WrongState):
        publish(story)


def test_the_release_gives_award_value_and_signature(story: Story) -> None:
    signed(story)
    thread = story.cast.see(publish(story)).thread
    entry = public_entries(thread)[-1]
    contract = DISCLOSES["publish_contract"](entry).release["contracts"][0]
    assert (contract["awardID"], contract["status"]) == (story.award, "active")
    assert contract["value"] == {"amount": PRICE // 100, "currency": "CNY"}
    assert contract["dateSigned"].endswith("Z")

"""A consortium from the sealed bid to the signed contract: hidden, judged, named, and bound together."""

import pytest
from tests import reviewing
from tests.cast import Cast, refused, turned_down
from tests.contracting import Story
from tests.reviewing import Reviewing, opened
from tests.tendering import decided, document, uscc_of

from goufu.core.models import Entry, Message
from goufu.core.public import PublicEntry, read_entry
from goufu.core.reading import may_read
from goufu.rooms.contracts import disclosure
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import NotAMember, TermsDoNotFit
from goufu.rooms.evaluation.disclosure import DISCLOSES
from goufu.rooms.evaluation.models import Award
from goufu.rooms.procurement.models import Bid

STEPS = ("declared", "qualified", "asked_for_quotes", "quoted", "scored", "ranked", "received", "named", "awarded")


@pytest.fixture(scope="module")
def won(module_cast: Cast, module_log_apart: None) -> Reviewing:
    """Alpha leads gamma against beta, as the documents allow, and they win."""
    together = {"alpha": ("gamma",)}
    tender = opened(module_cast, None, together, {"consortia": True}, alpha=52_000_000, beta=50_000_000)
    case = reviewing.drawn(module_cast, tender)
    case.bidders = {organ: uscc_of(organ) for organ in ("alpha", "beta")}
    for step in STEPS:
        getattr(reviewing, step)(module_cast, case)
    return case


@pytest.fixture(scope="module")
def story(module_cast: Cast, won: Reviewing) -> Story:
    found = Story(module_cast, won.award)
    found.draft()
    return found


def entry(act: str) -> PublicEntry:
    return read_entry(Entry.objects.get(act=act))


def sign(story: Story, who: str, act: str = "sign_contract_as_member", text: str = "") -> None:
    person = story.cast.people[who]
    decided(story.cast, act, person, story.contract_ref, story.contract_ref, text=text or story.text)


def test_before_the_opening_no_row_and_no_entry_names_a_member(won: Reviewing) -> None:
    before = Entry.objects.filter(act="submit_bid")
    assert len(before) == 2
    said = "".join(f"{bytes(each.body).decode()}{each.private}" for each in before)
    said += "".join(f"{each.sender}{each.title}" for each in Bid.objects.all())
    assert not any(word in said for uscc in map(uscc_of, ("alpha", "gamma")) for word in (uscc, "联合协议"))


def test_the_award_names_all_members_in_the_record_and_in_open_data(won: Reviewing) -> None:
    both = [uscc_of("alpha"), uscc_of("gamma")]
    award = Award.objects.get(ref=won.award)
    assert [each["uscc"] for each in award.members] == both
    assert [each["share_bp"] for each in award.members] == [5000, 5000]
    release = DISCLOSES["publish_result"](entry("publish_result")).release
    assert [each["id"] for each in release["awards"][0]["suppliers"]] == [f"CN-USCC-{each}" for each in both]
    roles = {each["identifier"]["id"]: each["roles"] for each in release["parties"] if "identifier" in each}
    assert roles[uscc_of("gamma")] == ["tenderer", "supplier"]
    assert roles[uscc_of("beta")] == ["tenderer"]
    told = Message.objects.filter(notice="publish_result").values_list("organ", flat=True)
    assert set(told) == {"alpha", "beta", "gamma"}


def test_the_contract_is_signed_by_every_member_before_the_one_who_leads(story: Story) -> None:
    with refused("consortium-signs-jointly"):
        sign(story, "alpha_head", "sign_contract_as_provider")
    with turned_down(NotAMember):
        sign(story, "beta_head")
    with turned_down(NotAMember):
        sign(story, "alpha_head")
    with turned_down(TermsDoNotFit):
        sign(story, "gamma_head", text=document("另一份文本"))
    sign(story, "gamma_head")
    with turned_down(NotAMember):
        sign(story, "gamma_head")
    sign(story, "alpha_head", "sign_contract_as_provider")
    story.cast.wait(days=10)
    sign(story, "head", "sign_contract_as_purchaser")
    assert story.cast.state(story.contract_ref) == "signed"


def test_members_read_the_contract_and_rivals_do_not(story: Story) -> None:
    case = Contract.objects.get(ref=story.contract_ref)
    assert may_read(case, story.cast.gamma_head)
    assert not may_read(case, story.cast.beta_head)


def test_the_published_contract_says_that_all_are_jointly_and_severally_liable(story: Story) -> None:
    story.publish()
    known = entry("publish_contract").known
    assert [each["uscc"] for each in known["members"]] == [uscc_of("alpha"), uscc_of("gamma")]
    assert "连带责任" in known["liability_zh"]
    published = disclosure.DISCLOSES["publish_contract"](entry("publish_contract")).release["contracts"][0]
    assert "连带责任" in published["description"]

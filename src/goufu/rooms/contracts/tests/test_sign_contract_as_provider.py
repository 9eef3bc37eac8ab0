"""The provider's head signs the very text that was drawn up."""

from tests.cast import turned_down
from tests.contracting import Story
from tests.tendering import document

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.models import Message
from goufu.rooms.contracts.refusals import TermsDoNotFit


def sign(story: Story, who: str = "alpha_head", text: str = "") -> str:
    return story.cast.do(
        "sign_contract_as_provider", story.cast.people[who], story.contract_ref, text=text or story.text
    )


def test_the_head_of_the_provider_signs(story: Story) -> None:
    story.draft()
    assert story.cast.state(sign(story)) == "signed_by_provider"
    assert Message.objects.filter(organ="510322-civil", notice="sign_contract_as_provider").exists()


def test_staff_of_the_provider_cannot_sign(story: Story) -> None:
    story.draft()
    with turned_down(WrongOffice):
        sign(story, "alpha_staff")


def test_the_head_of_another_provider_cannot_sign(story: Story) -> None:
    story.draft()
    with turned_down(WrongOffice):
        sign(story, "beta_head")


def test_another_text_is_not_signed(story: Story) -> None:
    story.draft()
    with turned_down(TermsDoNotFit) as caught:
        sign(story, text=document("另一份文本"))
    assert caught.value.field == "text"


def test_it_is_signed_once(story: Story) -> None:
    story.draft()
    sign(story)
    with turned_down(WrongState):
        sign(story)

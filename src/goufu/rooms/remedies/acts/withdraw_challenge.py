"""The challenger lets it rest."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.challenge_answer import ChallengeAnswer
from goufu.parties.authority import Authority
from goufu.rooms.remedies.models import Challenge


class WithdrawChallenge(Act[Challenge, NoInput]):
    """Withdraw a challenge."""

    states, leads_to = ("raised",), "withdrawn"
    by = (Authority("provider.staff", within="challenger"), Authority("provider.head", within="challenger"))
    public = Publish("procurement")
    stops, stops_own = (ChallengeAnswer,), True
    asks_nothing = "Whoever challenged may let it rest."
    routine = False

    def effect(self, case: Challenge, given: NoInput, moment: Moment, w: Writes) -> None:
        w.publish(title=case.title, tender=case.tender)
        w.tell(case.purchaser, challenge=case.ref, tender=case.tender, title=case.title)

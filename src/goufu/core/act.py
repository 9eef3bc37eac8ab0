"""What an act is: one thing that one office-holder may do, declared once.

Forms, pages, to-do lists, deadlines, the API and the record are derived from these declarations; `perform` is the
only door.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from django.utils.translation import pgettext

from goufu.base.catalogue import Said, said
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.law.question import Period, Question
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority

if TYPE_CHECKING:
    from goufu.core.writes import Writes

C = TypeVar("C", bound=Case)
I = TypeVar("I", bound=ActInput)  # noqa: E741 - input

STEPS = (
    "need",
    "catalogue",
    "budget",
    "intention",
    "procurement",
    "contract",
    "service",
    "acceptance",
    "payment",
    "assessment",
)


@dataclass(frozen=True)
class Publish:
    """What becomes public of an act, and when.

    `step` is the place in the ten-step thread, `at` is "once", "never", or the name of the later act of the same
    thread that unveils it.
    """

    step: str
    at: str = "once"


NOT_PUBLIC = Publish("", "never")


class Act(Generic[C, I]):
    """One act. The docstring's first line is its title; the type parameters are its case and its input."""

    name: ClassVar[str]
    room: ClassVar[str]
    case_type: ClassVar[type[Case]]
    input_type: ClassVar[type[ActInput]]
    questions: ClassVar[tuple[type[Question], ...]]
    periods: ClassVar[tuple[type[Period], ...]]

    opens: ClassVar[bool] = False
    """Whether the act opens a new case instead of changing one."""
    states: ClassVar[tuple[str, ...]] = ()
    """The states in which it may be done; empty with `opens`, or with `any_state`."""
    any_state: ClassVar[bool] = False
    leads_to: ClassVar[str | tuple[str, ...] | None] = None
    """The state the case is in afterwards; None leaves it; of several, the effect chooses with `w.change(case,
    state=...)`.
    """
    by: ClassVar[Authority | tuple[Authority, ...]]
    only_follows: ClassVar[tuple[str, ...]] = ()
    """Acts of later rooms which perform this one by name in their own transaction; nobody else may."""
    not_by_who: ClassVar[tuple[str, ...]] = ()
    """Acts of the same thread whose doer may not do this one (separation of duties)."""
    public: ClassVar[Publish]
    stands_for: ClassVar[tuple[str, ...]] = ()
    """Acts in whose place this one is done: what waits to be unveiled by them is unveiled by it too."""
    stops: ClassVar[tuple[type[Period], ...]] = ()
    """Clocks of the case's thread that this act meets."""
    stops_own: ClassVar[bool] = False
    """Whether it meets those of its own case alone, where a thread may hold several such cases (challenges)."""
    findings: ClassVar[tuple[type[Question], ...]] = ()
    """Questions about somebody else's conduct (a bidder, a delivery): what the law refuses there is a finding kept on
    the file, and no bar to the act that looked. The effect reads it in `w.rulings`."""
    asks_nothing: ClassVar[str] = ""
    """Why no question is asked, for acts that ask none."""
    routine: ClassVar[bool] = True
    """Whether the act belongs in to-do lists; False for ways out (terminate, exclude, correct)."""
    founds: ClassVar[bool] = False
    """Whether it may be done by nobody's office while there is no office at all (the founding act)."""
    only_elsewhere: ClassVar[bool] = False
    """Whether it can only be recorded as done elsewhere: what it tells of is never done here."""
    veils_doer: ClassVar[bool] = False
    """Whether neither office nor person is kept in clear (a sealed bid)."""

    parent: ClassVar[tuple[str, tuple[str, ...]]] = ("", ())
    """For acts that open a case: the kind of case it stands under, and the states of that case in which it belongs."""
    repeats: ClassVar[bool] = False
    """Whether a thread may see it more than once as a matter of course (a bid, a service record)."""
    awaits: ClassVar[tuple[str, ...]] = ()
    """Acts of the thread before which to-do lists leave this one out; whether it may be done, the law alone says."""
    own_law_date: ClassVar[bool] = False
    """For acts that open a case: whether its legal date is today, instead of its parent's."""

    def under(self, given: I) -> str | None:
        """For acts that open a case: the reference of the case it stands under, whose thread and region it takes."""
        return None

    @classmethod
    def passes_over(cls, cases: Sequence[Case]) -> set[str]:  # noqa: ARG003 - few acts say more
        """Of these cases (or parents), the references of those for which to-do lists leave the act out though state
        and office fit: nothing is left to be done, or nothing could come of it.
        """
        return set()

    def method(self, case: C, given: I) -> MethodTraits | None:
        """The procurement method whose properties the articles are to look at."""
        return None

    def relies_on(self, case: C, given: I) -> Iterable[str]:
        """References of other cases that must stand still meanwhile; they are locked `FOR SHARE`."""
        return ()

    def asks(self, case: C, given: I, moment: Moment) -> Iterator[Any]:
        """The legal questions that must be settled. The return annotation is the declaration."""
        return iter(())

    def effect(self, case: C, given: I, moment: Moment, w: "Writes") -> None:
        """Change the case, through the unit of work alone."""

    def starts(self, case: C, given: I, moment: Moment) -> Iterator[Any]:
        """The clocks this act starts, read after its effect. The return annotation is the declaration."""
        return iter(())

    @classmethod
    def may_be_elsewhere(cls) -> bool:
        """Whether forms offer to record it as done elsewhere: a step of a purchase, by a hand that is named."""
        return cls.only_elsewhere or (cls.public.step in STEPS and not cls.veils_doer and not cls.only_follows)

    @classmethod
    def authorities(cls) -> tuple[Authority, ...]:
        """Who may do it: any one of these."""
        return cls.by if isinstance(cls.by, tuple) else (cls.by,)

    @classmethod
    def title(cls) -> str:
        """The act's title in the reader's language."""
        return pgettext(cls.room, cls.title_id())

    @classmethod
    def word(cls) -> Said:
        """The act's title as a word of both languages, for messages."""
        return said(cls.room, cls.title_id())

    @classmethod
    def title_id(cls) -> str:
        """The act's title as message id: the docstring's first line without its full stop."""
        said = (cls.__doc__ or "").strip()
        return said.splitlines()[0].rstrip(".") if said else ""

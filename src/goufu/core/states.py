"""States of a case: a name for staff and a name for everybody else."""

from dataclasses import dataclass
from typing import Literal, Self

Look = Literal["none", "now", "done", "held", "late"]


@dataclass(frozen=True)
class State:
    """One state. `title` is for the office, `public_title` for the reader outside; both are message ids of the room."""

    name: str
    title: str
    public_title: str
    look: Look = "now"
    final: bool = False


class States(tuple[State, ...]):
    """The states of one kind of case, in the order of the procedure; the first is where a case begins."""

    __slots__ = ()

    def __new__(cls, *states: State) -> Self:
        return super().__new__(cls, states)

    def named(self, name: str) -> State:
        """The state of that name."""
        return next(state for state in self if state.name == name)

    @property
    def first(self) -> str:
        """Where a case of this kind begins."""
        return self[0].name

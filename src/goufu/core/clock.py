"""The clock that `perform` is handed. Nothing else in the product reads the wall clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from goufu.base.civil import civil_date


@dataclass(frozen=True)
class Moment:
    """One reading of a clock: the instant (UTC), its civil day in Asia/Shanghai, and whether time is simulated."""

    instant: datetime
    day: date
    simulated: bool


def moment_at(instant: datetime, *, simulated: bool = False) -> Moment:
    """The moment of an aware instant."""
    utc = instant.astimezone(UTC)
    return Moment(utc, civil_date(utc), simulated)


class Clock(Protocol):
    """Something that tells the moment."""

    def read(self) -> Moment:
        """Read the clock, once an act."""
        ...


class WallClock:
    """The machine's own time."""

    def read(self) -> Moment:
        return moment_at(datetime.now(UTC))


class SetClock:
    """A clock that stands where it was put: for simulated procedures and for tests."""

    def __init__(self, instant: datetime, *, simulated: bool = True) -> None:
        self._instant, self._simulated = instant, simulated

    def read(self) -> Moment:
        return moment_at(self._instant, simulated=self._simulated)

    def put(self, instant: datetime) -> None:
        """Set the clock to an aware instant."""
        self._instant = instant

    def forward(self, **span: int) -> None:
        """Move the clock on by `days=`, `hours=`, `minutes=`."""
        self._instant += timedelta(**span)


class SimulatedClock:
    """The clock of a demonstration: its moment lies in the database, so that all processes share it."""

    def read(self) -> Moment:
        from goufu.core.models import Simulation  # models need the app registry, this module does not

        return moment_at(Simulation.objects.get().instant, simulated=True)


def set_simulated_moment(instant: datetime) -> None:
    """Put the simulated moment of a demonstration, which all its processes share."""
    from goufu.core.models import Simulation

    Simulation.objects.update_or_create(id=1, defaults={"instant": instant})


def clock_of_this_installation() -> Clock:
    """The simulated clock once a demonstration has set one, the wall clock otherwise."""
    from goufu.core.models import Simulation

    return SimulatedClock() if Simulation.objects.exists() else WallClock()

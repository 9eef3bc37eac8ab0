"""Everything `perform` can answer instead of a promise. Each says what is wrong, which field or article, and the
cure.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from goufu.base.catalogue import add_folder, pgettext_noop
from goufu.base.errors import GoufuError
from goufu.core.faults import Fault
from goufu.law.verdict import Answer, Ruling, Verdict

add_folder(Path(__file__).parent / "locale")


class ActError(GoufuError):
    """The root of what can go wrong with an act. Nothing was changed."""

    context = "core"


class UnknownAct(ActError):
    """No act has this name."""

    problem, http_status = "unknown-act", 404


class UnknownCase(ActError):
    """No case has this reference."""

    problem, http_status = "unknown-case", 404


class WrongOffice(ActError):
    """This office may not do this act on this case."""

    problem, http_status = "wrong-office", 403


class SameHand(ActError):
    """Who did the one may not do the other (Government Procurement Law, article 61)."""

    problem, http_status = "same-hand", 403


class WrongState(ActError):
    """The case is not in a state in which this can be done."""

    problem, http_status = "wrong-state", 409


class CaseMovedOn(ActError):
    """The form was filled in on an older turn of the case."""

    problem, http_status = "case-moved-on", 409


class Taken(ActError):
    """Something that must be unique is there already."""

    problem, http_status = "taken", 409


class BadInput(ActError):
    """What was filled in does not fit its fields. `faults` lists every field with what is wrong."""

    problem, http_status = "bad-input", 422

    def __init__(self, template: str, *, faults: Sequence[Fault] = (), **more: Any) -> None:
        self.faults = tuple(faults)
        super().__init__(template, **more)


class WrongFields(BadInput):
    """Fields that pydantic found wrong."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        cure = pgettext_noop("core", "Correct the field and send the form again.")
        super().__init__("{said}", faults=faults, field=faults[0].field or None, cure=cure)

    def text(self, lang: str) -> str:
        """Each field and what is wrong with it."""
        colon, stop = ("：", "；") if lang == "zh" else (": ", "; ")
        return stop.join(f"{each.field}{colon}{each.text(lang)}" for each in self.faults)


class PersonalData(BadInput):
    """Something personal stands in a field that would be published (Personal Information Protection Law, article
    25).
    """

    problem, http_status = "personal-data", 422


class KeyReused(ActError):
    """The idempotency key was used before with another request."""

    problem, http_status = "key-reused", 409


class Refused(ActError):
    """The law refuses, or cannot be applied until somebody decides. `rulings` holds every verdict that was given."""

    problem, http_status = "refused", 422

    def __init__(self, rulings: Sequence[Ruling], blocking: Sequence[Ruling]) -> None:
        self.rulings, self.blocking = tuple(rulings), tuple(blocking)
        self.answers: tuple[Answer, ...] = tuple(answer for ruling in blocking for answer in _worst(ruling))
        super().__init__("{said}", said=self._sentences("en"), article=self._article())

    def text(self, lang: str) -> str:
        """Every blocking answer, worded in `lang`."""
        return self._sentences(lang)

    def cure_text(self, lang: str) -> str | None:
        """What would lift the refusal, where that is known."""
        return " ".join(cure for answer in self.answers if (cure := answer.cure(lang))) or None

    def _sentences(self, lang: str) -> str:
        said = [answer.text(lang) for answer in self.answers]
        return " ".join(said) or " ".join(type(ruling.question).__name__ for ruling in self.blocking)

    def _article(self) -> str | None:
        return "; ".join(f"{answer.instrument} {answer.article}".strip() for answer in self.answers) or None


def _worst(ruling: Ruling) -> list[Answer]:
    return [answer for answer in ruling.answers if answer.verdict in {Verdict.REFUSED, Verdict.UNCERTAIN}]

"""What a reference in a form may point to: the organs of the register, and the cases of the same thread."""

from collections.abc import Callable, Sequence

from goufu.core import registry
from goufu.core.cases import Case
from goufu.parties.models import Organ
from goufu.ui.show import Option
from goufu.ui.words import chinese

MOST = 200


def choices_for(about: Case | None) -> Callable[[str, str], Sequence[Option] | None]:
    """The choices of the form of an act on this case."""

    def choices(_place: str, mark: str) -> Sequence[Option] | None:
        if mark == "organ":
            return _organs()
        if mark == "case" and about is not None:
            return _cases(about.thread)
        return None

    return choices


def _organs() -> list[Option]:
    found = Organ.objects.order_by("code")[:MOST]
    return [Option(each.code, each.name_zh if chinese() else each.name_en or each.name_zh) for each in found]


def _cases(thread: str) -> list[Option]:
    found = [case for kind in registry.CASES.values() for case in kind.objects.filter(thread=thread)[:MOST]]
    return [
        Option(case.ref, f"{case.title} {case.ref}".strip()) for case in sorted(found, key=lambda each: each.opened)
    ]

"""The unified social credit code."""

from goufu.base.uscc import BadUscc, parse_uscc
from goufu.law.answering import Outcome, allowed, answers, refused, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import OrganizationKind
from goufu.law.questions.uscc_matches import UsccMatches


@answers(
    UsccMatches,
    rule="uscc-valid",
    protects="public",
    binds="registration",
    cure="Compare the code with the registration certificate.",
)
def the_code_is_well_formed(asked: UsccMatches, _: Figures) -> Outcome:
    """The code {code} is no unified social credit code; position {position} is wrong."""
    try:
        parse_uscc(asked.code)
    except BadUscc as wrong:
        return refused(code=asked.code, position=wrong.values.get("position", len(asked.code)))
    return allowed()


PREFIXES = {
    OrganizationKind.ASSOCIATION: "51",
    OrganizationKind.SERVICE_INSTITUTION: "52",
    OrganizationKind.FOUNDATION: "53",
}


@answers(
    UsccMatches,
    rule="uscc-kind-match",
    protects="public",
    binds="registration",
    cure="Correct the kind or the division, or ask the registrar.",
)
def the_code_matches(asked: UsccMatches, _: Figures) -> Outcome:
    """The code {code} does not match the declared kind ({kind:names}) or division."""
    kind = PREFIXES.get(asked.kind)
    wrong_kind = kind is not None and not asked.code.startswith(kind)
    wrong_place = asked.region is not None and asked.code[2:8] != asked.region
    return warned_if(wrong_kind or wrong_place, code=asked.code, kind=asked.kind)

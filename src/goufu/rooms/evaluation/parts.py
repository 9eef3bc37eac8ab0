"""One who takes part in a bid, by code and names."""

from dataclasses import dataclass

from goufu.rooms.evaluation.models import Award, Candidate


@dataclass(frozen=True)
class Part:
    """The bidder alone, or a member of a consortium; `organ` is empty where it has none here."""

    uscc: str
    organ: str
    name_zh: str
    name_en: str

    def named(self) -> dict[str, str]:
        """As a finding names the member it is about."""
        return {"member_zh": self.name_zh, "member_en": self.name_en or self.name_zh}


def parts_of(candidate: Candidate) -> tuple[Part, ...]:
    """Everybody who takes part by this bid, the one who leads first."""
    members = tuple(_part(each) for each in candidate.members)
    return members or (Part(candidate.provider, candidate.organ, candidate.name_zh, candidate.name_en),)


def winners_of(award: Award) -> tuple[Part, ...]:
    """The winner, or every member of the consortium that won."""
    members = tuple(_part(each) for each in award.members)
    return members or (Part(award.winner_uscc, award.winner, award.winner_zh, award.winner_en),)


def organs_of(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Codes of the organs among them that have one here."""
    return tuple(part.organ for part in parts if part.organ)


def _part(member: dict[str, str]) -> Part:
    return Part(member["uscc"], member["organ"], member["name_zh"], member["name_en"])

"""The staffing office states the posts of a year."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Private
from goufu.core.writes import Writes
from goufu.law.questions.no_new_posts import NoNewPosts
from goufu.law.questions.one_payroll import OnePayroll
from goufu.parties.authority import Authority
from goufu.rooms.institutions.choices import ItemPosts
from goufu.rooms.institutions.models import Institution, YearAccount
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.years import account_of, item_of, put_item_year

Hundredths = Annotated[int, Field(strict=True, ge=0, le=10_000_000)]


class StatePostsInput(ActInput):
    """Posts of the year in hundredths, and how many each service item occupies."""

    year: Annotated[int, Field(title="Year", strict=True, ge=2000, le=2100)]
    authorised: Annotated[Hundredths, Private, Field(title="Posts authorised, in hundredths")]
    filled: Annotated[Hundredths, Private, Field(title="Posts filled, in hundredths")]
    frozen: Annotated[Hundredths, Private, Field(title="Posts frozen, in hundredths")]
    by_appropriation: Annotated[Hundredths, Private, Field(title="Posts paid from the appropriation, in hundredths")]
    by_purchase: Annotated[Hundredths, Private, Field(title="Posts paid from contracts, in hundredths")]
    items: Annotated[list[ItemPosts], Private, Field(title="Posts by service item", max_length=200)] = []


class StatePosts(Act[Institution, StatePostsInput]):
    """State the posts of an institution."""

    states, leads_to = ("kept",), None
    repeats = True
    by = (Authority("staffing.officer"), Authority("staffing.head"))
    public = NOT_PUBLIC

    def asks(self, case: Institution, given: StatePostsInput, moment: Moment) -> Iterator[NoNewPosts | OnePayroll]:
        named = [(item_of(case, each.item), each.hundredths) for each in given.items]
        converted = [(item, now) for item, now in named if item.converted]
        yield NoNewPosts(before=sum(item.posts for item, _ in converted), now=sum(now for _, now in converted))
        yield OnePayroll(
            filled=given.filled, by_appropriation=given.by_appropriation, by_purchase=given.by_purchase
        )  # fmt: skip

    def effect(self, case: Institution, given: StatePostsInput, moment: Moment, w: Writes) -> None:
        if given.filled + given.frozen > given.authorised:
            raise DoesNotAddUp(
                "Posts filled and frozen are more than those authorised.", field="filled",
                cure="Check the figures of the staffing office.",
            )  # fmt: skip
        row = account_of(case, given.year) or w.add(YearAccount(institution=case, year=given.year))
        w.change(
            row, posts_authorised=given.authorised, posts_filled=given.filled, posts_frozen=given.frozen,
            posts_by_appropriation=given.by_appropriation, posts_by_purchase=given.by_purchase,
        )  # fmt: skip
        w.change(
            case, posts_authorised=given.authorised, posts_filled=given.filled, posts_frozen=given.frozen
        )  # fmt: skip
        for each in given.items:
            put_item_year(w, item_of(case, each.item), given.year, posts=each.hundredths)

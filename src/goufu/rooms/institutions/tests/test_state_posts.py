"""The staffing office states the posts; nobody is on two payrolls."""

from tests.cast import refused, turned_down

from goufu.core.public import public_entries
from goufu.rooms.institutions.balance import balance
from goufu.rooms.institutions.models import Institution
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.tests.conftest import POSTS, Reform


def test_posts_are_kept_and_never_public(reform: Reform) -> None:
    ref = reform.institution()
    reform.do("state_posts", "staffing_officer", ref, **POSTS)
    assert reform.account(ref).posts_by_purchase == 450
    assert [each.act for each in public_entries(ref)] == ["register_institution"]


def test_staff_on_both_payrolls_are_refused_with_figures(reform: Reform) -> None:
    ref = reform.institution()
    with refused("one-payroll") as caught:
        reform.do("state_posts", "staffing_officer", ref, **{**POSTS, "by_appropriation": 4051})
    assert "40.51名" in caught.value.text("zh")


def test_new_posts_for_a_converted_item_are_kept_as_a_finding(reform: Reform) -> None:
    ref, item = reform.converted()
    reform.do("state_posts", "staffing_officer", ref, **POSTS, items=[{"item": item, "hundredths": 500}])
    found = balance(Institution.objects.get(ref=ref), 2025, reform.cast.clock.read().day).findings
    assert [each.answer.rule for each in found] == ["inst-no-new-posts"]


def test_more_filled_than_authorised_is_turned_down(reform: Reform) -> None:
    with turned_down(DoesNotAddUp):
        reform.do("state_posts", "staffing_officer", reform.institution(), **{**POSTS, "authorised": 4500})
